/** The grammars of BibTeX files and of the values in them. Apart from the program, because few imports need them. */
export { parse as parseFile } from '@citation-js/plugin-bibtex/lib/input/file.js';
export { parse as parseValue } from '@citation-js/plugin-bibtex/lib/input/value.js';
