import { describe, expect, it } from 'vitest';
import { navigationNames } from '../../src/epub/navigation.ts';
import { bookOf, fileOf, oneArticle } from './books.ts';

/** The attributes of the lists that nobody sees and screen readers name. */
async function hiddenLists(languages: readonly string[]): Promise<readonly string[]> {
  const contents = fileOf(await bookOf({ ...oneArticle, languages }), 'OEBPS/toc.xhtml');
  return [...contents.matchAll(/<nav ([^>]*hidden="hidden"[^>]*)>/gu)].map(
    ([, attributes = '']) => attributes,
  );
}

describe('the hidden lists of the contents', () => {
  it.each([
    [['en', 'zh-Hans'], 'Landmarks', 'Pages'],
    [['zh-Hans', 'en'], '主要位置', '页码'],
  ])('should be named in the language of the page: %j', async (languages, landmarks, pages) => {
    const [first, second] = await hiddenLists(languages);
    expect(first).toContain(`aria-label="${landmarks}"`);
    expect(second).toContain(`aria-label="${pages}"`);
    expect(`${String(first)}${String(second)}`).not.toContain('lang=');
  });

  it('should say that English names are English where the project has no others', () => {
    expect(navigationNames('es')).toEqual({ landmarks: 'Landmarks', pages: 'Pages', language: 'en' });
    expect(navigationNames('zh-Hant').pages).toBe('頁碼');
  });

  it('should mark them in the book', async () => {
    const lists = await hiddenLists(['es', 'en']);
    expect(lists).toHaveLength(2);
    for (const attributes of lists) expect(attributes).toContain('lang="en" xml:lang="en"');
  });
});
