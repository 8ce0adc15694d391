import type { LanguageTag } from '../content/handout.ts';
import type { Format } from './format.ts';
import { isHtmlFragment } from './html-fragment.ts';
import { identifyLanguage, sameLanguage } from './language.ts';

/** What the beginning of a file looks like. */
export type Detected =
  /** `lines` is the language of a text that is nothing but lines of sentences: half of an aligned pair, perhaps. */
  | { readonly kind: 'format'; readonly format: Format; readonly lines?: LanguageTag }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary'; readonly name: string }
  | { readonly kind: 'html'; readonly title: string }
  | { readonly kind: 'unknown'; readonly message: string; readonly hint: string };

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or an Office document' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
];

/** Recognises what is no text by its first bytes; `undefined` means that it may be text. */
export function detectBinary(head: Uint8Array): Detected | undefined {
  if (head.length === 0) return { kind: 'empty' };
  const starts = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts([0x25, 0x50, 0x44, 0x46, 0x2d])) return { kind: 'format', format: 'pdf' };
  const signature = signatures.find(({ bytes }) => starts(bytes));
  return signature === undefined ? undefined : { kind: 'binary', name: signature.name };
}

/** Formats of tagged lines, each with a pattern that occurs in any record of it and hardly anywhere else. */
const tagged: readonly { readonly format: Format; readonly pattern: RegExp }[] = [
  { format: 'noteexpress', pattern: /^\{(?:Reference Type|Title|Author|Abstract)\}: /mu },
  { format: 'nbib', pattern: /^(?:PMID|PMC |OWN |STAT)- \S/mu },
  { format: 'ris', pattern: /^TY {1,2}- ?[A-Z]{2,}/mu },
  { format: 'cnki-e-study', pattern: /^(?:DataType: \d|(?:Title-题名|Author-作者|SrcDatabase-来源库): )/mu },
  {
    format: 'refworks',
    pattern:
      /^RT (?:Journal|Book|Dissertation|Conference|Newspaper|Report|Patent|Web|Generic|Thesis|Computer|Video|Monograph|Unpublished)/mu,
  },
  { format: 'endnote', pattern: /^%0 \S.*\n(?:%[A-Z0-9@+!] |.*\n%[A-Z0-9@+!] )/mu },
  {
    format: 'bibtex',
    pattern:
      /^[ \t]*@(?:article|book|inbook|incollection|inproceedings|conference|mastersthesis|phdthesis|thesis|misc|techreport|report|online|unpublished|proceedings|manual|booklet|collection|dataset|software|patent)\s*[{(]/imu,
  },
  {
    format: 'latex',
    pattern: /^[ \t]*\\(?:documentclass|title|jtitle|begin\{document\}|jabstract|etitle)\s*[[{\n]/mu,
  },
  { format: 'pubmed-text', pattern: /^(?:PMID: \d+|Author information:\s*$)/mu },
];

const pubmedRoots =
  /^(?:PubmedArticleSet|PubmedArticle|MedlineCitationSet|MedlineCitation|PubmedBookArticleSet|PubmedBookArticle|pubmed-article-set)$/u;
const jatsRoots = /^(?:article|articles|pmc-articleset|front|article-meta)$/u;

/**
 * Recognises a format by what is in the file; names play no part, since they lie as often as not.
 *
 * @param head the beginning of the decoded text, 64 KiB or all of it
 */
export function detectFormat(head: string): Detected {
  const text = head.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const start = text.trimStart();
  if (start === '') return { kind: 'empty' };
  const controls = start.slice(0, 4096).match(/[\u0000-\u0008\u000e-\u001a\ufffd]/gu)?.length ?? 0;
  if (controls > Math.min(start.length, 4096) / 20) return { kind: 'binary', name: 'not a text file' };
  if (start.startsWith('<')) return detectMarkup(start);
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = detectJson(start);
    if (json !== undefined) return json;
  }
  const found = tagged.find(({ pattern }) => pattern.test(text));
  if (found !== undefined) return { kind: 'format', format: found.format };
  if (/^doc\w*\t\d+\t\S/u.test(start)) return { kind: 'format', format: 'aligned-lines' };
  if (isTabSeparatedPair(start)) return { kind: 'format', format: 'aligned-lines' };
  const lines = languageOfLines(start);
  return { kind: 'format', format: 'text', ...(lines === undefined ? {} : { lines }) };
}

function detectMarkup(start: string): Detected {
  const bare = start
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/gu, '')
    .replace(/<\?(?:(?!<\?)[\s\S])*?\?>/gu, '')
    .trimStart();
  const doctype = /^<!DOCTYPE\s+([\w:-]+)/iu.exec(bare)?.[1];
  const root = doctype ?? /<([A-Za-z_][\w.:-]*)/u.exec(bare)?.[1];
  const name = root?.slice(root.indexOf(':') + 1) ?? '';
  if (pubmedRoots.test(name) || /<(?:PubmedArticle|MedlineCitation)[\s>]/u.test(bare))
    return { kind: 'format', format: 'pubmed-xml' };
  if (name === 'tmx' || /<tu[\s>][\s\S]*<tuv[\s>]/u.test(bare)) return { kind: 'format', format: 'tmx' };
  if (jatsRoots.test(name) || /<article-meta[\s>]/u.test(bare)) return { kind: 'format', format: 'jats' };
  if (/^html$/iu.test(name) || /<(?:html|head|body)[\s>]/iu.test(bare.slice(0, 2000))) {
    const title = /<title[^>]*>([^<]{0,200})/iu.exec(start)?.[1]?.replace(/\s+/gu, ' ').trim() ?? '';
    return { kind: 'html', title };
  }
  if (isHtmlFragment(bare)) return { kind: 'format', format: 'text' };
  return {
    kind: 'unknown',
    message:
      name === ''
        ? 'the file begins like XML and is none'
        : `nothing is known of XML with the root element <${name}>`,
    hint: 'PubMed XML, JATS and TMX can be read',
  };
}

function detectJson(start: string): Detected | undefined {
  const isLatexOrText = /^[[{]\s*[^"{[\]\s\d-]/u.test(start) && !/^\[\s*(?:true|false|null)/u.test(start);
  if (isLatexOrText) return undefined;
  if (/"(?:제목|국문 초록[^"]*|다국어 초록[^"]*)"\s*:/u.test(start))
    return { kind: 'format', format: 'riss-json' };
  if (/"(?:itemType|creators|abstractNote|publicationTitle)"\s*:/u.test(start))
    return { kind: 'format', format: 'zotero-json' };
  if (/"(?:container-title|issued|abstract|title|author|DOI|type)"\s*:/u.test(start))
    return { kind: 'format', format: 'csl-json' };
  return {
    kind: 'unknown',
    message: 'the JSON is neither CSL-JSON, Zotero’s nor RISS’s',
    hint: 'export as CSL-JSON',
  };
}

/** Most lines are two texts with a tab between them. */
function isTabSeparatedPair(start: string): boolean {
  const lines = start
    .split('\n')
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  return (
    lines.length >= 2 && lines.filter((line) => /^[^\t]+\t[^\t]+$/u.test(line)).length >= lines.length * 0.9
  );
}

/** The language of a text of ten lines or more, all of them of one language, with no blank line between. */
function languageOfLines(start: string): LanguageTag | undefined {
  const lines = start.trimEnd().split('\n').slice(0, 60);
  if (lines.length < 10 || lines.some((line) => line.trim() === '')) return undefined;
  const language = identifyLanguage(lines.join(' '));
  const others = lines.filter((line) => !sameLanguage(identifyLanguage(line) ?? language, language));
  return others.length <= lines.length / 10 ? language : undefined;
}
