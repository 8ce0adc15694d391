import type { StyledElement } from '../style/styled-tree.ts';
import { textOf } from './inline.ts';
import type { OutlineItem } from './page.ts';

/** The bookmarks of a document, and the names of the places that they lead to. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  /** The destination of each element that has a bookmark. */
  readonly destinations: ReadonlyMap<StyledElement, string>;
}

interface Entry {
  readonly level: number;
  readonly title: string;
  readonly language: string;
  readonly destination: string;
}

/**
 * Collects the elements with a `bookmark-level` in reading order. Neighbours of one level in different languages are
 * a heading and its translation: they make one bookmark with both titles.
 *
 * @param pagesBefore - pages of the parts before this one, which keep the names of parts apart
 */
export function outlineOf(root: StyledElement, pagesBefore = 0): Outline {
  const destinations = new Map<StyledElement, string>();
  const entries: Entry[] = [];
  visit(root, entries, destinations, `bookmark-${fixedWidth(pagesBefore)}`);
  return { items: nest(mergeTranslations(entries)), destinations };
}

function visit(
  element: StyledElement,
  entries: Entry[],
  destinations: Map<StyledElement, string>,
  prefix: string,
): void {
  if (element.style.display === 'none') return;
  const level = element.style.bookmarkLevel;
  const title = level > 0 ? titleOf(element) : '';
  if (title !== '') {
    const destination = element.attributes['id'] ?? `${prefix}-${fixedWidth(entries.length + 1)}`;
    destinations.set(element, destination);
    entries.push({ level, title, language: element.language, destination });
  }
  for (const child of element.children) {
    if (child.kind === 'element') visit(child, entries, destinations, prefix);
  }
}

function titleOf(element: StyledElement): string {
  return (element.attributes['data-bookmark'] ?? textOf(element)).replace(/\s+/g, ' ').trim();
}

function fixedWidth(number: number): string {
  return String(number).padStart(6, '0');
}

function mergeTranslations(entries: readonly Entry[]): readonly Entry[] {
  const merged: (Entry & { readonly languages: readonly string[] })[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    if (last?.level === entry.level && !last.languages.includes(entry.language)) {
      const title = `${last.title} · ${entry.title}`;
      merged[merged.length - 1] = { ...last, title, languages: [...last.languages, entry.language] };
    } else {
      merged.push({ ...entry, languages: [entry.language] });
    }
  }
  return merged;
}

/** Nests entries by level; a level that is skipped is treated as the next one. */
function nest(entries: readonly Entry[]): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) break;
    let end = index + 1;
    while ((entries[end]?.level ?? 0) > entry.level) end++;
    const { title, language, destination } = entry;
    items.push({ title, language, destination, children: nest(entries.slice(index + 1, end)) });
    index = end - 1;
  }
  return items;
}
