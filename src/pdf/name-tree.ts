import { textString } from './text-string.ts';
import type { PdfDictionary, PdfValue } from './writer.ts';

/** A name tree of one node: names in the order of their bytes (ISO 32000-1, 7.9.6), which pdfkit does not keep. */
export function nameTree(entries: readonly (readonly [name: string, value: PdfValue])[]): PdfDictionary {
  const named = entries.map(([name, value]) => ({ name: textString(name), value }));
  named.sort((a, b) => Buffer.compare(a.name, b.name));
  return { Names: named.flatMap(({ name, value }) => [name, value]) };
}
