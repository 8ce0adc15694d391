/**
 * English letters for each Chinese character, blanks left out, as natural logarithms. Measured by
 * `scripts/measure-length-ratios.ts` on 383 professional EN-ZH pairs of medical abstracts (the WMT 2018 and 2021
 * biomedical test sets from MEDLINE, and TICO-19): mean 1.13 in texts over 80 letters; spread 0.15 over 300 letters,
 * 0.17 from 150 to 300, 0.20 from 80 to 150 and twice that below, so it is modelled as
 * `spread + spreadOfShort / √letters`. `limit` is in spreads; at 4 only texts that lack a part lie outside.
 */
export const LENGTH_RATIO = {
  mean: 1.13,
  spread: 0.12,
  spreadOfShort: 1,
  limit: 4,
  /** What a Chinese character weighs in English letters, e^mean; used for Latin letters in Chinese text. */
  lettersForCharacter: 3.1,
  /** Letters below which no judgement is made. */
  shortest: 40,
} as const;
