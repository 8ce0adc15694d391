import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { explainedTerms, type ExplainedTerm } from './explained-terms.ts';
import { languageFamily, type Finding, type TextPair } from './finding.ts';
import { keywordTerms } from './keyword-terms.ts';
import type { RecordFinding } from './record.ts';
import { termTexts } from './term-texts.ts';
import { endAlike, fold, leastCharacters } from './term-words.ts';

type Languages = readonly [LanguageTag, LanguageTag];

interface Known {
  readonly words: string;
  readonly from: string;
}

/**
 * One English term, one Chinese term in the titles and abstracts of a handout. Terms are learned from keywords and from
 * the long forms before abbreviations that both languages explain; a later long form that does not end as the learned
 * term does is reported. Nothing is guessed about words that no source pairs.
 */
export function checkLearnedTerms(handout: Handout, languages: Languages): RecordFinding[] {
  const known = new Map<string, Known>();
  for (const record of handout.records)
    for (const [english, words] of keywordTerms(record, languages))
      if (!known.has(english) && /^\p{Script=Han}+$/u.test(words))
        known.set(english, { words, from: 'the keywords' });
  return handout.records.flatMap((record) => checkAgainst(known, record, languages));
}

/** Holds the long forms of a record against what is known, and adds those that are new. */
function checkAgainst(
  known: Map<string, Known>,
  record: BilingualRecord,
  languages: Languages,
): RecordFinding[] {
  return termTexts(record, languages).flatMap((text) =>
    explainedTerms(text).flatMap((term): RecordFinding[] => {
      const english = fold(term.english.words);
      const learned = known.get(english);
      if (learned === undefined) known.set(english, { words: term.chinese.words, from: 'an earlier text' });
      if (learned === undefined || endAlike(english, learned.words, term.chinese.words)) return [];
      return [{ ...text, finding: inconsistent(text, term, learned) }];
    }),
  );
}

function inconsistent(pair: TextPair, { english, chinese }: ExplainedTerm, learned: Known): Finding {
  // Where the Chinese term begins is not marked; it is shown as long as the learned one.
  const words = chinese.words.slice(-Math.max(learned.words.length, leastCharacters(english.words)));
  const tail = { start: chinese.end - words.length, end: chinese.end };
  const spans = [english, tail].map(({ start, end }) => ({ start, end }));
  const [first, second] = languageFamily(pair.first.language) === 'english' ? spans : spans.toReversed();
  return {
    check: 'term-consistency',
    message: `\`${english.words}\` is \`${words}\` here and \`${learned.words}\` in ${learned.from}`,
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
  };
}
