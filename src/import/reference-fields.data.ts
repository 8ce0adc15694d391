/** What a field of a reference manager holds. */
export type ReferenceField =
  | 'title' | 'translated-title' | 'author' | 'translated-author' | 'affiliation' | 'journal' | 'journal-short'
  | 'translated-journal' | 'year' | 'date' | 'volume' | 'issue' | 'pages' | 'first-page' | 'last-page' | 'keywords'
  | 'abstract' | 'doi' | 'url' | 'language' | 'pmid' | 'left-out'; // prettier-ignore

/** Fields of each format; what is not named here goes to the notes under its own tag. */
export const referenceFields: Readonly<Record<string, Readonly<Record<string, ReferenceField>>>> = {
  noteexpress: {
    Title: 'title', 'Translated Title': 'translated-title', Author: 'author', 'Translated Author': 'translated-author',
    'Author Address': 'affiliation', Journal: 'journal', 'Secondary Title': 'journal',
    'Translated Journal': 'translated-journal', Year: 'year', Date: 'date', Volume: 'volume', Issue: 'issue',
    Pages: 'pages', Keywords: 'keywords', 'Translated Keywords': 'keywords', Abstract: 'abstract',
    'Translated Abstract': 'abstract', DOI: 'doi', URL: 'url', Language: 'language', 'Reference Type': 'left-out',
    'ISBN/ISSN': 'left-out', ISSN: 'left-out', 'Database Provider': 'left-out',
  },
  refworks: {
    T1: 'title', T2: 'translated-title', A1: 'author', AD: 'affiliation', JF: 'journal', JO: 'journal-short', YR: 'year',
    FD: 'date', VO: 'volume', IS: 'issue', OP: 'last-page', SP: 'first-page', K1: 'keywords', AB: 'abstract', DO: 'doi',
    LK: 'url', UL: 'url', LA: 'language', RT: 'left-out', SR: 'left-out', SN: 'left-out', CN: 'left-out',
    DS: 'left-out', ID: 'left-out',
  },
  endnote: {
    '%T': 'title', '%Q': 'translated-title', '%A': 'author', '%+': 'affiliation', '%J': 'journal', '%B': 'journal',
    '%D': 'year', '%8': 'date', '%V': 'volume', '%N': 'issue', '%P': 'pages', '%K': 'keywords', '%X': 'abstract',
    '%R': 'doi', '%U': 'url', '%G': 'language', '%M': 'left-out', '%0': 'left-out', '%@': 'left-out', '%L': 'left-out',
    '%W': 'left-out',
  },
  ris: {
    TI: 'title', T1: 'title', TT: 'translated-title', AU: 'author', A1: 'author', AD: 'affiliation', JF: 'journal',
    T2: 'journal', JO: 'journal-short', JA: 'journal-short', J2: 'journal-short', J1: 'journal-short', PY: 'year',
    Y1: 'year', DA: 'date', VL: 'volume', IS: 'issue', SP: 'first-page', EP: 'last-page', KW: 'keywords',
    AB: 'abstract', N2: 'abstract', DO: 'doi', UR: 'url', LA: 'language', TY: 'left-out', SN: 'left-out',
    ID: 'left-out', Y2: 'left-out', DB: 'left-out', DP: 'left-out', AN: 'left-out', L2: 'left-out',
  },
  'cnki-e-study': {
    'Title-题名': 'title', 'Author-作者': 'author', 'Source-刊名': 'journal', 'Source-文献来源': 'journal',
    'Year-年': 'year', 'PubTime-出版时间': 'date', 'PubTime-发表时间': 'date', 'Keyword-关键词': 'keywords',
    'Summary-摘要': 'abstract', 'Period-期': 'issue', 'Roll-卷': 'volume', 'Page-页码': 'pages',
    'Organ-机构': 'affiliation', 'Organ-单位': 'affiliation', 'Link-链接': 'url', 'DOI-DOI': 'doi',
    DataType: 'left-out', 'SrcDatabase-来源库': 'left-out', 'PageCount-页数': 'left-out', 'ISSN-国际标准刊号': 'left-out',
  },
}; // prettier-ignore
