import { decodeStream, type PdfFile, PdfStream, type PdfValue } from '../../../src/pdf/read/file.ts';
import {
  endOfText,
  Keyword,
  ObjectReader,
  type PdfMap,
  type PdfObject,
} from '../../../src/pdf/read/syntax.ts';
import { readToUnicode, type ToUnicode } from './to-unicode.ts';

/** What stands between one `BDC` or `BMC` and its `EMC`, or outside of them all. */
export interface ContentSegment {
  /** The tag of marked content; undefined outside. */
  readonly tag?: string;
  readonly mcid?: number;
  readonly properties: PdfMap;
  /** How many operators painted something. */
  readonly painted: number;
  /** What was shown, by the fonts' ToUnicode maps. */
  readonly text: string;
  /** Codes shown that no ToUnicode map has, or that map to U+0000, U+FEFF, U+FFFD or U+FFFE. */
  readonly unmapped: number;
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI', ...showing]);

interface OpenSegment {
  tag?: string;
  mcid?: number;
  properties: PdfMap;
  painted: number;
  text: string;
  unmapped: number;
}

/** Splits a page's content stream into its marked pieces, in the order of the stream. */
export function readPageContent(page: PdfValue, file: PdfFile): readonly ContentSegment[] {
  const fonts = readFonts(page, file);
  const segments: OpenSegment[] = [];
  let open: OpenSegment = { properties: new Map(), painted: 0, text: '', unmapped: 0 };
  let depth = 0;
  let font: ToUnicode = new Map();
  const close = (): void => {
    if (open.tag !== undefined || open.painted > 0) segments.push(open);
  };
  for (const { operator, operands } of operations(streamText(page, file))) {
    if (operator === 'BDC' || operator === 'BMC') {
      if (depth++ > 0) continue;
      close();
      open = openSegment(operands);
    } else if (operator === 'EMC') {
      if (--depth > 0) continue;
      close();
      open = { properties: new Map(), painted: 0, text: '', unmapped: 0 };
    } else if (operator === 'Tf') font = fonts.get(nameOf(operands[0])) ?? new Map();
    if (painting.has(operator)) open.painted++;
    if (showing.has(operator)) show(operands, font, open);
  }
  close();
  return segments;
}

function openSegment(operands: readonly PdfObject[]): OpenSegment {
  const properties: PdfMap = operands[1] instanceof Map ? operands[1] : new Map();
  const mcid = properties.get('MCID');
  return {
    tag: nameOf(operands[0]),
    properties,
    painted: 0,
    text: '',
    unmapped: 0,
    ...(typeof mcid === 'number' ? { mcid } : {}),
  };
}

export function nameOf(value: PdfObject | undefined): string {
  return typeof value === 'string' ? value : '';
}

function show(operands: readonly PdfObject[], font: ToUnicode, segment: OpenSegment): void {
  const strings = operands.flat().filter((item) => item instanceof Uint8Array);
  for (const bytes of strings) {
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      const text = font.get((bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0));
      if (text === undefined || /[\0\ufeff\ufffd\ufffe]/.test(text)) segment.unmapped++;
      segment.text += text ?? '\ufffd';
    }
  }
}

/** The joined content streams of a page, one byte a character. */
export function streamText(page: PdfValue, file: PdfFile): string {
  const contents = file.entry(page, 'Contents');
  const streams = Array.isArray(contents) ? contents : [contents];
  return streams
    .map((stream: PdfValue) => file.resolve(stream))
    .map((stream) => (stream instanceof PdfStream ? decodeStream(stream) : undefined))
    .map((bytes) => Buffer.from(bytes ?? []).toString('latin1'))
    .join('\n');
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfObject[];
}

/** The operators of a content stream with what stands before each. */
export function* operations(text: string): Generator<Operation> {
  const reader = new ObjectReader(text);
  let operands: PdfObject[] = [];
  for (let item = reader.next(); item !== endOfText; item = reader.next()) {
    if (item instanceof Keyword) {
      yield { operator: item.word, operands };
      operands = [];
    } else operands.push(item);
  }
}

function readFonts(page: PdfValue, file: PdfFile): ReadonlyMap<string, ToUnicode> {
  const resources = file.entry(file.entry(page, 'Resources'), 'Font');
  const fonts = new Map<string, ToUnicode>();
  if (!(resources instanceof Map)) return fonts;
  for (const [name, font] of resources as PdfMap) {
    fonts.set(name, readToUnicode(file.entry(file.resolve(font), 'ToUnicode')));
  }
  return fonts;
}
