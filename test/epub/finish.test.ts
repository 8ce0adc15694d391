import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { writeAtOnce, type Finishing } from '../../src/epub/finish.ts';
import { fontCascade } from '../../src/epub/font-cascade.ts';
import { characterCollector } from '../../src/epub/font-plan.ts';
import { toXhtml } from '../../src/epub/xhtml.ts';
import { parseMarkup } from '../../src/markup/parse-markup.ts';
import { context } from './books.ts';

const markup = `<nav class="contents"><h1 lang="zh-Hans">目录</h1><ol>
<li><a href="a.xhtml"><b>One</b> <span lang="zh-Hans">一</span></a>
<ol lang="zh-Hans"><li><i>二</i></li><li>Ж</li></ol></li>
<li>Two</li>
</ol></nav>`;

const finishing = (target?: 'kobo'): Finishing => ({
  characters: characterCollector(fontCascade(context.stylesheet)),
  bookTemplates: context.bookTemplates,
  target,
});

/** The page as it is written, how many elements its tree has, and the characters of each look. */
function written(atOnce: boolean): { xhtml: string; elements: number; uses: unknown } {
  const settings = finishing();
  const { root } = parseMarkup(markup, [], atOnce ? writeAtOnce('en', settings) : undefined);
  const tree = root.children.find((child): child is Element => child.type === 'element');
  if (tree === undefined) throw new Error('no element');
  settings.characters.add({ tree, language: 'en' });
  const uses = settings.characters
    .uses()
    .map(({ request, language, codePoints }) => [request, language, [...codePoints]]);
  const xhtml = toXhtml(tree);
  return { xhtml, elements: JSON.stringify(tree).split('"tagName"').length - 1, uses: new Set(uses) };
}

describe('writeAtOnce', () => {
  it('should write the same, and gather the same characters in the same looks', () => {
    const [whole, forgotten] = [written(false), written(true)];
    expect(forgotten.xhtml).toBe(whole.xhtml);
    expect(forgotten.uses).toEqual(whole.uses);
  });

  it('should forget what is in the entries', () => {
    expect([written(false).elements, written(true).elements]).toEqual([12, 5]);
  });

  it('should leave the tree to Kobo, whose spans are numbered through it', () => {
    expect(writeAtOnce('en', finishing('kobo'))).toBeUndefined();
  });
});
