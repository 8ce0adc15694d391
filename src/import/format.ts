/** Every format that can be read, with the name people see in messages. */
export const formatNames = {
  'pubmed-xml': 'PubMed XML',
  jats: 'JATS XML',
  nbib: 'PubMed NBIB',
  'pubmed-text': 'PubMed abstract text',
  ris: 'RIS',
  endnote: 'EndNote tagged text',
  noteexpress: 'NoteExpress',
  refworks: 'RefWorks tagged text',
  'cnki-e-study': 'CNKI E-Study',
  'csl-json': 'CSL-JSON',
  'zotero-json': 'Zotero JSON',
  'riss-json': 'RISS JSON',
  bibtex: 'BibTeX',
  latex: 'LaTeX front matter',
  tmx: 'TMX',
  'aligned-lines': 'aligned lines',
  pdf: 'PDF with its record inside',
  text: 'pasted text',
} as const;

/** The name of a format, as `--from` takes it. */
export type Format = keyof typeof formatNames;

/** Whether a word from the command line names a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(formatNames, name);
}
