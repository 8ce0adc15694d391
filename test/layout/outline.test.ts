import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/layout/outline.ts';
import type { OutlineItem } from '../../src/layout/page.ts';
import { styled } from './styled.ts';

const heading = (level: number, title: string, language = 'en', id?: string) =>
  styled('h2', { bookmarkLevel: level }, [title], {
    language,
    ...(id === undefined ? {} : { attributes: { id } }),
  });

const titles = (items: readonly OutlineItem[]): unknown =>
  items.map(({ title, children }) => (children.length === 0 ? title : [title, titles(children)]));

describe('bookmarks', () => {
  it('should be nested by their levels', () => {
    const root = styled('body', {}, [heading(1, 'A'), heading(2, 'a'), heading(2, 'b'), heading(1, 'B')]);
    expect(titles(outlineOf(root).items)).toEqual([['A', ['a', 'b']], 'B']);
  });

  it('should treat a level that is skipped as the next one', () => {
    const root = styled('body', {}, [heading(1, 'A'), heading(3, 'a'), heading(2, 'b')]);
    expect(titles(outlineOf(root).items)).toEqual([['A', ['a', 'b']]]);
  });

  it('should join a heading and its translation', () => {
    const root = styled('body', {}, [
      heading(1, 'Results'),
      heading(1, '结果', 'zh-Hans'),
      heading(1, 'End'),
    ]);
    expect(titles(outlineOf(root).items)).toEqual(['Results · 结果', 'End']);
  });

  it('should say what `data-bookmark` says, and collapse white space', () => {
    const root = styled('body', {}, [
      styled('article', { bookmarkLevel: 1 }, ['text'], { attributes: { 'data-bookmark': ' A \n title ' } }),
    ]);
    expect(titles(outlineOf(root).items)).toEqual(['A title']);
  });

  it('should lead to ids, and to names of their own where there is none', () => {
    const root = styled('body', {}, [heading(1, 'A', 'en', 'first'), heading(1, 'B')]);
    expect(outlineOf(root).items.map(({ destination }) => destination)).toEqual([
      'first',
      'bookmark-000000-000002',
    ]);
    expect(outlineOf(root, 12).items[1]?.destination).toBe('bookmark-000012-000002');
  });

  it('should leave out what is not shown, has no level or no words', () => {
    const root = styled('body', {}, [
      styled('div', { display: 'none' }, [heading(1, 'hidden')]),
      heading(0, 'plain'),
      heading(1, '  '),
    ]);
    expect(outlineOf(root).items).toEqual([]);
  });
});
