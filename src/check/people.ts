import type { Author, BilingualRecord, LanguageTag } from '../content/handout.ts';
import type { PlacedFinding } from './record.ts';
import { viewOf } from './view.ts';

const LEAST_NATIVE = 2;
const nameOf = ({ literal, given, family }: Author): string =>
  literal ?? [given, family].filter((part) => part !== undefined).join(' ');

/**
 * Authors without a name in the other script where most have one. Few names of that kind are a journal's way to mark
 * an author; a group has none.
 */
function checkNativeNames({ authors, origin }: BilingualRecord): PlacedFinding[] {
  const people = authors.filter(({ literal }) => literal === undefined);
  const without = people.filter(({ native }) => native === undefined);
  const named = people.length - without.length;
  if (without.length === 0 || named < LEAST_NATIVE || named <= without.length) return [];
  const names = without.map((author) => `\`${nameOf(author)}\``).join(', ');
  return [
    {
      origin,
      finding: {
        check: 'native-name',
        message: `${names} ${without.length === 1 ? 'has' : 'have'} no native name, the other ${String(named)} authors have one`,
        hint: 'add `native` to the author where there is such a name',
      },
    },
  ];
}

/** Affiliations that no author has, and authors that have none, where others do. */
function checkAffiliations(
  { authors, affiliations, origin }: BilingualRecord,
  language: LanguageTag,
): PlacedFinding[] {
  const used = new Set(authors.flatMap((author) => author.affiliations));
  if (used.size === 0) return [];
  const unused = affiliations.flatMap((texts, index): PlacedFinding[] => {
    const text = texts[language] ?? Object.values(texts)[0];
    if (used.has(index) || text === undefined) return [];
    const message = `affiliation ${String(index + 1)} belongs to no author`;
    const view = viewOf([text], text.language);
    const hint = 'name it in `affiliations` of its authors, or delete it';
    return [
      {
        first: view,
        finding: { check: 'affiliation', message, hint, first: { start: 0, end: view.text.length } },
      },
    ];
  });
  const homeless = authors
    .filter((author) => author.affiliations.length === 0 && author.literal === undefined)
    .map((author): PlacedFinding => ({
      origin,
      finding: {
        check: 'affiliation',
        message: `\`${nameOf(author)}\` has no affiliation, other authors have one`,
        hint: 'add `affiliations` to the author',
      },
    }));
  return [...unused, ...homeless];
}

/** Reads authors and affiliations against each other. */
export function checkPeople(
  record: BilingualRecord,
  languages: readonly [LanguageTag, LanguageTag],
): PlacedFinding[] {
  return [...checkNativeNames(record), ...checkAffiliations(record, languages[0])];
}
