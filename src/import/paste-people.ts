import type { LanguageTag } from '../content/handout.ts';
import { findEmail } from './identifier.ts';
import { identifyLanguage } from './language.ts';
import type { PastedPart } from './paste-classify.ts';
import { parseNameList, type ParsedName } from './person-names.ts';
import type { SourceArticle, SourceText } from './source-article.ts';

/** A list of names in one script, with the affiliations that stood behind it. */
interface People {
  readonly native: boolean;
  readonly names: readonly ParsedName[];
}

/** Finds authors and affiliations, in one language or in two that are joined by their order. */
export function addPastedPeople(article: SourceArticle, parts: readonly PastedPart[]): void {
  const lists: People[] = [];
  const places: Place[] = [];
  for (const part of parts) {
    if (part.kind === 'authors' || part.kind === 'affiliation') readPeopleLine(article, part, lists, places);
  }
  addAuthors(article, lists);
  addPlaces(article, places);
}

interface Place {
  readonly text: string;
  readonly language: LanguageTag | undefined;
}

/** A line of names, of places, or of names with the places behind them in brackets. */
function readPeopleLine(article: SourceArticle, part: PastedPart, lists: People[], places: Place[]): void {
  const bracket =
    /^(.{2,}?)\s*[(（]\s*(?=(?:\d|.*(?:大学|学院|医院|研究|University|Institute|College|School|Hospital|Laborator)))(.+?)[)）]?\s*$/u.exec(
      part.text,
    );
  // `Tsinghua University` has the form of a name, and is none.
  const isPlace = part.kind === 'affiliation' && bracket === null;
  const names = isPlace ? undefined : parseNameList(bracket?.[1] ?? part.text);
  if (names !== undefined) {
    lists.push({ native: !/\p{sc=Latn}/u.test(bracket?.[1] ?? part.text), names });
    if (bracket?.[2] !== undefined) places.push(...separatePlaces(article, bracket[2]));
    return;
  }
  if (part.kind === 'affiliation') places.push(...separatePlaces(article, part.text));
  else article.unplaced.push({ name: 'authors', text: part.text });
}

/** Numbered places stand on one line: `1. …; 2. …`, or joined without anything between by machine reading. */
function separatePlaces(article: SourceArticle, text: string): Place[] {
  const bare = text.replace(/^[(（]\s*|[)）]\s*$/gu, '').trim();
  const pieces = bare.split(
    /[;；]\s*(?=\d|\p{L})|(?<=[^\d.])(?=\d\s?[.．]\s?\p{L})|(?<=\d{6})(?=\d\s?[.．]\s?\p{sc=Han})/u,
  );
  const named = pieces
    .map((piece) =>
      piece.replace(/^\s*[（(]?\d{1,2}\s*[)）.．、]\s*/u, '').replace(/(?<![;；\s])[;；\s]+$/u, ''),
    )
    .filter((piece) => /\p{L}/u.test(piece));
  for (const address of named.filter(isAddress)) article.unplaced.push({ name: 'e-mail', text: address });
  return named
    .filter((piece) => !isAddress(piece))
    .map((piece) => ({ text: piece, language: placeLanguage(article, piece) }));
}

/** Whether a text is an e-mail address and nothing else. */
function isAddress(text: string): boolean {
  const address = findEmail(text);
  if (address === undefined) return false;
  return /^[^\p{L}]*(?:e-?mail|邮箱|电子邮箱|电子信箱|通信邮箱)?[^\p{L}]*$/iu.test(text.replace(address, ''));
}

/** Names of places have too few words to tell Latin languages apart: theirs is one that the article has. */
function placeLanguage(article: SourceArticle, text: string): LanguageTag | undefined {
  const found = identifyLanguage(text);
  if (found === undefined || !/\p{sc=Latn}/u.test(text) || /^(?:zh|ja|ko|ru)/u.test(found)) return found;
  const own = article.abstracts.map(({ language }) => language);
  return own.includes(found) ? found : 'en';
}

function addAuthors(article: SourceArticle, lists: readonly People[]): void {
  const latin = lists.find(({ native }) => !native);
  const native = lists.find((list) => list.native);
  const used = [latin, native];
  const joined = latin !== undefined && native !== undefined && latin.names.length === native.names.length;
  const main = latin ?? native;
  main?.names.forEach(({ marks, ...name }, index) => {
    const other = joined ? native.names[index]?.literal : undefined;
    article.authors.push({
      ...name,
      affiliations: marks.map((mark) => mark - 1),
      ...(other === undefined ? {} : { native: other }),
    });
  });
  if (latin !== undefined && native !== undefined && !joined) {
    article.unplaced.push({
      name: 'authors',
      text: native.names.map(({ literal }) => literal ?? '').join(', '),
    });
  }
  for (const list of lists) {
    if (!used.includes(list))
      article.unplaced.push({ name: 'authors', text: list.names.map(fullName).join(', ') });
  }
}

function fullName({ family, given, literal }: ParsedName): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(' ');
}

/** Equally many places in two languages are the same places. */
function addPlaces(article: SourceArticle, places: readonly Place[]): void {
  const isAsian = ({ language }: Place): boolean => /^(zh|ja|ko)/u.test(language ?? '');
  const [asian, western] = [places.filter(isAsian), places.filter((place) => !isAsian(place))];
  const texts: SourceText[][] =
    asian.length === western.length
      ? western.map((place, index) => [place, asian[index]].filter((one) => one !== undefined).map(toText))
      : (article.authors.some(({ family }) => family !== undefined) && western.length > 0
          ? [...western, ...asian]
          : [...asian, ...western]
        ).map((place) => [toText(place)]);
  article.affiliations.push(...texts);
  linkPeople(article);
}

function toText({ text, language }: Place): SourceText {
  return language === undefined ? { text } : { text, language };
}

/** Numbers behind names say who belongs where; one place is everybody's; otherwise the source does not say. */
function linkPeople(article: SourceArticle): void {
  const count = article.affiliations.length;
  const marked = article.authors.some(({ affiliations }) => affiliations.length > 0);
  const valid = article.authors.every(({ affiliations }) => affiliations.every((place) => place < count));
  const linked = article.authors.map((author) => {
    const email =
      article.authors.length === 1
        ? findEmail(
            article.affiliations
              .flat()
              .map(({ text }) => text)
              .join(' '),
          )
        : undefined;
    const affiliations = count === 1 ? [0] : marked && valid ? author.affiliations : [];
    return { ...author, affiliations, ...(email === undefined ? {} : { email }) };
  });
  article.authors.splice(0, article.authors.length, ...linked);
  if (count > 1 && !(marked && valid) && linked.length > 0) {
    article.remarks.push({
      field: 'affiliation',
      text: 'the source does not say which author belongs where: add `affiliations` to the authors',
    });
  }
}
