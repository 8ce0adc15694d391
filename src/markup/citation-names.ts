import { hanRanges, kanaRanges } from '../unicode/classes.ts';
import type { Author, BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';

type CitationStyle = Handout['citationStyle'];

/** More names than these are “et al.”: GB/T 7714—2015, 8.1.2; the NLM leaves the number open. */
export const namesInCitation = 3;

/** `Li N`: surname and initials without full stops (Citing Medicine, chapter 1). */
export function shortName(author: Author): string {
  return nameWith(author, initials(author.given).join(''), author.family);
}

/** `DUPONT J P`: the surname in capitals, the initials apart (GB/T 7714—2015, 8.1.1). */
function nameInCapitals(author: Author): string {
  return nameWith(author, initials(author.given).join(' '), author.family?.toUpperCase());
}

/** Han and Hangul names are written whole and without a space: 李宁导. */
function nameWith(author: Author, given: string, family: string | undefined): string {
  if (author.literal !== undefined) return curly(author.literal);
  const whole = `${author.family ?? ''}${author.given ?? ''}`;
  if (isEastAsian(whole)) return whole;
  return curly([family ?? '', given].filter((part) => part !== '').join(' '));
}

const eastAsian = new RegExp(String.raw`^[${hanRanges}${kanaRanges}\uAC00-\uD7A3々ー·・\s]+$`, 'u');
const hanAtEnd = new RegExp(`[${hanRanges}]$`, 'u');

function isEastAsian(name: string): boolean {
  return eastAsian.test(name);
}

function curly(name: string): string {
  return name.replaceAll("'", '’');
}

/** First letters; two or three capitals in a row are initials already, as in PubMed's `Lewis CS`. */
function initials(given: string | undefined): readonly string[] {
  return (given ?? '')
    .split(/[\s.-]+/u)
    .filter((part) => part !== '')
    .flatMap((part) =>
      /^(?:[A-Z]{2,3}|\p{Lu}{2,3})$/u.test(part) ? [...part] : [([...part][0] ?? '').toUpperCase()],
    );
}

/** The author's name in the script of a language, where there is one. */
function inLanguage(author: Author, language: LanguageTag | undefined): Author {
  const { native } = author;
  if (native === undefined || language === undefined) return author;
  const primary = (tag: LanguageTag): string | undefined => tag.split('-')[0];
  return primary(native.language) === primary(language) ? { ...author, literal: native.text } : author;
}

/**
 * The authors of a citation: the first three, or with `most` fewer, and “et al.” for the others; after Chinese names
 * 等 (GB/T 7714—2015, 8.1.2).
 *
 * @param language - of the title that is cited; names are written in its script where a record has them
 */
export function citedNames(
  { authors }: BilingualRecord,
  style: CitationStyle,
  language?: LanguageTag,
  most = namesInCitation,
): string {
  const write = style === 'nlm' ? shortName : nameInCapitals;
  const shown = authors.slice(0, most).map((author) => write(inLanguage(author, language)));
  if (authors.length <= most) return shown.join(', ');
  const others = style !== 'nlm' && hanAtEnd.test(shown.at(-1) ?? '') ? '等' : 'et al';
  return [...shown, others].join(', ');
}
