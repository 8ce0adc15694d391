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

/** A check with the names that its findings may have: it need not run where none of them is wanted. */
export interface NamedCheck<Check> {
  readonly names: readonly string[];
  readonly check: Check;
}

/** Whether findings of a name are wanted. */
export type IsWanted = (name: string) => boolean;

const named = <Check>(check: Check, ...names: readonly string[]): NamedCheck<Check> => ({ names, check });

/** The checks that may find something that is wanted. */
export function wantedChecks<Check>(
  checks: readonly NamedCheck<Check>[],
  isWanted: IsWanted,
): readonly Check[] {
  return checks.filter(({ names }) => names.some(isWanted)).map(({ check }) => check);
}

/** Checks that read a sentence, a paragraph or a section against its counterpart. */
export const PAIR_CHECKS: readonly NamedCheck<PairCheck>[] = [
  named(
    checkNumbers,
    'number',
    'number-missing',
    'number-percent',
    'number-unit',
    'number-sign',
    'number-bound',
  ),
  named(checkNumberOrder, 'number-order'),
  named(checkCodes, 'code'),
  named(checkUntranslated, 'untranslated'),
  named(checkLengthRatio, 'length-ratio'),
];

/** Checks that need running text: a title or a keyword ends without a stop. */
export const PROSE_CHECKS: readonly NamedCheck<PairCheck>[] = [
  named(checkSentenceEnd, 'sentence-end'),
  named(checkSentenceCount, 'sentence-count'),
  named(checkInlineSections, 'section-missing', 'section-doubled', 'section-order'),
  named(checkRepeatedSentences, 'text-repeated'),
];

/** Checks that need the whole of a text: an abbreviation or a DOI may stand anywhere in it. */
export const WHOLE_CHECKS: readonly NamedCheck<PairCheck>[] = [
  named(checkIdentifiers, 'identifier'),
  named(
    checkAbbreviations,
    'abbreviation-undefined',
    'abbreviation-repeated',
    'abbreviation-late',
    'abbreviation-unused',
    'abbreviation-one-sided',
  ),
  named(checkMissingCodes, 'code-missing'),
];

/** Checks of one text, whatever the other says. */
export const TEXT_CHECKS: readonly NamedCheck<TextCheck>[] = [
  named(checkBrackets, 'unpaired-bracket'),
  named(checkPunctuationWidth, 'punctuation-width'),
  named(checkDoubledMarks, 'doubled-mark'),
  named(checkDoubledWords, 'doubled-word'),
  named(checkSpaces, 'stray-space'),
  named(checkVariants, 'chinese-variant'),
  named(checkFullWidthLetters, 'full-width-letter'),
  named(checkInvisible, 'invisible-character'),
  named(checkPrivateUse, 'private-use-character'),
  named(checkMojibake, 'mojibake'),
  named(checkPronouns, 'mixed-pronouns'),
];

/** The findings of the checks of one text, as findings of a pair. */
export function checkText(source: PairText, side: 'first' | 'second', isWanted: IsWanted): Finding[] {
  return wantedChecks(TEXT_CHECKS, isWanted).flatMap((check) =>
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
  const isWanted: IsWanted = (name) => checks?.includes(name) ?? true;
  return [
    ...wantedChecks([...PAIR_CHECKS, ...PROSE_CHECKS, ...WHOLE_CHECKS], isWanted).flatMap((check) =>
      check(pair),
    ),
    ...checkText(pair.first, 'first', isWanted),
    ...checkText(pair.second, 'second', isWanted),
  ].filter(({ check }) => isWanted(check));
}
