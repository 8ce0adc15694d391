import type { LanguageTag } from '../content/handout.ts';
import type { Chapter, LabelText, NavigationPoint } from './book.ts';
import { labelsFor } from '../markup/labels.ts';
import { bookWords, type BookWords } from './words.data.ts';

/** The texts without repetition: where two languages have one word, it is said once. */
function distinctTexts(labels: readonly LabelText[]): readonly LabelText[] {
  return [...new Map(labels.map((label) => [label.text, label])).values()];
}

/** One of the book's own words in every language of the book. */
export function wordLabels(word: keyof BookWords, languages: readonly LanguageTag[]): readonly LabelText[] {
  const labels = languages.map((tag) => {
    const { words, language } = bookWords(tag);
    return { text: words[word], language };
  });
  return distinctTexts(labels);
}

/** One of the words that the handout's templates use too, in every language of the book. */
export function sharedLabels(word: TextLabel, languages: readonly LanguageTag[]): readonly LabelText[] {
  return distinctTexts(languages.map((language) => ({ text: labelsFor(language)[word], language })));
}

/** What the hidden lists of the contents are called, for people who hear them. */
export interface NavigationNames {
  readonly landmarks: string;
  readonly pages: string;
  /** The language that the names are in, where it is not that of the page. */
  readonly language: LanguageTag | null;
}

/** The names of the lists of landmarks and of pages in the language of the page. */
export function navigationNames(tag: LanguageTag): NavigationNames {
  const { words, language } = bookWords(tag);
  return { landmarks: words.landmarks, pages: words.pages, language: language === tag ? null : language };
}

/** The labels that are one plain text. */
export type TextLabel = 'contents' | 'indexOfAuthors' | 'indexOfKeywords' | 'license';

/** A place that reading systems can jump to: EPUB 3.3, 7.4 (landmarks) and OPF 2.0.1, 2.6 (guide). */
export interface Landmark {
  readonly type: string;
  readonly guideType: string;
  readonly href: string;
  readonly labels: readonly LabelText[];
}

/**
 * Cover, title page, contents and start of the text, as far as the book has them. The index is left to the
 * contents: `epub:type="index"` promises the whole structure of EPUB Indexes 1.0.
 */
export function landmarks(
  chapters: readonly Pick<Chapter, 'kind' | 'href'>[],
  languages: readonly LanguageTag[],
): readonly Landmark[] {
  const kinds = [
    { kinds: ['cover'], type: 'cover', guideType: 'cover', word: 'cover' },
    { kinds: ['title-page'], type: 'titlepage', guideType: 'title-page', word: 'titlePage' },
    { kinds: ['contents'], type: 'toc', guideType: 'toc', word: 'contents' },
    { kinds: ['part', 'record'], type: 'bodymatter', guideType: 'text', word: 'start' },
  ] as const;
  return kinds.flatMap(({ kinds: wanted, type, guideType, word }) => {
    const chapter = chapters.find(({ kind }) => wanted.some((each) => each === kind));
    if (chapter === undefined) return [];
    return [
      {
        type,
        guideType,
        href: chapter.href,
        labels: word === 'contents' ? sharedLabels(word, languages) : wordLabels(word, languages),
      },
    ];
  });
}

/** The entries of the table of contents: records with their sections, or parts with their records. */
export function contentsPoints(chapters: readonly Chapter[]): readonly NavigationPoint[] {
  return chapters.flatMap(({ point, nested }) => (point === undefined || nested === true ? [] : [point]));
}

/** An entry of the page list: EPUB 3.3, 7.4.2.3. */
export interface PageEntry {
  readonly number: number;
  readonly href: string;
}

/** The pages of the book, in reading order. */
export function pageEntries(chapters: readonly Chapter[]): readonly PageEntry[] {
  return chapters.flatMap(({ href, pages }) =>
    (pages ?? []).map(({ number, id }) => ({ number, href: `${href}#${id}` })),
  );
}

/**
 * Where each place stands in the reading order, counted from 1 without gaps: the entries of the contents, and each page
 * behind the beginning of its document or before the section that it begins with.
 */
export function playOrders(
  chapters: readonly Chapter[],
  points: readonly NavigationPoint[],
): ReadonlyMap<string, number> {
  const order: string[] = [];
  const pages = new Map(chapters.map((chapter) => [chapter.href, pageEntries([chapter])]));
  const before = pagesByPlace(chapters);
  const visit = ({ href, children }: NavigationPoint): void => {
    const own = before.get(href) ?? [];
    // What has a fragment is a section.
    order.push(...(href.includes('#') ? [...own, href] : [href, ...own]));
    children.forEach(visit);
    // Pages before sections that the contents do not list.
    order.push(...(pages.get(href) ?? []).map((page) => page.href));
  };
  points.forEach(visit);
  return new Map([...new Set(order)].map((href, index) => [href, index + 1]));
}

/** The pages that begin with a document or with a section, by its address. */
function pagesByPlace(chapters: readonly Chapter[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { href, pages } of chapters) {
    for (const { id, section } of pages ?? []) {
      const place = section === undefined ? href : `${href}#${section}`;
      found.set(place, [...(found.get(place) ?? []), `${href}#${id}`]);
    }
  }
  return found;
}

/** An entry of the NCX: one plain text for all languages, and its number in reading order. */
export interface NcxPoint {
  readonly id: string;
  readonly playOrder: number;
  readonly label: string;
  readonly href: string;
  readonly children: readonly NcxPoint[];
}

/** The NCX that readers of EPUB 2 take (OPF 2.0.1, 2.4.1). */
export function ncxPoints(
  points: readonly NavigationPoint[],
  orders: ReadonlyMap<string, number>,
): readonly NcxPoint[] {
  const convert = (point: NavigationPoint): NcxPoint => {
    const playOrder = orders.get(point.href) ?? 0;
    const label = point.labels.map(({ text }) => text).join(' ');
    const children = point.children.map(convert);
    return { id: `point-${String(playOrder)}`, playOrder, label, href: point.href, children };
  };
  return points.map(convert);
}

/** How deep a tree of entries goes; at least 1, as `dtb:depth` wants. */
export function depth(points: readonly NavigationPoint[]): number {
  return points.reduce(
    (deepest, { children }) => Math.max(deepest, 1 + (children.length > 0 ? depth(children) : 0)),
    1,
  );
}
