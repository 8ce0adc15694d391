/**
 * PDF objects as they are read (ISO 32000-1, 7.3): a name is a string, a string object is its bytes, a dictionary
 * is a map from name to value.
 */
export type PdfObject =
  null | boolean | number | string | Uint8Array | Reference | Keyword | readonly PdfObject[] | PdfMap;

export type PdfMap = ReadonlyMap<string, PdfObject>;

/** A pointer to an indirect object; generations other than 0 do not occur in files written at once. */
export class Reference {
  constructor(readonly number: number) {}
}

/** A bare word: an operator of a content stream, `obj`, `stream`, or the end of what was read. */
export class Keyword {
  constructor(readonly word: string) {}
}

/** The end of the text. */
export const endOfText = new Keyword('');

const deepest = 100;

/** Reads objects one after the other from text that holds one byte a character (Latin-1). */
export class ObjectReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next object or keyword. What makes no sense is read as a keyword, never an exception. */
  next(depth = 0): PdfObject {
    this.#skip(whiteSpace);
    const rest = this.#text.charCodeAt(this.at);
    if (Number.isNaN(rest)) return endOfText;
    const mark = this.#text.charAt(this.at);
    if (mark === '/') return this.#name();
    if (mark === '(') return this.#literal();
    if (mark === '[') return this.#array(depth);
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary(depth);
    if (mark === '<') return this.#hexadecimal();
    return this.#numberOrWord();
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  #name(): string {
    const raw = this.#skip(nameToken).slice(1);
    return raw.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  #hexadecimal(): Uint8Array {
    const digits = this.#skip(hexadecimalToken).replace(/[^\da-f]/gi, '');
    return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  #literal(): Uint8Array {
    const characters: string[] = [];
    let open = 0;
    do {
      const character = this.#text.charAt(this.at++);
      if (character === '\\') {
        characters.push(this.#escape());
        continue;
      }
      if (character === '(') open++;
      if (character === ')') open--;
      characters.push(character);
    } while (open > 0 && this.at < this.#text.length);
    return Uint8Array.from(Buffer.from(characters.join('').slice(1, -1), 'latin1'));
  }

  #escape(): string {
    const octal = this.#skip(octalToken);
    if (octal !== '') return String.fromCharCode(parseInt(octal, 8) & 0xff);
    if (this.#skip(lineEndToken) !== '') return '';
    const character = this.#text.charAt(this.at++);
    return escapes[character] ?? character;
  }

  #array(depth: number): readonly PdfObject[] {
    this.at++;
    return this.#until(']', depth);
  }

  #dictionary(depth: number): PdfMap {
    this.at += 2;
    const items = this.#until('>>', depth);
    const entries = new Map<string, PdfObject>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i];
      if (typeof key === 'string') entries.set(key, items[i + 1] ?? null);
    }
    return entries;
  }

  #until(end: string, depth: number): readonly PdfObject[] {
    const items: PdfObject[] = [];
    while (depth < deepest) {
      const item = this.next(depth + 1);
      if (item instanceof Keyword && (item.word === end || item === endOfText)) break;
      items.push(item);
    }
    return items;
  }

  #numberOrWord(): PdfObject {
    const reference = this.#skip(referenceToken);
    if (reference !== '') return new Reference(parseInt(reference, 10));
    const number = this.#skip(numberToken);
    if (number !== '') return Number(number);
    const word = this.#skip(wordToken);
    if (word === '') return new Keyword(this.#text.charAt(this.at++));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Keyword(word);
  }
}

const whiteSpace = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const nameToken = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hexadecimalToken = /<[^>]*>?/y;
const octalToken = /[0-7]{1,3}/y;
const lineEndToken = /\r\n?|\n/y;
const referenceToken = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const numberToken = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const wordToken = />>|\]|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text string object as text: UTF-16BE with a byte order mark, else what ASCII and Latin-1 have in common. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return Buffer.from(bytes).toString('latin1');
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}
