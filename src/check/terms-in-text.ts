import type { Handout, LanguageTag } from '../content/handout.ts';
import { languageFamily, type Finding } from './finding.ts';
import { keywordTerms } from './keyword-terms.ts';
import type { RecordFinding } from './record.ts';
import { termTexts, type TermText } from './term-texts.ts';
import { findTerm } from './terms.ts';

/** Two translations of one keyword in the texts of a handout: the text has the one that another record names. */
export function checkTermsInText(
  handout: Handout,
  languages: readonly [LanguageTag, LanguageTag],
): RecordFinding[] {
  const variants = new Map<string, string[]>();
  for (const record of handout.records)
    for (const [english, words] of keywordTerms(record, languages)) {
      const all = variants.get(english) ?? [];
      if (words.length > 1 && !all.includes(words)) variants.set(english, [...all, words]);
    }
  const doubtful = [...variants].filter(([, words]) => words.length > 1);
  if (doubtful.length === 0) return [];
  return handout.records.flatMap((record) =>
    termTexts(record, languages).flatMap((text) =>
      doubtful.flatMap(([english, words]) => otherVariant(text, english, words)),
    ),
  );
}

function otherVariant(
  { record, first, second }: TermText,
  english: string,
  [usual = '', ...others]: readonly string[],
): RecordFinding[] {
  const [said, target, side] =
    languageFamily(first.language) === 'english'
      ? [findTerm(first, english), second, 'second' as const]
      : [findTerm(second, english), first, 'first' as const];
  if (said === undefined || target.text.includes(usual)) return [];
  const used = others.find((word) => target.text.includes(word));
  if (used === undefined) return [];
  const start = target.text.indexOf(used);
  const finding: Finding = {
    check: 'term-consistency',
    message: `\`${english}\` is \`${used}\` here and \`${usual}\` in the keywords of an earlier record`,
    [side === 'first' ? 'second' : 'first']: said,
    [side]: { start, end: start + used.length },
  };
  return [{ record, first, second, finding }];
}
