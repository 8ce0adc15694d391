import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, checkPair } from '../../src/check/index.ts';
import { pair } from './pair.ts';

const pieces = fc.constantFrom(
  ...[
    '5',
    '10%',
    '-',
    '–',
    '~',
    ' ',
    ',',
    '.',
    '万',
    '亿',
    '十',
    '二',
    '百',
    '分之',
    '例',
    '半',
    'mg',
    '/',
    'kg',
    '(',
    ')',
    '（',
  ],
  ...[
    'twenty',
    'one',
    'hundred',
    'and',
    'half',
    'IL',
    'E',
    '×10',
    '^',
    '⁶',
    '<',
    '≥',
    '第',
    '年',
    '月',
    '。',
    'the',
    'III',
    '“',
  ],
);
const numeric = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  numeric,
);
const languages = fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'fr', '', 'x-klingon');

describe('checkPair', () => {
  it('should neither throw nor point outside, whatever the texts', () => {
    fc.assert(
      fc.property(anything, anything, languages, languages, (a, b, first, second) => {
        const texts = { first: { text: a, language: first }, second: { text: b, language: second } };
        const findings = checkPair(texts);
        expect(checkPair(texts)).toEqual(findings);
        for (const finding of findings) {
          expect(finding.first ?? finding.second).toBeDefined();
          for (const [span, text] of [
            [finding.first, a],
            [finding.second, b],
          ] as const) {
            if (span === undefined) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('should find of one check alone what it finds among all', () => {
    fc.assert(
      fc.property(anything, anything, languages, languages, (a, b, first, second) => {
        const texts = { first: { text: a, language: first }, second: { text: b, language: second } };
        const findings = checkPair(texts);
        for (const name of Object.keys(CHECKS))
          expect(checkPair(texts, [name])).toEqual(findings.filter(({ check }) => check === name));
      }),
      { numRuns: 100 },
    );
  });

  it('should find nothing about numbers between a text and itself', () => {
    fc.assert(
      fc.property(numeric, languages, (text, language) => {
        const same = { text, language };
        const found = checkPair({ first: same, second: same }).filter(({ check }) =>
          /^number|^code/.test(check),
        );
        expect(found).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  // Each of these would take a backtracking expression minutes; the whole file has 30 seconds.
  it.each([
    ['figures', '1'],
    ['numbers', '1 '],
    ['groups', '1,234,'],
    ['dots', '1.'],
    ['numerals', '一百二'],
    ['fractions', '十分之'],
    ['words', 'one hundred and '],
    ['hyphens', 'IL-6-'],
    ['opening brackets', '('],
    ['both brackets', '（)'],
    ['spaces', ' '],
    ['Han', '患者'],
    ['Latin words', 'the of and '],
    ['marks', '。，'],
    ['units', 'mg/'],
    ['signs', '-<≥='],
    ['addresses', 'http://a.b@'],
    ['mojibake', 'â€'],
    ['definitions', '(AB) AB '],
    ['spaced dots', '. '],
    ['registrations', 'NCT'],
    ['spaces between words', `a${' '.repeat(9_000)}`],
  ])('should finish long runs of %s', (_name, piece) => {
    const long = piece.repeat(Math.ceil(30_000 / piece.length));
    expect(checkPair(pair(long, `${long}x`))).toBeDefined();
  });
});
