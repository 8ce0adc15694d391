import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedBreak,
  breakOpportunities,
  lineBreaks,
  mandatoryBreak,
  noBreak,
} from '../../src/text/line-break.ts';
import type { BreakSettings } from '../../src/text/line-break.ts';

/** The text with a bar at every place where a line may end, but its own end. */
export function barred(text: string, options: Parameters<typeof lineBreaks>[1]): string {
  const parts: string[] = [];
  let start = 0;
  for (const offset of lineBreaks(text, options)) {
    parts.push(text.slice(start, offset));
    start = offset;
  }
  return parts.join('|');
}

const untailored = (text: string) => barred(text, { lang: '' });
const english = (text: string) => barred(text, { lang: 'en', tailoring: 'typeset' });
const chinese = (text: string) => barred(text, { lang: 'zh-Hans', tailoring: 'typeset' });

describe('UAX 14, Unicode 17', () => {
  const fixture = resolve(import.meta.dirname, 'fixtures/line-break-tests.txt.gz');
  const cases = gunzipSync(readFileSync(fixture))
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));

  it('should have all 19,338 cases of LineBreakTest.txt and fifty random ones', () => {
    expect(cases).toHaveLength(19_388);
  });

  it('should break every case as it says', () => {
    const wrong: string[] = [];
    for (const line of cases) {
      let text = '';
      const expected: number[] = [];
      for (const part of line.split('/')) {
        text += part
          .split(' ')
          .map((code) => String.fromCodePoint(parseInt(code, 16)))
          .join('');
        expected.push(text.length);
      }
      if (lineBreaks(text, { lang: '' }).join() !== expected.join()) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['LB3 the end of the text', 'a', [1]],
    ['LB5 CR LF is one break', 'a\r\nb', [3, 4]],
    ['LB7, LB18 spaces stand before the break', 'a   b', [4, 5]],
    ['LB8 zero-width space', 'a\u200bb', [2, 3]],
    ['LB11 word joiner', '字\u2060字', [3]],
    ['LB12 no-break space', 'a\u00a0b', [3]],
    ['LB14 opening punctuation over spaces', '( a', [3]],
    ['LB17 em dashes', '字——字', [1, 3, 4]],
    ['LB21 soft hyphen', 'hyphen\u00adation', [7, 12]],
    ['LB25 numbers', '$1,234.56', [9]],
    ['LB30a flags', '🇨🇳🇬🇧', [4, 8]],
    ['a lone surrogate', 'a\ud800b', [3]],
    ['an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(lineBreaks(text, { lang: '' })).toEqual(expected);
  });
});

describe('breakOpportunities', () => {
  const settings = (text: string, language: string): BreakSettings => ({
    lineBreak: 'auto',
    wordBreak: 'normal',
    tailoring: 'typeset',
    languages: [{ start: 0, end: text.length, language }],
  });

  it('should tell mandatory breaks from allowed ones', () => {
    const text = 'a b\nc';
    const found = breakOpportunities(text, settings(text, 'en'));
    expect([...found]).toEqual([noBreak, noBreak, allowedBreak, noBreak, mandatoryBreak, allowedBreak]);
  });

  it('should follow each language in its range', () => {
    const text = '文ァ文ァ文ァ';
    const languages = [
      { start: 0, end: 2, language: 'zh-Hans' },
      { start: 2, end: 4, language: 'ja' },
      { start: 4, end: 6, language: 'en' },
    ];
    const found = breakOpportunities(text, { ...settings(text, 'zh-Hans'), languages });
    expect([...found].flatMap((kind, offset) => (kind === noBreak ? [] : [offset]))).toEqual([2, 3, 4, 6]);
  });
});

describe('CLREQ, prohibition rules for line start and end', () => {
  it.each([
    [
      'pause and stop marks never start a line',
      '文。文，文、文：文；文！文？文',
      '文。|文，|文、|文：|文；|文！|文？|文',
    ],
    ['closing marks never start a line', '「文」文（文）文《文》文', '「文」|文|（文）|文|《文》|文'],
    ['opening marks never end a line', '文【文〔文〖文', '文|【文|〔文|〖文'],
    ['quotation marks open and close by language', '文“文”文‘文’文', '文|“文”|文|‘文’|文'],
    ['squared units stay with their number', '服10㎎的', '服|10㎎|的'],
    ['quotation marks around Latin words', '研究“ABC”的', '研|究|“ABC”|的'],
    ['—— and …… are whole and, in strict setting, never start a line', '文——文……文', '文——|文……|文'],
    ['connectors never start a line', '文—文～文–文', '文—|文～|文–|文'],
    ['interpuncts never start a line', '卡尔·马克思・文', '卡|尔·|马|克|思・|文'],
    ['solidi never start and, in strict setting, never end a line', '和/或／与', '和/或／与'],
  ])('%s', (_, text, expected) => {
    expect(chinese(text)).toBe(expected);
  });

  it('should let —— start a line and a solidus end one in normal setting (basic level)', () => {
    const normal = { lang: 'zh-Hans', tailoring: 'typeset', lineBreak: 'normal' } as const;
    expect(barred('文——文／文', normal)).toBe('文|——|文／|文');
  });

  it('should keep —— and …… whole whatever the strictness', () => {
    for (const lineBreak of ['normal', 'strict', 'auto'] as const)
      for (const lang of ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en'])
        for (const pair of ['——', '……', '⋯⋯'])
          expect(lineBreaks(`文${pair}文`, { lang, lineBreak })).not.toContain(2);
  });
});

describe('what a typographer keeps together', () => {
  it.each([
    [
      'numbers with units',
      'give 10 mg/kg at 37 ℃ or 37 °C in 5 min',
      'give |10 mg/kg |at |37 ℃ |or |37 °C |in |5 min',
    ],
    ['units made of several', 'at 120 mm Hg and 5 µmol/L', 'at |120 mm Hg |and |5 µmol/L'],
    ['no unit where a word begins so', 'in 5 months', 'in |5 |months'],
    ['relations', 'was (P < 0.05, n = 24) and ≥ 60', 'was |(P < 0.05, |n = 24) |and |≥ 60'],
    ['means and deviations', 'of 12.3 ± 4.5 or 3 × 10⁹/L', 'of |12.3 ± 4.5 |or |3 × 10⁹/L'],
    ['ranges', 'some 5%–10% of 10～20 or 2019-2020', 'some |5%–10% |of |10～20 |or |2019-2020'],
    ['et al.', 'by Li et al. in', 'by |Li |et al. |in'],
    ['abbreviations before numbers', 'see Fig. 1, Table 2 and pp. 3', 'see |Fig. 1, |Table 2 |and |pp. 3'],
    ['confidence intervals', 'a 95% CI of', 'a |95% CI |of'],
    ['citations', '患者[1,2]的', '患|者[1,2]|的'],
    ['short parts of units and choices', 'and/or mg/kg', 'and/or |mg/kg'],
    ['but long words may part at a solidus', 'treatment/placebo', 'treatment/|placebo'],
    ['gene names', 'IL-6, TNF-α, PD-L1, NF-κB and p53', 'IL-6, |TNF-α, |PD-L1, |NF-κB |and |p53'],
    [
      'compounds may part at their hyphen',
      'long-term follow-up of COVID-19',
      'long-|term |follow-|up |of |COVID-19',
    ],
    ['but not after one letter', 'X-ray of a T-cell', 'X-ray |of |a |T-cell'],
    ['names with signs', 'the Na+/K+-ATPase and (R)-citalopram', 'the |Na+/K+-ATPase |and |(R)-citalopram'],
    ['long chemical names', '2-(4-isobutylphenyl)propanoic', '2-(4-|isobutylphenyl)propanoic'],
    ['a DOI after / and before .', 'doi:10.1016/j.jclinepi.2020', 'doi:10.1016/|j|.jclinepi|.2020'],
    [
      'a URL after / and before .',
      'https://doi.org/10.1007/s00586-025-09078-3.',
      'https://|doi|.org/|10.1007/|s00586-025-09078-3.',
    ],
    ['an em dash at a line end, not a start', 'pain—severe—was', 'pain—|severe—|was'],
    [
      'names and words with one letter',
      'some T cells, P values and vitamin D',
      'some |T cells, |P values |and |vitamin D',
    ],
    ['days with their month', 'on 27 June or Jun. 27, 2025', 'on |27 June |or |Jun. 27, |2025'],
    ['an apostrophe', 'don’t “quote me”', 'don’t |“quote |me”'],
  ])('%s', (_, text, expected) => {
    expect(text.includes('患') ? chinese(text) : english(text)).toBe(expected);
  });

  it('should honour no-break space, word joiner, zero-width space and soft hyphen', () => {
    expect(english('a\u00a0b c\u2060d e\u200bf g\u00adh')).toBe('a\u00a0b |c\u2060d |e\u200b|f |g\u00ad|h');
  });

  it('should add nothing under the rules of CSS', () => {
    expect(barred('10 mg/kg', { lang: 'en' })).toBe('10 |mg/|kg');
    expect(untailored('IL‐six')).toBe('IL‐|six');
  });
});

describe('verbatim text', () => {
  const places = (text: string, language: string, verbatim: boolean) => {
    const start = text.indexOf('«') + 1;
    const end = text.indexOf('»');
    const ranges = [
      { start: 0, end: start, language },
      { start, end, language, verbatim },
      { start: end, end: text.length, language },
    ];
    const found = breakOpportunities(text, {
      lineBreak: 'strict',
      wordBreak: 'normal',
      tailoring: 'typeset',
      languages: ranges,
    });
    return [...text.slice(start, end)].flatMap((_, index) =>
      index > 0 && found[start + index] === allowedBreak ? [index] : [],
    );
  };

  it('should break at spaces that a typographer would keep', () => {
    expect(places('«10 mg»', 'en', false)).toEqual([]);
    expect(places('«10 mg»', 'en', true)).toEqual([3]);
  });

  it('should break after hyphens and solidi as UAX 14 does, not where an address breaks', () => {
    const address = '«doi.org/10.1/a-b»';
    expect(places(address, 'en', true)).toEqual(lineBreaks('doi.org/10.1/a-b', { lang: 'en' }).slice(0, -1));
  });

  it('should leave CLREQ’s own prohibitions to text that is no code', () => {
    expect(places('«文～文»', 'zh-Hans', false)).toEqual([2]);
    expect(places('«文～文»', 'zh-Hans', true)).toEqual([1, 2]);
  });

  it('should keep together what stands around it', () => {
    const text = '10 mg code 10 mg';
    const found = breakOpportunities(text, {
      lineBreak: 'strict',
      wordBreak: 'normal',
      tailoring: 'typeset',
      languages: [
        { start: 0, end: 6, language: 'en' },
        { start: 6, end: 11, language: 'en', verbatim: true },
        { start: 11, end: 16, language: 'en' },
      ],
    });
    expect([...found.keys()].filter((offset) => found[offset] === allowedBreak)).toEqual([6, 11, 16]);
  });
});

describe('properties', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const languages = fc.constantFrom('', 'en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'th');
  const strictness = fc.constantFrom('auto', 'loose', 'normal', 'strict', 'anywhere');
  /** Characters that clusters are made of: marks, joiners, flags, jamo, viramas, prepended signs. */
  const clusterParts =
    ' a文\u0301\u200d\u200c👨🏻🇨🇳\u0915\u094d\u0937각가각\u0e33\u0600\u1bf2\u1b44\u25cc\u302a\u3099\uff9e—\u200b\n';
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...clusterParts) }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'患者“”（）——……，。 \n-/.%1290ab<=±10.doi:\u00ad\u200b\u2060\u00a0'),
    }),
  );

  it('should give rising offsets within the text, of which the last is its end', () => {
    fc.assert(
      fc.property(anyText, languages, strictness, (text, lang, lineBreak) => {
        const offsets = lineBreaks(text, { lang, lineBreak });
        expect(offsets.every((offset, index) => offset > (offsets[index - 1] ?? 0))).toBe(true);
        expect(offsets.at(-1)).toBe(text.length > 0 ? text.length : undefined);
      }),
    );
  });

  it('should never break within a grapheme cluster when typesetting or anywhere', () => {
    fc.assert(
      fc.property(anyText, languages, strictness, (text, lang, lineBreak) => {
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        for (const offset of lineBreaks(text, { lang, lineBreak, tailoring: 'typeset' }))
          expect(offset === text.length || starts.has(offset)).toBe(true);
      }),
    );
  });

  it('should never part a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), languages, (text, lang) => {
        for (const offset of lineBreaks(text, { lang })) {
          const inside =
            /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
          expect(inside).toBe(false);
        }
      }),
    );
  });

  it('should only take breaks away when typesetting English', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (text) => {
        const css = new Set(lineBreaks(text, { lang: 'en' }));
        expect(
          lineBreaks(text, { lang: 'en', tailoring: 'typeset' }).every((offset) => css.has(offset)),
        ).toBe(true);
      }),
    );
  });
});
