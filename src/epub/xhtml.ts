import type { Element, ElementContent } from 'hast';
import { find, html } from 'property-information';
import { languageClasses } from './languages.ts';
import { attribute, classNames } from './tree.ts';
import { withoutForbiddenCharacters } from './xml-characters.ts';

/** Namespaces that templates may leave to us. The one of XHTML is declared by the document. */
const NAMESPACES: Readonly<Record<string, string>> = {
  math: 'http://www.w3.org/1998/Math/MathML',
  svg: 'http://www.w3.org/2000/svg',
};

/** Elements without content (HTML, 13.1.2 "void elements"): written `<br/>`, all others with an end tag. */
const VOID = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Elements that stand for others which are written already, and what was written. */
const written = new WeakMap<Element, string>();

/** What stands in the place of an element that is written, so that its tree can be forgotten. */
export function writtenElement(element: Element): Element {
  const place: Element = { type: 'element', tagName: element.tagName, properties: {}, children: [] };
  written.set(place, toXhtml(element));
  return place;
}

/**
 * Serialises an element of the record tree as XHTML that stands inside a document of ours. Beside every `lang` stands
 * `xml:lang`, and the language's class. Scripts, event handlers and comments have no place in a book, characters that
 * XML forbids none in its text; `data-…` serves print only.
 *
 * Own code, because a book of thousands of records spends its time here: libraries that build a tree of XML first
 * and escape character by character took four times as long and three times the memory.
 */
export function toXhtml(element: Element): string {
  const known = written.get(element);
  if (known !== undefined) return known;
  if (element.tagName === 'script') return '';
  const start = `<${element.tagName}${attributes(element)}`;
  if (VOID.has(element.tagName)) return `${start}/>`;
  let content = '';
  for (const child of element.children) content += contentXhtml(child);
  return `${start}>${content}</${element.tagName}>`;
}

function contentXhtml(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  return node.type === 'element' ? toXhtml(node) : '';
}

/** All classes of an element, that of its language among them. */
export function allClasses(element: Element): readonly string[] {
  const own = classNames(element);
  const language = attribute(element, 'lang');
  return language === undefined ? own : [...own, ...languageClasses(language)];
}

function attributes(element: Element): string {
  let written = writtenClasses(element);
  const namespace = NAMESPACES[element.tagName];
  if (namespace !== undefined) written += ` xmlns="${namespace}"`;
  const { properties } = element;
  for (const property in properties) {
    const value = properties[property];
    const name = attributeName(property);
    if (name === undefined || value === null || value === undefined || value === false) continue;
    const plain = Array.isArray(value) ? value.join(' ') : value === true ? name : String(value);
    const text = quoted(name === 'href' ? address(plain) : plain);
    written += name === 'lang' ? ` lang="${text}" xml:lang="${text}"` : ` ${name}="${text}"`;
  }
  return written;
}

/** Printed addresses hold characters that valid ones must not (RFC 3986, 2); EPUBCheck calls them errors. */
function address(text: string): string {
  return text.replace(/[\s"<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}

/** The attribute `class`; most elements have one class or none, and no language of their own. */
function writtenClasses(element: Element): string {
  const { className, lang } = element.properties;
  if (typeof lang !== 'string') {
    if (className === undefined) return '';
    if (Array.isArray(className) && className.length === 1) return ` class="${quoted(String(className[0]))}"`;
  }
  const classes = allClasses(element);
  return classes.length > 0 ? ` class="${quoted(classes.join(' '))}"` : '';
}

const names = new Map<string, string | undefined>();

/** The attribute of a hast property; undefined for what is not written or is written by itself. */
function attributeName(property: string): string | undefined {
  const known = names.get(property);
  if (known !== undefined || names.has(property)) return known;
  const { attribute: name } = find(html, property);
  const left = /^(?:class|lang-|xml:lang|xmlns$|data-|on[a-z])/u.test(name) ? undefined : name;
  names.set(property, left);
  return left;
}

function escaped(text: string): string {
  const allowed = withoutForbiddenCharacters(text);
  // XML 1.0, 2.4: `]]>` must not stand in text, so every `>` is escaped.
  return /[&<>]/.test(allowed) ? allowed.replace(/[&<>]/g, reference) : allowed;
}

/** What most values of attributes are made of. */
const PLAIN = /^[\w .:#/-]*$/;

function quoted(text: string): string {
  if (PLAIN.test(text)) return text;
  const allowed = withoutForbiddenCharacters(text);
  return /[&<>"\n\t]/.test(allowed) ? allowed.replace(/[&<>"\n\t]/g, reference) : allowed;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function reference(character: string): string {
  return REFERENCES[character] ?? `&#${String(character.codePointAt(0) ?? 0)};`;
}
