import { categoryOfLabel, isAbstractHeading } from '../content/section-labels.ts';
import { abstractHeadingNames, coreLabels, unspacedLabels } from './heading-names.ts';
import { dictionaryHeadings, type SectionHeadings } from './section-headings.ts';
import type { Category, SourceSection } from './source-article.ts';

/** A label found inside a running text: where it begins, where the text after it begins. */
interface LabelHit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly category: Category | undefined;
}

/** A way of writing labels inside a text, with how many of them make it believable. */
interface LabelStyle {
  readonly name: string;
  /** Whether the marks leave no doubt that these are labels. */
  readonly sure: boolean;
  readonly find: (text: string, headings: SectionHeadings) => LabelHit[];
  readonly enough: (hits: readonly LabelHit[]) => boolean;
}

/** After these a new sentence, and so a new label, can begin; the end of a bold label may stand between. */
const boundary = String.raw`(?:^|[.。．;；!?！？)）\]】"”]\s{0,3}|</b>\s{0,3})`;

const styles: readonly LabelStyle[] = [
  {
    name: 'brackets',
    sure: true,
    find: (text, headings) =>
      findAll(text, /[【[［〔]([^【】[\]［］〔〕]{1,64})[】\]］〕]\s{0,3}[:：]?\s{0,3}/gu, headings),
    enough: (hits) => hits.length >= 2 || hits[0]?.start === 0,
  },
  {
    name: 'colon',
    sure: true,
    find: findBeforeColons,
    enough: (hits) => hits.length >= 2 || hits[0]?.start === 0,
  },
  {
    name: 'bold',
    sure: true,
    find: (text, headings) => findAll(text, /<b>([^<>]{2,64})<\/b>\s{0,3}[:：.]?\s{0,3}/gu, headings),
    enough: (hits) => hits.length >= 2 && hits[0]?.start === 0,
  },
  {
    name: 'full stop',
    sure: false,
    find: (text) =>
      findAll(
        text,
        new RegExp(`(?<=${boundary})(\\p{Lu}[\\p{L} /&]{2,40}?)\\s*\\.\\s+(?=[\\p{Lu}\\d"“(<])`, 'gu'),
        dictionaryHeadings,
      ),
    enough: (hits) => hits.length >= 2 && isOrdered(hits),
  },
  {
    name: 'blank',
    sure: false,
    find: (text) =>
      findAll(text, new RegExp(`(?<=${boundary})([\\p{sc=Han}/]{2,9}) +(?=\\S)`, 'gu'), dictionaryHeadings),
    enough: (hits) => hits.length >= 2 && isOrdered(hits),
  },
  {
    name: 'nothing',
    sure: false,
    find: findRunIn,
    enough: (hits) => hits.length >= 3 && hits[0]?.start === 0 && isOrdered(hits),
  },
];

/** Labels before a colon: a known heading, or one in capitals, that fills the text from the last boundary on. */
function findBeforeColons(text: string, headings: SectionHeadings): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const match of text.matchAll(/[:：]/gu)) {
    const from = Math.max(0, match.index - 70);
    const label = labelBefore(text.slice(from, match.index), from === 0, headings);
    if (label === undefined) continue;
    const closing = /^(?:<\/[bi]>|\s)*/u.exec(text.slice(match.index + 1, match.index + 30))?.[0].length ?? 0;
    const name = label.text.replace(/<\/?[bi]>/gu, '').trim();
    hits.push({
      start: from + label.start,
      end: match.index + 1 + closing,
      label: name,
      category: headings.categoryOf(name),
    });
  }
  return hits;
}

function labelBefore(
  text: string,
  atStart: boolean,
  headings: SectionHeadings,
): { readonly start: number; readonly text: string } | undefined {
  const segment = /(?:<[bi]>\s*)?[^.。．;；!?！？】\]”"<>]*(?:\s*<\/[bi]>)?\s*$/u.exec(text);
  if (segment === null || (segment.index === 0 && !atStart)) return undefined;
  const blank = /^\s*/u.exec(segment[0])?.[0].length ?? 0;
  const whole = segment[0].slice(blank);
  if (isWrittenLabel(whole.replace(/<\/?[bi]>/gu, '').trim(), headings))
    return { start: segment.index + blank, text: whole };
  const capitals = /(?:^|[\s)）])((?:\p{Lu}[\p{Lu}&/,’'()-]*\s{0,2}){1,6})$/u.exec(whole);
  const found = capitals?.[1];
  if (found === undefined || !headings.isHeading(found)) return undefined;
  return { start: segment.index + blank + whole.length - found.length, text: found };
}

/** A label that stands before a colon: known, or at most six words in capitals. */
function isWrittenLabel(label: string, headings: SectionHeadings): boolean {
  return (
    headings.isHeading(label) ||
    (/^\p{Lu}[\p{Lu}()&/,’' -]{4,}$/u.test(label) && label.split(/\s+/u).length <= 6)
  );
}

function findAll(text: string, pattern: RegExp, headings: SectionHeadings): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = match[1]?.trim().replace(/[\s:：.。]{1,5}$/u, '') ?? '';
    if (!headings.isHeading(label)) continue;
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      label,
      category: headings.categoryOf(label),
    });
  }
  return hits;
}

/** Labels with neither mark nor blank after them: `目的探讨…。方法选取…`, `ObjectiveTo observe … MethodsForty …`. */
function findRunIn(text: string): LabelHit[] {
  const hits: LabelHit[] = [];
  for (const match of text.matchAll(/(?:^|[.。．;；!?！？]["”]?\s{0,3})(?=[\p{Lu}\p{sc=Han}])/gu)) {
    const start = match.index + match[0].length;
    const label = runInLabel(text.slice(start, start + 40));
    if (label === undefined) continue;
    const blank = /^\s*/u.exec(text.slice(start + label.length))?.[0].length ?? 0;
    hits.push({ start, end: start + label.length + blank, label, category: categoryOfLabel(label) });
  }
  return hits;
}

/** Words that make a heading a part of its sentence: `结果显示` and `方法学质量` hold no heading, `目的分析` does. */
const goesOn = /^(?:显示|表明|提示|发现|是|为|的|中|上|在于|证明|可|和|与|说明|认为|均|学|简单|一致)/u;
const goesOnAfterResults = /^分析/u;

/** After a Latin label a sentence begins: with a capital, a number, or one of the words that machine reading left small. */
const beginsSentence = /^ ?[\p{Lu}\d]|^ (?:we|the|this|all|it)\b/u;

function runInLabel(text: string): string | undefined {
  const han = unspacedLabels.find((label) => text.startsWith(label));
  if (han !== undefined) {
    const rest = text.slice(han.length);
    return goesOn.test(rest) || (han === '结果' && goesOnAfterResults.test(rest)) ? undefined : han;
  }
  const lower = text.toLowerCase();
  const latin = coreLabels.find(
    (label) => lower.startsWith(label) && beginsSentence.test(text.slice(label.length)),
  );
  return latin === undefined ? undefined : text.slice(0, latin.length);
}

const order: readonly (Category | undefined)[] = [
  'BACKGROUND',
  'OBJECTIVE',
  'METHODS',
  'RESULTS',
  'CONCLUSIONS',
];

/** Whether the labels are of two categories at least and never go back by more than one. */
function isOrdered(hits: readonly LabelHit[]): boolean {
  const places = hits.map(({ category }) => order.indexOf(category));
  const rises = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0) - 1);
  return rises && new Set(places).size >= 2;
}

/** The sections of a running text; `sure` is false where their labels carry no mark. */
export interface Division {
  readonly sections: readonly SourceSection[];
  readonly sure: boolean;
}

/**
 * Divides a running text at the labels written inside it. A way of writing labels that occurs often enough to be
 * believed is taken, those with marks first; a text without such labels comes back as one section. Headings that were
 * learned count only where they carry a mark.
 */
export function splitSections(text: string, headings: SectionHeadings = dictionaryHeadings): Division {
  const found = findStyles(styles, text, headings);
  const marked = found.find(({ style }) => style.sure);
  // Without marks the way that finds most is right: some labels of a text lack even the blank.
  const best = marked ?? found.toSorted((one, other) => other.hits.length - one.hits.length)[0];
  if (best !== undefined) return { sections: cut(text, best.hits), sure: best.style.sure };
  return { sections: [{ paragraphs: text.trim() === '' ? [] : [text.trim()] }], sure: true };
}

const markedStyles = styles.filter(({ sure }) => sure);

/** The sections of a text at labels that carry a mark; none where it has no such labels. */
export function markedSections(text: string, headings: SectionHeadings): readonly SourceSection[] {
  if (!/[:：】\]］〕]|<\/b>/u.test(text)) return [];
  const [best] = findStyles(markedStyles, text, headings);
  return best === undefined ? [] : cut(text, best.hits);
}

interface StyleHits {
  readonly style: LabelStyle;
  readonly hits: readonly LabelHit[];
}

function findStyles(
  among: readonly LabelStyle[],
  text: string,
  headings: SectionHeadings,
): readonly StyleHits[] {
  return among
    .map((style) => ({ style, hits: withoutRepeats(style.find(text, headings)) }))
    .filter(({ style, hits }) => hits.length > 0 && style.enough(hits));
}

/** A heading occurs once; a second `结果` is a word of the text. */
function withoutRepeats(hits: readonly LabelHit[]): LabelHit[] {
  const seen = new Set<string>();
  return hits.filter(({ label }) => {
    const isNew = !seen.has(label.toLowerCase());
    seen.add(label.toLowerCase());
    return isNew;
  });
}

function cut(text: string, hits: readonly LabelHit[]): readonly SourceSection[] {
  const before = balanceTags(text.slice(0, hits[0]?.start ?? 0).trim());
  const sections = hits.map((hit, index) => {
    const body = balanceTags(text.slice(hit.end, hits[index + 1]?.start ?? text.length).trim());
    const category = hit.category;
    return {
      label: hit.label,
      ...(category === undefined ? {} : { category }),
      paragraphs: body === '' ? [] : [body],
    };
  });
  return before === '' ? sections : [{ paragraphs: [before] }, ...sections];
}

/**
 * Takes away tags at the edges of a piece whose other half was cut off. The look behind keeps a run of blanks from being
 * tried at each of its places, which takes the square of its length; so do others in this folder.
 */
export function balanceTags(text: string): string {
  return text.replace(/^<\/(?:b|i|u|sup|sub)>\s*/u, '').replace(/(?<!\s)\s*<(?:b|i|u|sup|sub)>$/u, '');
}

/** A text without the heading `Abstract`, `摘要：`, `【摘要】` or `[Abstract]` that stands before it. */
export function withoutAbstractHeading(text: string): { readonly text: string; readonly heading?: string } {
  const marked =
    /^\s*#*\s*(?:<b>)?[【[［〔]?\s*(\p{L}[\p{L} \u3000]{1,20}?)\s*(?:[】\]］〕]\s*[:：]?|[:：]|\(#br\))\s*(?:<\/b>)?\s*/u.exec(
      text,
    );
  if (
    marked?.[1] !== undefined &&
    isAbstractHeading(marked[1].replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, ''))
  ) {
    return { text: text.slice(marked[0].length), heading: marked[0].trim() };
  }
  const lower = text.toLowerCase();
  const bare = abstractHeadingNames.find(
    (name) => lower.startsWith(name) && headingEnds(name, text.slice(name.length)),
  );
  if (bare === undefined) return { text };
  return { text: text.slice(bare.length).replace(/^[\s.:：]+/u, ''), heading: text.slice(0, bare.length) };
}

/** Whether the word before is a heading: a blank and a capital after it, a line end, or a label that runs in. */
function headingEnds(name: string, rest: string): boolean {
  if (rest === '' || /^\s*\n/u.test(rest)) return true;
  if (/\p{sc=Han}$/u.test(name)) return /^\s+\S/u.test(rest) || runInLabel(rest) !== undefined;
  return /^(?:\s+|\.\s+)[\p{Lu}\d<]/u.test(rest);
}
