import { describe, expect, it } from 'vitest';
import { koboTree } from '../../src/epub/kobo.ts';
import { element, elementsOf, hasClass, textOf } from '../../src/epub/tree.ts';

function spansOf(text: string): readonly string[] {
  const tree = koboTree(element('p', {}, [{ type: 'text', value: text }]));
  return [...elementsOf(tree)].filter((each) => hasClass(each, 'koboSpan')).map(textOf);
}

describe('koboTree', () => {
  it.each([
    ['One. Two! Three', ['One. ', 'Two! ', 'Three']],
    ['He said “no.” Then he left.', ['He said “no.” ', 'Then he left.']],
    ['一。二！三', ['一。', '二！', '三']],
    ['他说：“不。”然后走了。', ['他说：“不。”', '然后走了。']],
    ['P < 0.05 at 10.5555/a.b.', ['P < 0.05 at 10.5555/a.b.']],
    ['等等……完', ['等等……', '完']],
    ['', []],
  ])('should cut `%s` into sentences', (text, sentences) => {
    expect(spansOf(text)).toEqual(sentences);
  });

  it('should number pictures, but not the cover, which is no line of text', () => {
    const imagesIn = (role: string | undefined) =>
      [...elementsOf(koboTree(element('p', {}, [element('img', { role })])))].map(({ tagName }) => tagName);
    expect(imagesIn(undefined)).toEqual(['div', 'div', 'p', 'span', 'img']);
    expect(imagesIn('doc-cover')).toEqual(['div', 'div', 'p', 'img']);
  });

  it('should keep every character, lines too', () => {
    const text = 'a.\nb . c?! \u3000d\n\n.';
    expect(spansOf(text).join('')).toBe(text);
  });
});
