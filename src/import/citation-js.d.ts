declare module '@citation-js/plugin-bibtex/lib/input/file.js' {
  /** Reads a BibTeX file; throws at the first syntax error. */
  export function parse(text: string): readonly {
    readonly type: string;
    readonly label: string;
    readonly properties: Readonly<Record<string, string | number>>;
  }[];
}

declare module '@citation-js/plugin-bibtex/lib/input/value.js' {
  /** Turns the TeX of a value into text; names and lists come back as such. Throws where it does not understand. */
  export function parse(text: string, field: string): unknown;
}
