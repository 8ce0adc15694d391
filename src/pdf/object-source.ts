import type { PdfReference, PdfValue } from 'pdfkit';

/** The number of an object that is written without pdfkit: it is light where there are thousands. */
export class ObjectNumber {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** A value as a file has it (ISO 32000-1, 7.3); as pdfkit has it, a string is a name and bytes are a string. */
export function objectSource(value: PdfValue | undefined): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (typeof value === 'boolean') return String(value);
  return value === undefined || value === null ? 'null' : compoundSource(value);
}

type Compound = Exclude<PdfValue, string | number | boolean | null>;

function compoundSource(value: Compound): string {
  if (isArray(value)) return `[${value.map(objectSource).join(' ')}]`;
  if (value instanceof Uint8Array)
    return `<${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}>`;
  if (value instanceof ObjectNumber || isReference(value)) return `${String(value.id)} 0 R`;
  if (value instanceof Date) return `(D:${value.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
  // pdfkit's own literal strings are ASCII without parentheses.
  if (value instanceof String) return `(${value.toString()})`;
  let source = '<<';
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) source += `\n/${key} ${objectSource(entry)}`;
  }
  return `${source}\n>>`;
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: Compound): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** Keys of dictionaries begin with a capital: a generation number has a reference alone. */
function isReference(value: object): value is PdfReference {
  return 'gen' in value;
}
