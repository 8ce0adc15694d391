import { checkAbbreviations } from './abbreviations.ts';
import { checkCodes } from './codes.ts';
import type { Finding, PairCheck, PairText, TextCheck, TextPair } from './finding.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkInlineSections } from './inline-labels.ts';
import { checkLengthRatio } from './length.ts';
import { checkMissingCodes } from './missing-codes.ts';
import { checkNumbers } from './numbers/index.ts';
import { checkNumberOrder } from './numbers/order.ts';
import { checkRepeatedSentences } from './repeated.ts';
import { checkSentenceCount } from './sentence-count.ts';
import { checkSentenceEnd } from './sentences.ts';
import { checkUntranslated } from './untranslated.ts';
import { checkBrackets } from './writing/brackets.ts';
import {
  checkFullWidthLetters,
  checkInvisible,
  checkMojibake,
  checkPrivateUse,
  checkVariants,
} from './writing/characters.ts';
import { checkPronouns } from './writing/pronouns.ts';
import { checkDoubledMarks, checkDoubledWords, checkPunctuationWidth, checkSpaces } from './writing/marks.ts';

/** Checks that read a sentence, a paragraph or a section against its counterpart. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  checkNumbers,
  checkNumberOrder,
  checkCodes,
  checkUntranslated,
  checkLengthRatio,
];

/** Checks that need running text: a title or a keyword ends without a stop. */
export const PROSE_CHECKS: readonly PairCheck[] = [
  checkSentenceEnd,
  checkSentenceCount,
  checkInlineSections,
  checkRepeatedSentences,
];

/** Checks that need the whole of a text: an abbreviation or a DOI may stand anywhere in it. */
export const WHOLE_CHECKS: readonly PairCheck[] = [checkIdentifiers, checkAbbreviations, checkMissingCodes];

/** Checks of one text, whatever the other says. */
export const TEXT_CHECKS: readonly TextCheck[] = [
  checkBrackets,
  checkPunctuationWidth,
  checkDoubledMarks,
  checkDoubledWords,
  checkSpaces,
  checkVariants,
  checkFullWidthLetters,
  checkInvisible,
  checkPrivateUse,
  checkMojibake,
  checkPronouns,
];

/** The findings of the checks of one text, as findings of a pair. */
export function checkText(source: PairText, side: 'first' | 'second'): Finding[] {
  return TEXT_CHECKS.flatMap((check) =>
    check(source).map(({ check: name, message, hint, start, end }): Finding => ({
      check: name,
      message,
      ...(hint !== undefined && { hint }),
      [side]: { start, end },
    })),
  );
}

/**
 * Reads two texts that should say the same, each by itself and against the other.
 *
 * @param pair Plain texts without markup, with their BCP 47 tags.
 * @param checks Names of the checks that are wanted; all where absent.
 */
export function checkPair(pair: TextPair, checks?: readonly string[]): readonly Finding[] {
  const findings = [
    ...[...PAIR_CHECKS, ...PROSE_CHECKS, ...WHOLE_CHECKS].flatMap((check) => check(pair)),
    ...checkText(pair.first, 'first'),
    ...checkText(pair.second, 'second'),
  ];
  return checks === undefined ? findings : findings.filter(({ check }) => checks.includes(check));
}
