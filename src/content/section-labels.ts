import { hanRanges } from '../unicode/classes.ts';
import { abstractHeadings, keywordHeadings, labelTable } from './section-labels.data.ts';
import type { Section } from './handout.ts';

/** The NLM category of a section. */
type Category = NonNullable<Section['category']>;

const categories: readonly Exclude<Category, 'UNASSIGNED'>[] = [
  'BACKGROUND',
  'OBJECTIVE',
  'METHODS',
  'RESULTS',
  'CONCLUSIONS',
];

/** A label's category, and its place among the labels of its language: the same place means the same heading. */
const dictionary = new Map<string, Category>();
for (const row of Object.values(labelTable)) {
  for (const category of categories) {
    for (const label of row[category].split('|')) if (!dictionary.has(label)) dictionary.set(label, category);
  }
}
const abstractNames = new Set(abstractHeadings.split('|'));
const keywordNames = new Set(keywordHeadings.split('|'));

const betweenHan = new RegExp(`(?<=[${hanRanges}]) (?=[${hanRanges}])`, 'gu');

/** A label as the dictionary has it: lower case, single blanks, without the marks around it. */
export function normalizeLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<\/?(?:i|b|u|sup|sub)>/gu, '')
    .replace(/^[\s【[(〔<《]+|[\s】\])〕>》:.。;,、-]+$/gu, (marks) =>
      marks.includes(')') && label.includes('(') ? ')' : '',
    )
    .replace(/\s+/gu, ' ')
    .replace(betweenHan, '')
    .replace(/ ?\/ ?/gu, '/');
}

/**
 * The NLM category of a label in any of the languages of the dictionary. A compound label (`Aims and methods`) has
 * the category of its last known part.
 */
export function categoryOfLabel(label: string): Category | undefined {
  if (label.length > longestLabel) return undefined;
  if (answers.has(label)) return answers.get(label);
  const found = findCategory(label);
  // Labels repeat from record to record; what is asked only once must not fill the memory.
  if (answers.size > 5000) answers.clear();
  answers.set(label, found);
  return found;
}

/** No heading of an abstract is longer. */
const longestLabel = 200;

const answers = new Map<string, Category | undefined>();

function findCategory(label: string): Category | undefined {
  const name = normalizeLabel(label);
  const found =
    dictionary.get(name) ??
    dictionary.get(name.replace(/^the /u, '')) ??
    dictionary.get(name.replace(/[. ]+\p{L}$/u, ''));
  if (found !== undefined) return found;
  const parts = name.split(/\/| and | & |与|和|及|、| et | y | e | und | и |·/u);
  if (parts.length < 2) return undefined;
  const known = parts.map((part) => dictionary.get(part.trim()));
  return known.every((category) => category !== undefined) ? known[0] : undefined;
}

/** Whether the dictionary has a label as it stands. */
export function isKnownLabel(label: string): boolean {
  return categoryOfLabel(label) !== undefined;
}

/** Whether a text is a heading of the abstract as a whole. */
export function isAbstractHeading(text: string): boolean {
  if (text.length > longestLabel) return false;
  const name = normalizeLabel(text);
  return abstractNames.has(name) || abstractNames.has(name.replace(/ \([\p{L} ]+\)$/u, ''));
}

/** Whether a text is a heading of key words. */
export function isKeywordHeading(text: string): boolean {
  return text.length <= longestLabel && keywordNames.has(normalizeLabel(text));
}

/** All labels of the dictionary. */
export function knownLabels(): readonly string[] {
  return [...dictionary.keys()];
}
