/** Parts of the work that codes belong to, in the order of the way from content to paper. */
export type CodeGroup =
  'Content files' | 'Texts' | 'Import' | 'Templates' | 'Style sheets' | 'Fonts' | 'Pictures' | 'Layout' | 'E-books' | 'Command line and files';

/** What a diagnostic's code means, for `duiye explain` and `docs/diagnostics.md`. */
export interface CodeEntry {
  readonly code: string;
  readonly group: CodeGroup;
  /** One line, without a full stop. */
  readonly title: string;
  /** What is wrong and what to do about it. */
  readonly explanation: string;
  /** Input that is wrong in this way, and where it helps, the right one. */
  readonly example?: string;
}

/** Every code but those of the bilingual checks, which `src/check/table.data.ts` explains. */
export const codes: readonly CodeEntry[] = [
  // Content files
  { code: 'missing-folder', group: 'Content files', title: 'a folder does not exist', explanation: 'Records are looked for in `content/records/` below the working folder. Run the program where your `content` folder lies, or name it with `--content DIR`. A folder that `--templates` names must be there too.' },
  { code: 'no-content', group: 'Content files', title: 'the content folder is empty', explanation: 'The folder `records` has no YAML file. Write one, or make one with `duiye import`.' },
  { code: 'missing-file', group: 'Content files', title: 'a file does not exist', explanation: 'The path leads nowhere. Paths on the command line count from the working folder.' },
  { code: 'unreadable-file', group: 'Content files', title: 'a file cannot be read', explanation: 'The file is there, but it is a folder, or you may not read it.' },
  { code: 'not-utf-8', group: 'Content files', title: 'a file is not UTF-8 text', explanation: 'Content files are UTF-8. An editor can save a file in another encoding as UTF-8; `duiye import` reads GBK and UTF-16 sources by itself.' },
  { code: 'empty-file', group: 'Content files', title: 'a content file says nothing', explanation: 'The file is empty or holds comments only. Fill it or delete it.' },
  { code: 'yaml-syntax', group: 'Content files', title: 'the file is not YAML', explanation: 'The place is where the reader of YAML could not go on; the mistake stands there or a little above. Frequent ones: a text with `: ` or ` #` in it without quotes, a quote that is not closed, wrong indentation.', example: 'source: Lancet: the journal     # wrong\nsource: "Lancet: the journal"   # right' },
  { code: 'tab-indentation', group: 'Content files', title: 'a tab stands where spaces must stand', explanation: 'YAML allows only spaces for indentation.' },
  { code: 'duplicate-key', group: 'Content files', title: 'a key is written twice', explanation: 'Which of the two is meant cannot be known. Keep one. Language tags count as the same whatever their case: `zh-Hans`, `zh-hans`.' },
  { code: 'yaml-alias', group: 'Content files', title: 'YAML aliases are not used', explanation: 'Content files know no `&anchor` and `*alias`. Write the text out; put a text that begins with `*` in quotes.' },
  { code: 'unknown-key', group: 'Content files', title: 'a key has no meaning here', explanation: 'A mistyped key would lose its text silently, so it is an error. The hint names the nearest key that may stand there. Keys are written as in CSL-JSON: `DOI`, `container-title`.', example: 'titel: { en: A title }   # wrong\ntitle: { en: A title }   # right' },
  { code: 'missing-key', group: 'Content files', title: 'a key that must be there is not', explanation: 'The place is that of the map that lacks it.' },
  { code: 'conflicting-keys', group: 'Content files', title: 'two keys exclude each other', explanation: 'For example, an author has either `literal` or `family` and `given`.' },
  { code: 'wrong-type', group: 'Content files', title: 'a value is of the wrong kind', explanation: 'A text, a number, a list or a map stands where another of them is meant. Texts in two languages are maps from language tag to text; a number that is meant as a text stands in quotes.', example: 'title: A title             # wrong\ntitle: { en: A title }     # right' },
  { code: 'unknown-value', group: 'Content files', title: 'a setting has no such value', explanation: 'The hint names the nearest value, or all that there are.' },
  { code: 'out-of-range', group: 'Content files', title: 'a number or a list is too small or too large', explanation: 'The message names the bound.' },
  { code: 'empty-value', group: 'Content files', title: 'a key has no value', explanation: 'Write the value, or remove the key: what is not known is left out.' },
  { code: 'invalid-language', group: 'Content files', title: 'a language tag is none', explanation: 'Languages are BCP 47 tags: `en`, `zh-Hans` (simplified Chinese), `zh-Hant` (traditional Chinese), `ja`, `ko`, `pt-BR`. Subtags are joined by hyphens, not by underscores.' },
  { code: 'invalid-date', group: 'Content files', title: 'a date is none', explanation: 'Dates are written as far as they are known: `2025`, `2025-08` or `2025-08-18`.' },
  { code: 'invalid-doi', group: 'Content files', title: 'a DOI is none', explanation: 'A DOI is written without an address in front: `10.1007/s00586-025-09078-3`.' },
  { code: 'invalid-pmid', group: 'Content files', title: 'a PMID is none', explanation: 'A PubMed identifier is a number of up to nine digits.' },
  { code: 'invalid-pmcid', group: 'Content files', title: 'a PMCID is none', explanation: 'A PubMed Central identifier is `PMC` and a number.' },
  { code: 'invalid-orcid', group: 'Content files', title: 'an ORCID is none', explanation: 'An ORCID iD has four groups of four characters; the last one is a check character, so that a mistyped digit is found.' },
  { code: 'invalid-url', group: 'Content files', title: 'a web address is none', explanation: 'Addresses start with `https://` or `http://`; others do not become links.' },
  { code: 'invalid-email', group: 'Content files', title: 'an e-mail address is none', explanation: 'It has one `@` and a dot behind it.' },
  { code: 'invalid-id', group: 'Content files', title: 'an id cannot be a file name', explanation: 'The id of a handout becomes the name of its files: letters, digits, `-`, `_` and single dots, a letter or digit first, at most 100. Without `id:` a file has the id of its own name.' },
  { code: 'duplicate-id', group: 'Content files', title: 'two files have one id', explanation: 'Ids come from the names of the files, also of those in subfolders, or from `id:` in them. Rename one.' },
  { code: 'missing-record', group: 'Content files', title: 'a handout names a record that is not there', explanation: '`records` of a handout holds ids of files in `content/records/`; `*` and `?` stand for any characters.' },
  { code: 'unknown-handout', group: 'Content files', title: 'no handout or record has this id', explanation: '`duiye build li-2025` builds the handout `li-2025`, or the record of that id with the default settings.' },
  { code: 'unknown-affiliation', group: 'Content files', title: 'an author names an affiliation that is not there', explanation: '`affiliations` of an author are numbers of entries in the record\'s `affiliation`, from 1.' },
  { code: 'uneven-row', group: 'Content files', title: 'a row of a table has too many or too few cells', explanation: 'Every row has one cell for each column. An empty cell is `""`.' },
  { code: 'ignore-without-reason', group: 'Content files', title: 'a check is silenced without a reason', explanation: 'A comment that silences a check says why: `# duiye-ignore check-name: reason`. Without it nothing is silenced.' },
  { code: 'unknown-check', group: 'Content files', title: 'no check has this name', explanation: 'Names in `checks:` and in `duiye-ignore` comments are those of `docs/checks.md`.' },
  // Texts
  { code: 'missing-translation', group: 'Texts', title: 'a title or section is there in one language only', explanation: 'The handout shows languages of which this part has not all. Its place stays blank. Add the translation, or name other `languages` in the handout.' },
  { code: 'missing-language', group: 'Texts', title: 'a record has nothing in a language of its handout', explanation: 'One whole column stays blank. Name the languages that are to be printed in the handout.' },
  { code: 'control-character', group: 'Texts', title: 'a text holds a control character', explanation: 'Control characters come in by copying from other programs. They cannot be seen or printed: delete them.' },
  { code: 'unpaired-surrogate', group: 'Texts', title: 'a text holds half a character', explanation: 'A character beyond U+FFFF was cut in two, usually by a program that counted wrongly. Copy it again from its source.' },
  { code: 'unclosed-markup', group: 'Texts', title: 'a tag is never closed', explanation: 'Texts may hold `<i> <b> <sup> <sub> <u> <span lang="…">`, each with its closing tag. A `<` that is a less-than sign needs nothing, except before one of these names: write a space behind it.', example: 'en: in <i>vitro        # wrong\nen: in <i>vitro</i>    # right' },
  { code: 'unopened-markup', group: 'Texts', title: 'a closing tag closes nothing', explanation: 'Tags close in the reverse order of their opening: `<i><b>…</b></i>`.' },
  { code: 'span-without-language', group: 'Texts', title: '`<span>` names no language', explanation: '`<span lang="…">` marks words in another language; it has no other use.' },
  { code: 'unknown-markup', group: 'Texts', title: 'a tag is not among those that texts may have', explanation: 'It is printed as it stands. For emphasis write `<i>` or `<b>`.' },
  { code: 'blank-line', group: 'Texts', title: 'a blank line starts no paragraph', explanation: 'Paragraphs of two languages are aligned one to one, so they are written as a list.', example: 'en:\n  - First paragraph.\n  - Second paragraph.' },
  // Import
  { code: 'import-empty', group: 'Import', title: 'the file to import is empty', explanation: 'There is nothing in it. Export it again.' },
  { code: 'import-binary', group: 'Import', title: 'the file to import is not text', explanation: 'It is an archive, an office document or another binary file. Export it as text, XML, RIS or one of the other formats.' },
  { code: 'import-html-page', group: 'Import', title: 'the file is a web page', explanation: 'Often an error or login page that was saved in place of the data. Download the data again.' },
  { code: 'import-unknown-format', group: 'Import', title: 'the format cannot be told', explanation: 'Name it with `--from FORMAT`.' },
  { code: 'import-malformed', group: 'Import', title: 'the file breaks the rules of its format', explanation: 'What stands before the place was read; what follows may be lost.' },
  { code: 'import-truncated', group: 'Import', title: 'the file ends too early', explanation: 'It was cut off, probably while it was downloaded. Whole records before the cut are imported.' },
  { code: 'import-too-deep', group: 'Import', title: 'the file is nested too deeply', explanation: 'No real record is; the file is refused to protect the machine.' },
  { code: 'import-too-large', group: 'Import', title: 'a part of the file is too large', explanation: 'One record or value is larger than any real one.' },
  { code: 'import-encoding', group: 'Import', title: 'the encoding of the file is not sure', explanation: 'Characters may have been misread. Save the source as UTF-8 if words look wrong.' },
  { code: 'import-unreadable', group: 'Import', title: 'the file cannot be read', explanation: 'Reading stopped with an error of the system.' },
  { code: 'import-no-records', group: 'Import', title: 'the file holds no record', explanation: 'The format was understood, but nothing in it is an article.' },
  { code: 'import-no-abstract', group: 'Import', title: 'a record has no abstract', explanation: 'It is imported without one.' },
  { code: 'import-unplaced', group: 'Import', title: 'a text has no field', explanation: 'It stands in `notes` of the record, which are never printed. Move it where it belongs.' },
  { code: 'import-other-language', group: 'Import', title: 'an abstract is in a language that was not asked for', explanation: 'Ask for it with `--lang`. Its words stand in `notes`.' },
  { code: 'import-not-translation', group: 'Import', title: 'a second abstract is no translation', explanation: 'It is a summary for lay readers, key points or the like.' },
  { code: 'import-placeholder', group: 'Import', title: 'in place of an abstract there is a placeholder', explanation: 'Such as "Abstract available from the publisher".' },
  { code: 'import-damaged-text', group: 'Import', title: 'a text was damaged in its source', explanation: 'Letters are missing or replaced. Compare with the original.' },
  { code: 'import-guess', group: 'Import', title: 'something was guessed', explanation: 'The record file says what, in a comment at its place. Look it over.' },
  { code: 'import-learned-label', group: 'Import', title: 'a heading was understood with the help of other records', explanation: 'The dictionary of headings has it not, but in other records it stands beside a known heading of the other language, or MEDLINE gives it a category. A comment in the record marks it.' },
  { code: 'import-sections-unsure', group: 'Import', title: 'sections were matched without certainty', explanation: 'The sections of the two languages differ in number or kind. Look the pairs over.' },
  { code: 'import-exists', group: 'Import', title: 'a record of this id is there already', explanation: 'Nothing of yours is replaced unless you say `--force`. `duiye merge` joins the two.' },
  { code: 'import-write', group: 'Import', title: 'a record cannot be written', explanation: 'The folder cannot be written to.' },
  { code: 'import-no-attachment', group: 'Import', title: 'a PDF carries no record', explanation: 'Only PDFs that were built with `archive: PDF/A-3a` carry the record they were made from.' },
  { code: 'import-usage', group: 'Import', title: 'an import was asked for wrongly', explanation: 'See `duiye import --help`.' },
  { code: 'merge-conflict', group: 'Import', title: 'two sources of one article disagree', explanation: 'The first source was kept; the other value is named in the message.' },
  { code: 'merge-different', group: 'Import', title: 'two sources are not of the same article', explanation: 'They share neither DOI nor PMID nor title, and are not merged.' },
  // Templates
  { code: 'missing-template', group: 'Templates', title: 'a template is missing', explanation: 'The built-in templates come with the program; install it again. Your own folder needs only the files that differ.' },
  { code: 'unreadable-template', group: 'Templates', title: 'a template cannot be read', explanation: 'You may not read the file, or it is not UTF-8.' },
  { code: 'template-syntax', group: 'Templates', title: 'a template is not Handlebars', explanation: 'A block is not closed or an expression is malformed at the place.' },
  { code: 'template-failed', group: 'Templates', title: 'a template stopped with an error', explanation: 'A helper was given something that it cannot work with.' },
  { code: 'template-markup', group: 'Templates', title: 'what a template prints is not well-formed', explanation: 'Templates are XHTML: every tag is closed, in the same block in which it was opened; attributes are quoted.' },
  { code: 'unknown-variable', group: 'Templates', title: 'a template names a value that does not exist', explanation: 'It would print nothing. The values are listed in `templates/README.md`.' },
  { code: 'unknown-helper', group: 'Templates', title: 'a template calls a helper that does not exist', explanation: 'The helpers are listed in `templates/README.md`.' },
  { code: 'unknown-partial', group: 'Templates', title: 'a template calls a partial that does not exist', explanation: 'Partials are the files of `templates/partials/`, your own before the built-in ones.' },
  { code: 'not-a-text', group: 'Templates', title: 'a template prints a list or a group as text', explanation: 'Go through a list with `{{#each …}}`, or name one value of a group.' },
  { code: 'not-a-list', group: 'Templates', title: '`{{#each}}` is given something that is no list', explanation: 'The kinds of all values are listed in `templates/README.md`.' },
  { code: 'not-a-group', group: 'Templates', title: '`{{#with}}` is given something that is no group of values', explanation: 'The kinds of all values are listed in `templates/README.md`.' },
  { code: 'unescaped-output', group: 'Templates', title: 'a template prints without escaping', explanation: 'Three braces would let a `<` of the content become markup. Two braces are right everywhere: texts bring their own markup.' },
  { code: 'unsupported-template-feature', group: 'Templates', title: 'a feature of Handlebars is not supported', explanation: 'Decorators and partial blocks are not.' },
  { code: 'empty-template', group: 'Templates', title: 'a template prints no element', explanation: 'Every template of a page prints one element that holds all of it.' },
  { code: 'no-root-element', group: 'Templates', title: 'the main template prints no element', explanation: '`handout.hbs` prints one element that holds the whole handout.' },
  // Style sheets
  { code: 'css-syntax', group: 'Style sheets', title: 'a style sheet is not CSS', explanation: 'A brace, a colon or a semicolon is missing at or above the place.' },
  { code: 'unsupported-property', group: 'Style sheets', title: 'a property has no effect in print', explanation: 'The properties that count are listed in `templates/README.md`. The rest of the file counts.' },
  { code: 'unsupported-value', group: 'Style sheets', title: 'a property has no such value in print', explanation: 'The value is wrong, or right CSS that this subset lacks. The declaration is passed over.' },
  { code: 'unsupported-selector', group: 'Style sheets', title: 'a selector is not supported', explanation: 'Rules with it are passed over. The selectors that count are listed in `templates/README.md`.' },
  { code: 'unsupported-at-rule', group: 'Style sheets', title: 'an at-rule is not supported', explanation: '`@page` with its margin boxes and `@media print` count; other at-rules are passed over.' },
  { code: 'unknown-custom-property', group: 'Style sheets', title: 'a custom property has no value', explanation: 'Declare `--name` on `:root`, or give a fallback: `var(--name, 1pt)`.' },
  // Fonts
  { code: 'missing-glyph', group: 'Fonts', title: 'no font has a character', explanation: 'Nothing is written for the handout, so that no empty box is ever printed. Add a font that covers the character to `fonts/fonts.yaml`, or correct the text.' },
  { code: 'font-catalog', group: 'Fonts', title: 'the font catalogue is wrong', explanation: 'The fields are explained at the head of `fonts/fonts.yaml`.' },
  { code: 'font-file', group: 'Fonts', title: 'a font file cannot be used', explanation: 'It is missing, cut off, no font at all, or a kind that is not supported. Static TrueType files are.' },
  { code: 'font-package', group: 'Fonts', title: 'an npm package of fonts is not installed', explanation: 'Install it with npm, beside the program or in your project.' },
  // Pictures
  { code: 'picture-missing', group: 'Pictures', title: 'a picture is not there', explanation: 'Paths of pictures count from the folder of the record.' },
  { code: 'picture-empty', group: 'Pictures', title: 'a picture has 0 bytes', explanation: 'Save it again from the program it was made with.' },
  { code: 'picture-format', group: 'Pictures', title: 'a file is no picture that can be used', explanation: 'PNG, JPEG and SVG can; what counts is the content, not the name.' },
  { code: 'picture-damaged', group: 'Pictures', title: 'a picture is damaged', explanation: 'Save it again from the program it was made with.' },
  { code: 'picture-too-large', group: 'Pictures', title: 'a picture has too many pixels', explanation: '2500 pixels fill the width of A4 at 300 to the inch.' },
  { code: 'picture-unsafe', group: 'Pictures', title: 'an SVG has a script or refers to something outside', explanation: 'Export it again as a plain SVG with everything inside.' },
  { code: 'picture-text', group: 'Pictures', title: 'words in an SVG have characters that no font has', explanation: 'Words in pictures are set in the sans of the font catalogue. Convert them to outlines, or add a font that covers them.' },
  { code: 'unusable-image', group: 'Pictures', title: 'a picture cannot be put into a PDF', explanation: 'Save it as PNG, or as JPEG in RGB or grey.' },
  // Layout
  { code: 'overlong-text', group: 'Layout', title: 'a word is wider than its column', explanation: 'It was broken between two letters. Use a wider paper or fewer columns, or put U+200B where it may break.' },
  { code: 'layout-stuck', group: 'Layout', title: 'an element does not fit on an empty page', explanation: 'Make the page larger, or margins and space around the element smaller.' },
  { code: 'page-too-small', group: 'Layout', title: 'the margins leave no room', explanation: 'Make the margins in `print.css` smaller, or choose a larger paper.' },
  { code: 'more-than-one-page', group: 'Layout', title: '`fit: one-page` cannot be kept', explanation: 'Leading and spaces are tightened only as far as they stay readable. Shorten the text or choose a larger paper.' },
  { code: 'tightened', group: 'Layout', title: 'leading and spaces were tightened to save a page', explanation: '`fit: one-page` allows it, within limits that the eye does not notice. A note, so that you know.' },
  // E-books
  { code: 'missing-title', group: 'E-books', title: 'a book has no title', explanation: 'Readers\' libraries list books by title. Give the handout or its record a `title`.' },
  { code: 'empty-handout', group: 'E-books', title: 'a handout has no record', explanation: 'There is nothing to put into a book.' },
  { code: 'book-too-large', group: 'E-books', title: 'a book is larger than a service takes', explanation: 'Services that send books to devices have limits. Divide the handout or make its pictures smaller.' },
  { code: 'document-too-large', group: 'E-books', title: 'one file of a book is larger than e-readers like', explanation: 'Old e-readers are slow with long files. Divide the record or make its pictures smaller.' },
  // Command line and files
  { code: 'unknown-command', group: 'Command line and files', title: 'there is no such command', explanation: '`duiye --help` lists them.' },
  { code: 'unknown-option', group: 'Command line and files', title: 'there is no such option', explanation: '`duiye COMMAND --help` lists them.' },
  { code: 'unknown-code', group: 'Command line and files', title: 'no diagnostic has this code', explanation: 'Codes stand in brackets behind `error` or `warning`.' },
  { code: 'missing-value', group: 'Command line and files', title: 'an option needs a value', explanation: 'Write it behind the option, with a blank or `=` between.' },
  { code: 'unexpected-value', group: 'Command line and files', title: 'an option takes no value', explanation: 'It is a switch.' },
  { code: 'missing-argument', group: 'Command line and files', title: 'a command needs an argument', explanation: 'The hint shows how the command is written.' },
  { code: 'unexpected-argument', group: 'Command line and files', title: 'a command is given one argument too many', explanation: 'Put a name with blanks in it in quotes.' },
  { code: 'invalid-source-date', group: 'Command line and files', title: '`SOURCE_DATE_EPOCH` is no number', explanation: 'It holds seconds since 1970, or is unset. It is the date of content that has none.' },
  { code: 'cannot-write', group: 'Command line and files', title: 'a file cannot be written', explanation: 'The message says why: no permission, a full disk, a read-only file system, a file where a folder must be. What was there before is untouched.' },
  { code: 'internal-fault', group: 'Command line and files', title: 'a fault of the program', explanation: 'Exit status 70. Please report it with the files that led to it; `DUIYE_DEBUG=1` shows where it happened.' },
];
