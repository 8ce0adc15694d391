import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../src/content/edits.ts';
import type { Inline } from '../../src/content/handout.ts';
import { parseInline } from '../../src/content/inline.ts';

const text = (content: string, offset: number): Inline => ({ kind: 'text', text: content, offset });

describe('parseInline', () => {
  it('should read nested markup with offsets into the raw text', () => {
    expect(parseInline('a<i>b<sub>2</sub></i>c').content).toEqual([
      text('a', 0),
      { kind: 'i', children: [text('b', 4), { kind: 'sub', children: [text('2', 10)] }] },
      text('c', 21),
    ]);
  });

  it('should read spans with their language in canonical case', () => {
    expect(parseInline(`<span lang='zh-hans'>中</span>`).content).toEqual([
      { kind: 'span', language: 'zh-Hans', children: [text('中', 21)] },
    ]);
  });

  it.each(['P<0.05', 'a < b > c', '<0.05>', 'x<ix>', '<-', 'a<', '<I', 'a&amp;b &lt;i&gt; &', '1<b=2'])(
    'should leave %j as it is',
    (raw) => {
      expect(parseInline(raw)).toEqual({ content: [text(raw, 0)], problems: [] });
    },
  );

  it.each([
    ['<i>a', ['unclosed-markup 0']],
    ['a</i>', ['unopened-markup 1']],
    ['<i><b>a</i></b>', ['unopened-markup 7', 'unclosed-markup 0']],
    ['<span>a</span>', ['span-without-language 0']],
    ['<span lang="english">a</span>', ['invalid-language 0']],
    ['a<br/>b', ['unknown-markup 1']],
  ])('should complain about %j', (raw, expected) => {
    expect(parseInline(raw).problems.map(({ code, offset }) => `${code} ${String(offset)}`)).toEqual(expected);
  });

  it('should keep every word in order, whatever the markup', () => {
    const parts = fc.constantFrom('a', '中', '<', '>', '<i>', '</i>', '<b>', '</b>', '<span lang="en">', '</span>');
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const raw = pieces.join('');
        const { content } = parseInline(raw);
        expect(plainTextOf(content)).toBe(raw.replace(/<\/?[ib]>|<\/span>|<span lang="en">/g, ''));
        const visit = (inline: Inline): void => {
          if (inline.kind !== 'text') inline.children.forEach(visit);
          else expect(raw.slice(inline.offset, inline.offset + inline.text.length)).toBe(inline.text);
        };
        content.forEach(visit);
      }),
    );
  });
});
