import type { LanguageTag } from '../content/handout.ts';
import { emailProblem, orcidProblem } from '../content/identifiers.ts';
import type { AuthorInput } from '../content/schema/record.ts';
import { cleanPlain, withoutMarkup } from './clean-text.ts';
import { identifyLanguage, settleHan } from './language.ts';
import type { SourceAuthor, Unplaced } from './source-article.ts';

/** What the record around an author is like. */
export interface AuthorContext {
  /** How many affiliations there are. */
  readonly places: number;
  readonly languages: readonly LanguageTag[];
  readonly unplaced: Unplaced[];
}

/** An author as the record has it; an ORCID iD that is none goes to the notes. */
export function buildAuthor(
  author: SourceAuthor,
  index: number,
  context: AuthorContext,
): AuthorInput | undefined {
  const name = authorName(author);
  if (name === undefined) return undefined;
  const affiliations = [...new Set(author.affiliations)]
    .filter((place) => place < context.places)
    .map((place) => place + 1);
  const orcid = author.orcid;
  const validOrcid = orcid !== undefined && orcidProblem(orcid) === undefined;
  if (orcid !== undefined && !validOrcid)
    context.unplaced.push({ name: `ORCID of author ${String(index + 1)}`, text: orcid });
  const address = cleanPlain(author.email ?? '');
  const email = address !== '' && emailProblem(address) === undefined ? address : undefined;
  return {
    ...name,
    ...nativeName(author.native, context.languages),
    ...(affiliations.length === 0 ? {} : { affiliations }),
    ...(validOrcid ? { ORCID: orcid } : {}),
    ...(author.corresponding === true ? { corresponding: true } : {}),
    ...(email === undefined ? {} : { email }),
  };
}

function authorName({
  family,
  given,
  literal,
}: SourceAuthor): Pick<AuthorInput, 'family' | 'given' | 'literal'> | undefined {
  const [familyText, givenText, literalText] = [family, given, literal].map((text) =>
    withoutMarkup(text ?? ''),
  );
  if (literalText !== undefined && literalText !== '') return { literal: literalText };
  if (familyText === '' || familyText === undefined)
    return givenText === '' || givenText === undefined ? undefined : { literal: givenText };
  return givenText === '' || givenText === undefined
    ? { family: familyText }
    : { family: familyText, given: givenText };
}

function nativeName(
  native: string | undefined,
  languages: readonly LanguageTag[],
): Pick<AuthorInput, 'native'> {
  const text = withoutMarkup(native ?? '');
  return text === ''
    ? {}
    : { native: { text, language: settleHan(identifyLanguage(text) ?? 'zh-Hans', languages) } };
}
