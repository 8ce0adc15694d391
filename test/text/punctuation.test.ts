import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lineBreaks } from '../../src/text/line-break.ts';
import { markRole, markSpace } from '../../src/text/punctuation.ts';
import type { MarkRole } from '../../src/text/punctuation.ts';
import { external } from '../external.ts';

describe('CLREQ, tables of Chinese punctuation marks', () => {
  const classes: readonly (readonly [string, string, readonly MarkRole[]])[] = [
    ['pause and stop', '。．，、：；！？‼⁇⁈⁉', ['stop', 'comma', 'colon', 'exclamation']],
    ['opening', '「『“‘（《〈【〖〔［｛', ['opening']],
    ['closing', '」』”’）》〉】〗〕］｝', ['closing']],
    ['two-em', '—⸺…⋯', ['two-em']],
    ['connector', '-–～', ['connector']],
    ['interpunct', '·・‧', ['interpunct']],
    ['solidus', '/／', ['solidus']],
  ];

  it.each(classes)('should know the class: %s', (_, marks, roles) => {
    for (const mark of marks) expect(roles).toContain(markRole(mark.codePointAt(0) ?? 0));
  });

  it('should have no role for other characters', () => {
    for (const character of '文a1あ%') expect(markRole(character.codePointAt(0) ?? 0)).toBeUndefined();
  });
});

describe('CLREQ, the recommended (basic) level of prohibition', () => {
  const neverStarts = '、，。．：；！？」』”’）》〉】〗〕］｝-–—～·・‧/／';
  const neverEnds = '「『“‘（《〈【〖〔［｛';

  it.each(['normal', 'strict', 'auto'] as const)('should hold in %s setting', (lineBreak) => {
    const options = { lang: 'zh-Hans', lineBreak, tailoring: 'typeset' } as const;
    for (const mark of neverStarts)
      expect([mark, lineBreaks(`文${mark}文`, options).includes(1)]).toEqual([mark, false]);
    for (const mark of neverEnds)
      expect([mark, lineBreaks(`文${mark}文`, options).includes(2)]).toEqual([mark, false]);
  });

  it('should also hold for traditional Chinese', () => {
    const options = { lang: 'zh-Hant', tailoring: 'typeset' } as const;
    for (const mark of neverStarts) expect(lineBreaks(`文${mark}文`, options)).not.toContain(1);
  });
});

describe.skipIf(!external.present)('JLREQ, appendix A', () => {
  let classes: Record<string, { codepoints: string[] }> = {};
  // The body of a suite runs even where its tests are left out.
  beforeAll(() => {
    const file = readFileSync(external.path('typography/jlreq-classes.json'), 'utf8');
    classes = JSON.parse(file) as typeof classes;
  });

  /** The marks of a class that are full-width in Japanese; appendix A names some by their ASCII code points. */
  const marks = (name: string) =>
    (classes[name]?.codepoints ?? [])
      .filter((code) => !code.includes(' '))
      .map((code) => String.fromCodePoint(parseInt(code, 16)))
      .filter((mark) => mark > '\u2000');
  const strict = { lang: 'ja', lineBreak: 'strict', tailoring: 'typeset' } as const;

  it('should have room beside brackets, commas, stops and middle dots (table 1)', () => {
    const room = (mark: string) => {
      const role = markRole(mark.codePointAt(0) ?? 0);
      const space = role === undefined ? undefined : markSpace('jis', role);
      return [mark, space?.left, space?.right];
    };
    for (const mark of marks('cl-01').filter((one) => one !== '⦅'))
      expect(room(mark)).toEqual([mark, 1 / 2, 0]);
    for (const mark of marks('cl-02').filter((one) => one !== '⦆'))
      expect(room(mark)).toEqual([mark, 0, 1 / 2]);
    for (const name of ['cl-06', 'cl-07'])
      for (const mark of marks(name)) expect(room(mark)).toEqual([mark, 0, 1 / 2]);
    for (const mark of marks('cl-05')) expect(room(mark)).toEqual([mark, 1 / 4, 1 / 4]);
  });

  it.each(['cl-02', 'cl-03', 'cl-04', 'cl-05', 'cl-06', 'cl-07', 'cl-09', 'cl-10', 'cl-11'])(
    'should not start a line with %s (3.1.7)',
    (name) => {
      for (const mark of marks(name))
        expect([mark, lineBreaks(`文${mark}文`, strict).includes(1)]).toEqual([mark, false]);
    },
  );

  it('should not end a line with cl-01 (3.1.8)', () => {
    for (const mark of marks('cl-01'))
      expect([mark, lineBreaks(`文${mark}文`, strict).includes(2)]).toEqual([mark, false]);
  });

  it('should not part two of cl-08 that are alike (3.1.10)', () => {
    for (const mark of marks('cl-08').filter((one) => !/[〳〴〵]/.test(one)))
      expect([mark, lineBreaks(mark + mark, strict).includes(1)]).toEqual([mark, false]);
  });
});
