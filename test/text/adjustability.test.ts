import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustments, houseGap } from '../../src/text/adjustability.ts';
import type { Adjustments } from '../../src/text/adjustability.ts';
import { wholeText } from '../../src/text/language.ts';

const of = (text: string, language: string): Adjustments =>
  adjustments(text, { languages: wholeText(text, language), gap: houseGap });

/** What a mark between two ideographs may lose on its left and right, and in which step. */
function shrink(mark: string, language: string): readonly [number, number, number] {
  const found = of(`文${mark}文`, language);
  return [found.shrinkBefore[1] ?? 0, found.shrinkAfter[1] ?? 0, found.shrinkStep[1] ?? 0];
}

function lineEnds(mark: string, language: string): readonly [number, number, number] {
  const found = of(`文${mark}文`, language);
  return [found.lineStartTrim[1] ?? 0, found.lineEndTrim[1] ?? 0, found.lineEndShrink[1] ?? 0];
}

describe('CLREQ, punctuation adjustment space: widths and where a mark can shrink', () => {
  const opening = '「『“‘（《〈【〖〔［｛';
  const closing = '」』”’）》〉】〗〕］｝';

  it.each([
    ['GB: ，、：； on the right', '，、：；', 'zh-Hans', [0, 0.5, 5]],
    ['GB: 。． on the right, last', '。．', 'zh-Hans', [0, 0.5, 7]],
    ['GB: ！？ on the right, last', '！？', 'zh-Hans', [0, 0.5, 7]],
    ['GB: opening marks on the left', opening, 'zh-Hans', [0.5, 0, 4]],
    ['GB: closing marks on the right', closing, 'zh-Hans', [0, 0.5, 4]],
    ['GB: interpuncts on both sides', '·・', 'zh-Hans', [0.25, 0.25, 3]],
    ['GB: —— …… and connectors are fixed', '—…⸺⋯–-/／～', 'zh-Hans', [0, 0, 0]],
    ['CNS: ，、：； a quarter on each side', '，、：；', 'zh-Hant', [0.25, 0.25, 5]],
    ['CNS: 。． a quarter on each side', '。．', 'zh-Hant', [0.25, 0.25, 7]],
    ['CNS: ！？ are fixed', '！？', 'zh-Hant', [0, 0, 0]],
    ['CNS: opening marks on the left', opening, 'zh-Hant', [0.5, 0, 4]],
    ['CNS: closing marks on the right', closing, 'zh-Hant', [0, 0.5, 4]],
    ['CNS: interpuncts on both sides', '·・‧', 'zh-Hant', [0.25, 0.25, 3]],
    ['JIS: ，、 on the right', '，、', 'ja', [0, 0.5, 5]],
    ['JIS: 。． on the right', '。．', 'ja', [0, 0.5, 7]],
    ['JIS: ：； are middle dots', '：；', 'ja', [0.25, 0.25, 3]],
    ['JIS: ！？ are fixed', '！？', 'ja', [0, 0, 0]],
    ['JIS: opening marks on the left', opening, 'ja', [0.5, 0, 4]],
    ['JIS: closing marks on the right', closing, 'ja', [0, 0.5, 4]],
  ])('%s', (_, marks, language, expected) => {
    for (const mark of marks) expect([mark, ...shrink(mark, language)]).toEqual([mark, ...expected]);
  });

  it('should leave quotation marks alone in Latin and Korean text and as an apostrophe', () => {
    expect(shrink('“', 'en')).toEqual([0, 0, 0]);
    expect(shrink('”', 'ko')).toEqual([0, 0, 0]);
    const found = of('Crohn’s', 'zh-Hans');
    expect([...found.shrinkAfter, ...found.lineEndTrim]).toEqual(Array.from({ length: 14 }, () => 0));
  });
});

describe('line starts and ends', () => {
  it('should judge a quotation mark at either end of the text', () => {
    expect(of('文”', 'zh-Hans').shrinkAfter[1]).toBe(0.5);
    expect(of('a’', 'zh-Hans').shrinkAfter[1]).toBe(0.5);
    expect(of('“文', 'zh-Hans').shrinkBefore[0]).toBe(0.5);
  });

  it('should cut an opening mark in half at a line start', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'ja'])
      for (const mark of '「『（《【') expect(lineEnds(mark, language)).toEqual([0.5, 0, 0]);
  });

  it('should cut a closing mark, stop and comma in half at a line end (GB/T 15834, 5.1.10)', () => {
    for (const mark of '，。、：；！？」』）》') expect(lineEnds(mark, 'zh-Hans')).toEqual([0, 0.5, 0]);
    for (const mark of '，。、」』）') expect(lineEnds(mark, 'ja')).toEqual([0, 0.5, 0]);
  });

  it('should let a centred mark lose its right quarter only where the line needs it', () => {
    for (const mark of '，。、：；') expect(lineEnds(mark, 'zh-Hant')).toEqual([0, 0, 0.25]);
  });
});

describe('CLREQ, adjustment of adjacent punctuation marks', () => {
  it('should not let a mark give twice what adjacency has taken', () => {
    const found = of('文」（文', 'zh-Hans');
    expect([...found.trimBefore]).toEqual([0, 0, 0.5, 0]);
    expect([...found.shrinkBefore]).toEqual([0, 0, 0, 0]);
    expect(found.shrinkAfter[1]).toBe(0.5);
  });

  it('should judge each mark by the style of its own language', () => {
    const text = '。」。」';
    const languages = [
      { start: 0, end: 2, language: 'zh-Hans' },
      { start: 2, end: 4, language: 'zh-Hant' },
    ];
    expect([...adjustments(text, { languages, gap: houseGap }).trimAfter]).toEqual([0.5, 0.5, 0, 0]);
  });
});

describe('CLREQ, handling Western text in Chinese text', () => {
  const gaps = (text: string, language = 'zh-Hans') => [...of(text, language).gapBefore];

  it.each([
    ['between Han and letters', '文ab文', [0, 0.2, 0, 0.2]],
    ['between Han and digits', '文24文', [0, 0.2, 0, 0.2]],
    ['between Han and a number with its sign', '约±5%的', [0, 0.2, 0, 0, 0.2]],
    ['between kana and letters', 'あa', [0, 0.2]],
    ['beside Greek', '文β文', [0, 0.2, 0.2]],
    ['not beside pause and stop marks', '，a。', [0, 0, 0]],
    ['not after opening and before closing marks', '（a）', [0, 0, 0]],
    ['not where a space is typed', '文 a', [0, 0, 0]],
    ['not between letters and digits', 'a1', [0, 0]],
    ['not beside full-width letters', '文Ａ', [0, 0]],
  ])('%s', (_, text, expected) => {
    expect(gaps(text)).toEqual(expected);
  });

  it('should shrink the gap to 1/8 and stretch it to 1/3 em', () => {
    const found = of('文a', 'zh-Hans');
    expect((found.gapBefore[1] ?? 0) - (found.gapShrink[1] ?? 0)).toBeCloseTo(1 / 8);
    expect((found.gapBefore[1] ?? 0) + (found.gapStretch[1] ?? 0)).toBeCloseTo(1 / 3);
  });

  it('should have no gap in code and where the setting is nought', () => {
    const verbatim = [{ start: 0, end: 2, language: 'zh-Hans', verbatim: true }];
    expect([...adjustments('文a', { languages: verbatim, gap: houseGap }).gapBefore]).toEqual([0, 0]);
    const none = { ...houseGap, natural: 0 };
    const found = adjustments('文a', { languages: wholeText('文a', 'zh'), gap: none });
    expect([found.gapBefore[1], found.gapStretch[1]]).toEqual([0, 0]);
  });
});

describe('CLREQ, procedures for inter-character space expansion', () => {
  const expandable = (text: string, language = 'zh-Hans') => [...of(text, language).expandable];

  it.each([
    ['not beside a word space, which has its own step', 'a b', [0, 0, 0]],
    ['3: between Han', '文文文', [1, 1, 0]],
    ['3: beside pause marks', '文，文', [1, 1, 0]],
    ['never within —— and ……', '文——文', [1, 0, 1, 0]],
    ['never within ……', '文……文', [1, 0, 1, 0]],
    ['never inside brackets', '文（文）文', [1, 0, 0, 1, 0]],
    ['not beside connectors and solidi', '文～文／文', [0, 0, 0, 0, 0]],
    ['not between letters nor at the gap', '文ab文', [0, 0, 0, 0]],
  ])('%s', (_, text, expected) => {
    expect(expandable(text)).toEqual(expected);
  });
});

describe('metrics of the face', () => {
  const settings = { languages: wholeText('文，文', 'zh-Hans'), gap: houseGap };

  it('should leave a mark alone that the face does not set full-width', () => {
    expect([...adjustments('文，文', { ...settings, fullWidth: () => false }).shrinkAfter]).toEqual([
      0, 0, 0,
    ]);
  });

  it('should take the amounts of the halt feature where it has them', () => {
    const found = adjustments('文，文', { ...settings, halt: () => ({ left: 0, right: 0.4 }) });
    expect([found.shrinkAfter[1], found.lineEndTrim[1]]).toEqual([0.4, 0.4]);
    const unknown = { ...settings, halt: () => undefined };
    expect(adjustments('文，文', unknown).shrinkAfter[1]).toBe(0);
    expect(adjustments('文，文', { ...unknown, fullWidth: () => true }).shrinkAfter[1]).toBe(0.5);
  });
});

describe('properties', () => {
  it('should never take more from a mark than its one em, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'文。，「」『』（）“”’！？·・：—…a1 (') }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('zh-Hans', 'zh-Hant', 'ja', 'ko', 'en'), (sample, language) => {
        const found = of(sample, language);
        const { trimBefore, trimAfter, shrinkBefore, shrinkAfter } = found;
        const taken = Array.from(trimBefore, (amount, offset) =>
          [trimAfter, shrinkBefore, shrinkAfter].reduce((sum, one) => sum + (one[offset] ?? 0), amount),
        );
        expect(taken.every((amount) => amount <= 0.5)).toBe(true);
        expect(Object.values(found).every((amounts) => Math.min(0, ...amounts) === 0)).toBe(true);
      }),
    );
  });
});
