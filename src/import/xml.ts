import { characterEntities } from 'character-entities';
import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, startOf } from './diagnose.ts';
import { characters } from './too-large.ts';

/** An element with its attributes and content; names are without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

/** What to take out of an XML file. */
export interface XmlRecordOptions {
  readonly file: string;
  /** Elements to hand over, such as `PubmedArticle`. */
  readonly isRecord: (name: string) => boolean;
  /** Elements whose content is not wanted, such as the body of an article. */
  readonly isSkipped?: (name: string, parent: string | undefined) => boolean;
  /** Characters of one record, or of one tag or text. */
  readonly limit: number;
}

/** Deeper nesting than any bibliographic format has. */
const maximalDepth = 200;
const reportedFaults = 3;
/** A file with so many faults is no XML, and finding them all would take for ever. */
const maximalFaults = 10_000;

/** A record, or a complaint, in the order of the file. */
export type XmlEvent =
  | { readonly kind: 'record'; readonly element: XmlElement }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/**
 * Reads the records of an XML file as it streams by; memory holds one record at a time.
 *
 * Safe by construction: the parser knows neither DTDs nor external entities, so that nothing is fetched and an
 * entity declared in the file (the "billion laughs") is never expanded. Named characters of HTML are understood.
 *
 * Raises `import-malformed`, `import-truncated`, `import-too-deep` and `import-too-large`.
 */
export async function* readXmlRecords(
  chunks: AsyncIterable<string>,
  options: XmlRecordOptions,
): AsyncGenerator<XmlEvent> {
  const reader = new RecordReader(options);
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* reader.takeEvents();
    if (reader.stopped) return;
  }
  reader.close();
  yield* reader.takeEvents();
}

/** Follows the parser and keeps the elements of the record that is open. */
class RecordReader {
  stopped = false;
  private events: XmlEvent[] = [];
  private readonly open: XmlElement[] = [];
  private readonly names: string[] = [];
  private skippedFrom = -1;
  private size = 0;
  private sinceEvent = 0;
  private faults = 0;
  private ended = false;
  private readonly parser = new SaxesParser();
  private readonly options: XmlRecordOptions;

  constructor(options: XmlRecordOptions) {
    this.options = options;
    Object.assign(this.parser.ENTITIES, characterEntities);
    this.parser.on('error', (error) => {
      this.reportFault(error.message);
    });
    this.parser.on('opentag', (tag) => {
      this.openTag(localName(tag.name), tag.attributes);
    });
    this.parser.on('closetag', () => {
      this.closeTag();
    });
    this.parser.on('text', (text) => {
      this.addText(text);
    });
    this.parser.on('cdata', (text) => {
      this.addText(text);
    });
  }

  write(chunk: string): void {
    this.sinceEvent += chunk.length;
    this.parser.write(chunk);
    if (this.sinceEvent > this.options.limit)
      this.stop('import-too-large', `a tag or text is longer than ${characters(this.options.limit)}`);
  }

  close(): void {
    this.ended = true;
    const cut = this.names.length > 0;
    if (cut) {
      const inside =
        this.open.length > 0
          ? `inside a <${this.open[0]?.name ?? ''}>, which is left out`
          : 'before its last tag';
      this.report('error', 'import-truncated', `the file ends ${inside}`, 'download the file again');
      return;
    }
    this.parser.close();
  }

  takeEvents(): readonly XmlEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  private openTag(name: string, attributes: Record<string, string>): void {
    this.sinceEvent = 0;
    if (this.stopped) return;
    const parent = this.names.at(-1);
    this.names.push(name);
    if (this.names.length > maximalDepth) {
      this.stop('import-too-deep', `elements are nested more than ${String(maximalDepth)} deep`);
      return;
    }
    if (this.skippedFrom >= 0) return;
    if (this.options.isSkipped?.(name, parent) === true) {
      this.skippedFrom = this.names.length;
      return;
    }
    if (this.open.length === 0 && !this.options.isRecord(name)) return;
    this.addElement({ name, attributes, children: [], line: this.parser.line });
  }

  private addElement(element: XmlElement): void {
    const parent = this.open.at(-1);
    if (parent === undefined) this.size = 0;
    else parent.children.push(element);
    this.open.push(element);
    this.grow(element.name.length + 32);
  }

  private closeTag(): void {
    this.sinceEvent = 0;
    if (this.stopped) return;
    const depth = this.names.length;
    this.names.pop();
    if (this.skippedFrom >= 0) {
      if (this.skippedFrom === depth) this.skippedFrom = -1;
      return;
    }
    const element = this.open.pop();
    if (element !== undefined && this.open.length === 0) this.events.push({ kind: 'record', element });
  }

  private addText(text: string): void {
    this.sinceEvent = 0;
    const parent = this.open.at(-1);
    if (parent === undefined || this.skippedFrom >= 0 || this.stopped) return;
    parent.children.push(text);
    this.grow(text.length);
  }

  private grow(size: number): void {
    this.size += size;
    if (this.size > this.options.limit)
      this.stop('import-too-large', `one record is longer than ${characters(this.options.limit)}`);
  }

  private stop(code: 'import-too-deep' | 'import-too-large' | 'import-malformed', message: string): void {
    if (this.stopped) return;
    this.report('error', code, message, 'this is no bibliographic file; what came before it was read');
    this.stopped = true;
  }

  private reportFault(message: string): void {
    if (this.ended || this.stopped) return;
    this.faults++;
    if (this.faults >= maximalFaults)
      this.stop('import-malformed', `the XML breaks the rules in ${String(maximalFaults)} places`);
    if (this.faults > reportedFaults) return;
    const fault = message.replace(/^[^:]*?\d+:\d+:\s*/u, '').replace(/\.$/u, '');
    const more = this.faults === reportedFaults ? ' (further faults of this file are not listed)' : '';
    this.report(
      'warning',
      'import-malformed',
      `the XML is not well-formed: ${fault}${more}`,
      'see that nothing is missing in the record',
    );
  }

  private report(
    severity: 'error' | 'warning',
    code: 'import-malformed' | 'import-truncated' | 'import-too-deep' | 'import-too-large',
    message: string,
    hint: string,
  ): void {
    const { line, column } = this.parser;
    const place = { ...startOf(this.options.file), line: Math.max(1, line), column: column + 1 };
    this.events.push({ kind: 'diagnostic', diagnostic: diagnose(severity, code, message, place, hint) });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements of an element, all or those of some names. */
export function childElements(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (names.length === 0 || names.includes(child.name))) found.push(child);
  }
  return found;
}

/** The element that a path of names leads to, always taking the first. */
export function firstElement(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let current = element;
  for (const name of path) current = childElements(current, name)[0];
  return current;
}

/** All elements of a name at any depth, in the order of the text; those inside a found one are not looked at. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : descendants(child, name),
  );
}

/** The words of an element without any markup, blanks and line ends made single blanks. */
export function plainText(element: XmlElement | undefined): string {
  return rawText(element)
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim();
}

/** The text of an element as it stands, line ends included. */
export function rawText(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : rawText(child)))
    .join('');
}

/** The plain text at the end of a path, or nothing where it is missing or empty. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = plainText(firstElement(element, ...path));
  return text === '' ? undefined : text;
}
