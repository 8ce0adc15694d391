import { dateFrom, parseDate } from './date.ts';
import { cleanDoi, cleanOrcid, findEmail } from './identifier.ts';
import { languageTag } from './language.ts';
import { statusKinds } from './medline.ts';
import { addTitle, addVernacularTitle, fullPages } from './pubmed-xml.ts';
import { setDefined } from './set-fields.ts';
import { addAffiliation, emptyArticle, type SourceArticle, type SourceAuthor } from './source-article.ts';
import type { TaggedField } from './tagged.ts';
import { withoutPubmedStop } from './title.ts';

/** Tags about the record and the journal, and those that repeat others. */
const leftOut = new Set([
  'OWN', 'STAT', 'DCOM', 'LR', 'IS', 'PL', 'JID', 'SB', 'EDAT', 'MHDA', 'CRDT', 'PHST', 'PST', 'SO', 'OTO', 'RF', 'DA',
  'OABL', 'PUBM', 'IRAD', 'PMCR', 'CTDT', 'PB', 'BTI', 'VTI',
]); // prettier-ignore

/** Reads a record in the tagged format of MEDLINE (NBIB), from PubMed or PMC. */
export function readNbib(fields: readonly TaggedField[], file: string): SourceArticle {
  const article = emptyArticle({ file, line: fields[0]?.line ?? 1, column: 1 });
  article.source = 'PubMed';
  const languages = values(fields, 'LA').map((code) => languageTag(code));
  const own = languages.find((language) => language !== undefined && language !== 'en') ?? languages[0];
  if (own !== undefined) article.language = own;
  readPeople(article, fields);
  readAbstracts(article, fields);
  for (const field of fields) if (field.value !== '') readField(article, field);
  return article;
}

function values(fields: readonly TaggedField[], tag: string): string[] {
  return fields.filter((field) => field.tag === tag && field.value !== '').map(({ value }) => value);
}

/** Fields that belong to the author before them. */
const personal = new Set(['FAU', 'AU', 'AD', 'AUID', 'CN', 'FED', 'ED']);

function readField(article: SourceArticle, { tag, value }: TaggedField): void {
  const kind = statusKinds.get(tag);
  if (kind !== undefined) {
    const doi = cleanDoi(value);
    article.status.push({ kind, text: value, ...(doi === undefined ? {} : { doi }) });
    return;
  }
  const read = readers.get(tag);
  if (read !== undefined) read(article, value);
  else if (!leftOut.has(tag) && !personal.has(tag) && tag !== 'AB' && tag !== 'OAB')
    article.unplaced.push({ name: tag, text: value });
}

const readDoi = (article: SourceArticle, value: string): void => {
  if (value.endsWith('[doi]')) setDefined(article, { doi: cleanDoi(value) });
};

const readers: ReadonlyMap<string, (article: SourceArticle, value: string) => void> = new Map(
  Object.entries<(article: SourceArticle, value: string) => void>({
    PMID: (article, value) =>
      setDefined(article, { pmid: /^\d+/u.exec(value)?.[0], source: `PubMed, PMID ${value}` }),
    PMC: (article, value) => setDefined(article, { pmcid: value }),
    TI: (article, value) => addTitle(article, value, 'en'),
    TT: (article, value) => addVernacularTitle(article, value, article.language),
    VI: (article, value) => setDefined(article, { volume: value }),
    IP: (article, value) => setDefined(article, { issue: value }),
    PG: (article, value) => setDefined(article, { page: fullPages(value) }),
    TA: (article, value) => setDefined(article, { containerTitleShort: value }),
    JT: (article, value) => setDefined(article, { containerTitle: value }),
    CI: (article, value) => setDefined(article, { copyright: value }),
    LID: (article, value) => {
      readDoi(article, value);
      if (article.page === undefined && !value.includes('[')) setDefined(article, { page: value });
    },
    AID: readDoi,
    LA: () => undefined,
    PT: (article, value) => article.publicationTypes.push({ text: value, language: 'en' }),
    MH: (article, value) => article.mesh.push(value.replaceAll('*', '')),
    OT: (article, value) => addKeyword(article, value.replace(/^\*/u, '')),
    COIS: (article, value) => article.conflictOfInterest.push({ text: value }),
    COI: (article, value) => article.conflictOfInterest.push({ text: value }),
    GR: (article, value) => article.funding.push({ text: value }),
    SI: (article, value) => {
      const [registry = '', number = ''] = value.split('/');
      article.registration.push(number === '' ? { number: registry } : { registry, number });
    },
    DP: (article, value) => {
      const date = parseDate(value);
      if (date !== undefined) article.issued = date;
      if (!/^\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?$/u.test(value))
        article.remarks.push({ field: 'issued', text: `the source says: ${value}` });
    },
    DEP: (article, value) => {
      const date = dateFrom(value.slice(0, 4), value.slice(4, 6), value.slice(6, 8));
      if (date !== undefined) article.epub = date;
    },
  }),
);

function addKeyword(article: SourceArticle, term: string): void {
  const last = article.keywords.at(-1);
  if (last === undefined) article.keywords.push({ terms: [term] });
  else article.keywords[article.keywords.length - 1] = { ...last, terms: [...last.terms, term] };
}

function readAbstracts(article: SourceArticle, fields: readonly TaggedField[]): void {
  for (const text of values(fields, 'AB')) {
    article.abstracts.push({
      kind: 'abstract',
      language: 'en',
      sections: [{ paragraphs: [withoutPubmedStop(text)] }],
    });
  }
  const languages = values(fields, 'OABL').map((code) => languageTag(code));
  values(fields, 'OAB').forEach((value, index) => {
    const text = value.replace(/^Publisher:\s*/u, '');
    const language = languages[index];
    // An English text beside the abstract is a plain-language summary, whatever it is called.
    const kind = language === 'en' || /^lay abstract\b/iu.test(text) ? 'summary' : 'abstract';
    article.abstracts.push({
      kind,
      ...(kind === 'summary' ? { type: 'plain-language summary' } : {}),
      ...(language === undefined ? {} : { language }),
      sections: [{ paragraphs: [withoutPubmedStop(text)] }],
    });
  });
}

function readPeople(article: SourceArticle, fields: readonly TaggedField[]): void {
  let current: { -readonly [Key in keyof SourceAuthor]: SourceAuthor[Key] } | undefined;
  const finish = (): void => {
    if (current !== undefined) article.authors.push(current);
    current = undefined;
  };
  for (const { tag, value } of fields) {
    if (tag === 'FAU' || tag === 'CN' || (tag === 'AU' && current === undefined)) {
      finish();
      current =
        tag === 'CN' ? { literal: value, affiliations: [] } : { ...nameOf(value, tag), affiliations: [] };
      if (tag === 'AU') finish();
    } else if (current !== undefined && tag === 'AD') {
      current.affiliations = [...current.affiliations, addAffiliation(article, value)];
      const email = findEmail(value);
      if (email !== undefined) current.email = email;
    } else if (current !== undefined && tag === 'AUID') {
      const orcid = cleanOrcid(value);
      if (orcid !== undefined) current.orcid = orcid;
    } else if (!personal.has(tag)) finish();
  }
  finish();
}

function nameOf(value: string, tag: string): Pick<SourceAuthor, 'family' | 'given' | 'literal'> {
  const [family = '', given] = value.split(/,\s*/u);
  if (given !== undefined) return { family, given };
  const initials = tag === 'AU' ? /^(.+) (\p{Lu}{1,4})$/u.exec(value) : null;
  return initials?.[1] === undefined || initials[2] === undefined
    ? { literal: value }
    : { family: initials[1], given: initials[2] };
}
