import type { FontCatalog } from '../fonts/face.ts';
import { prepareParagraph } from '../text/compose.ts';
import type { ParagraphSettings, PreparedParagraph, TextRun } from '../text/paragraph.ts';

/** Labels, heads, feet and names come again in every record: what is no longer than this is remembered. */
const longestRemembered = 240;
const mostRemembered = 1000;

/** Paragraphs by their words: few have the same words in several looks. */
type PreparedByText = Map<string, readonly PreparedParagraph[]>;

const shortParagraphs = new WeakMap<FontCatalog, PreparedByText>();

/** Prepares a paragraph; of short ones the same words with the same look are prepared once for all documents. */
export function preparedOnce(
  runs: readonly TextRun[],
  settings: ParagraphSettings,
  catalog: FontCatalog,
): PreparedParagraph {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  if (text.length > longestRemembered) return prepareParagraph(runs, settings, catalog);
  const known = shortParagraphs.get(catalog) ?? new Map<string, readonly PreparedParagraph[]>();
  shortParagraphs.set(catalog, known);
  const alike = known.get(text) ?? [];
  const found = alike.find((one) => isAlike(one.settings, settings) && isAlike(one.runs, runs));
  if (found !== undefined) return found;
  const paragraph = prepareParagraph(runs, settings, catalog);
  known.delete(text);
  known.set(text, [...alike, paragraph]);
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
  return paragraph;
}

/** Whether two values of plain data are the same; `isDeepStrictEqual` takes ten times as long. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  let count = 0;
  for (const key in one) {
    if (!isAlike(one[key], other[key])) return false;
    count++;
  }
  for (const _ in other) count--;
  return count === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
