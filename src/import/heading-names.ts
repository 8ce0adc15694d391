import { abstractHeadings, keywordHeadings } from '../content/section-labels.data.ts';
import { knownLabels } from '../content/section-labels.ts';
import { hanRanges, kanaRanges } from '../unicode/classes.ts';

const unspacedWords = new RegExp(`^[${hanRanges}${kanaRanges}/]+$`, 'u');

/**
 * Labels that may run into the text without any mark, longest first: only those made of words that hardly begin a
 * sentence otherwise, as `患者` or `设计` do.
 */
export const unspacedLabels: readonly string[] = knownLabels()
  .filter(
    (label) =>
      unspacedWords.test(label) && /背景|目的|目标|目標|方法|结果|結果|结论|結論|讨论|討論/u.test(label),
  )
  .sort((one, other) => other.length - one.length);

/** Labels of one or two words of Latin script, longest first, that begin a run-in section (`ObjectiveTo observe`). */
export const coreLabels: readonly string[] = knownLabels()
  .filter((label) => /^[a-z]+(?: [a-z]+){0,3}$/u.test(label))
  .sort((one, other) => other.length - one.length);

/** The headings of abstracts, longest first. */
export const abstractHeadingNames: readonly string[] = abstractHeadings
  .split('|')
  .sort((one, other) => other.length - one.length);

/** The headings of key words, longest first. */
export const keywordHeadingNames: readonly string[] = keywordHeadings
  .split('|')
  .sort((one, other) => other.length - one.length);
