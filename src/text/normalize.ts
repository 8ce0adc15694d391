import type { Inline } from '../content/handout.ts';
import type { MappedText } from './edits.ts';
import { applyEdits, unchanged } from './edits.ts';
import { identifiers } from './identifiers.ts';
import type { LanguageRange } from './language.ts';
import { wholeText } from './language.ts';
import { fullWidthMarks, fullWidthParentheses, twoEmMarks } from './normalize-marks.ts';
import { curlyQuotes } from './normalize-quotes.ts';
import { rangeDashes } from './normalize-ranges.ts';
import { needlessSpaces } from './normalize-spaces.ts';
import type { NormalizationContext, NormalizationPass, TypographyOptions } from './normalize-pass.ts';
import { isHanLanguage } from './normalize-pass.ts';

export type Typography = 'standard' | 'verbatim';

/** A normalised text; `map[i]` is the offset in the text as it was that offset `i` comes from. */
export interface NormalizedText {
  readonly text: string;
  readonly map: readonly number[];
}

export interface NormalizationOptions extends TypographyOptions {
  readonly lang: string;
  /** By default `standard`. */
  readonly typography?: Typography;
}

/** A pass, and what a text must have for it to find anything: most texts lack what most passes look for. */
interface GuardedPass {
  readonly edits: NormalizationPass;
  readonly sign: RegExp;
  /** True for a pass that changes Chinese and Japanese alone. */
  readonly onlyInHan: boolean;
}

/** In this order: what a pair of parentheses is set as decides the marks beside it. */
const passes: readonly GuardedPass[] = [
  { edits: rangeDashes, sign: /[\d%‰°℃](?:[-~]| [-–~] )\d/, onlyInHan: false },
  { edits: twoEmMarks, sign: /\.\.\.|--/, onlyInHan: true },
  { edits: fullWidthParentheses, sign: /[()]/, onlyInHan: true },
  { edits: fullWidthMarks, sign: /[,.:;!?]/, onlyInHan: true },
  { edits: curlyQuotes, sign: /["']/, onlyInHan: false },
  { edits: needlessSpaces, sign: / /, onlyInHan: true },
];

/**
 * Sets marks, quotes, ranges and spaces as the language does: in Chinese and Japanese ASCII marks beside Han
 * become full-width (GB/T 15834) and spaces typed between Han and Latin go; straight quotes become curly, hyphens
 * in ranges dashes. Numbers, DOIs, URLs, units and code stay. Doing it twice changes nothing more.
 */
export function normalize(text: string, options: NormalizationOptions): NormalizedText {
  const verbatim = options.typography === 'verbatim';
  const found = verbatim ? unchanged(text) : normalizeRanges(text, wholeText(text, options.lang), options);
  return { text: found.text, map: [...found.map] };
}

/** Whether a pass may find anything in a text. */
function applies({ sign, onlyInHan }: GuardedPass, text: string, inHan: boolean): boolean {
  return (inHan || !onlyInHan) && sign.test(text);
}

function hasHan(languages: readonly LanguageRange[]): boolean {
  return languages.some(({ language }) => isHanLanguage(language));
}

/** Normalises a text of several languages; stretches marked `verbatim` stay. */
export function normalizeRanges(
  text: string,
  languages: readonly LanguageRange[],
  options: TypographyOptions,
): MappedText {
  const inHan = hasHan(languages);
  let current = unchanged(text);
  let context: NormalizationContext | undefined;
  for (;;) {
    const before = current.text;
    for (const pass of passes) {
      if (!applies(pass, current.text, inHan)) continue;
      context ??= contextOf(current, languages, options);
      const edits = pass.edits(context);
      if (edits.length === 0) continue;
      current = applyEdits(current, edits);
      context = undefined;
    }
    // Every edit takes away an ASCII mark, a hyphen or a space, so this ends.
    if (current.text === before) return current;
  }
}

function contextOf(
  { text, map }: MappedText,
  languages: readonly LanguageRange[],
  options: TypographyOptions,
): NormalizationContext {
  const rangeAt = rangeFinder(languages);
  const kept = new Uint8Array(text.length + 1);
  for (const { start, end } of identifiers(text)) kept.fill(1, start, end);
  if (languages.some(({ verbatim }) => verbatim === true)) {
    for (let offset = 0; offset < text.length; offset++)
      if (rangeAt(map[offset] ?? 0)?.verbatim === true) kept[offset] = 1;
  }
  return {
    text,
    options,
    languageAt: (offset) => rangeAt(map[offset] ?? 0)?.language ?? '',
    isKept: (offset) => kept[offset] === 1,
  };
}

/** Finds the range of an offset, cheaply where one is asked for after another; the last stands for what follows it. */
function rangeFinder(languages: readonly LanguageRange[]): (source: number) => LanguageRange | undefined {
  let index = 0;
  return (source) => {
    while (index > 0 && source < (languages[index]?.start ?? 0)) index--;
    while (index < languages.length - 1 && source >= (languages[index]?.end ?? 0)) index++;
    return languages[index];
  };
}

/**
 * Normalises a text with markup as one: marks are judged by their neighbours across the markup. Superscripts and
 * subscripts stay. The tree keeps its shape, but a text in which something was taken out or put in becomes several
 * texts, so that every `offset` stays true.
 */
export function normalizeContent(
  content: readonly Inline[],
  options: NormalizationOptions,
): readonly Inline[] {
  if (options.typography === 'verbatim') return content;
  const leaves: Leaf[] = [];
  collectLeaves(content, options.lang, false, leaves, 0);
  const text = leaves.map(({ node }) => node.text).join('');
  const inHan = hasHan(leaves);
  if (!passes.some((pass) => applies(pass, text, inHan))) return content;
  const result = normalizeRanges(text, leaves, options);
  if (result.text === text) return content;
  const pieces = new Map(leaves.map((leaf) => [leaf.node, piecesOf(leaf, result)]));
  return rebuild(content, pieces);
}

type InlineText = Extract<Inline, { kind: 'text' }>;

/** A text node and its place in the joined text. */
interface Leaf extends LanguageRange {
  readonly node: InlineText;
}

function collectLeaves(
  content: readonly Inline[],
  language: string,
  verbatim: boolean,
  leaves: Leaf[],
  start: number,
): number {
  let offset = start;
  for (const node of content) {
    if (node.kind === 'text') {
      leaves.push({ node, language, verbatim, start: offset, end: offset + node.text.length });
      offset += node.text.length;
    } else {
      const inner = node.kind === 'span' ? node.language : language;
      const raised = verbatim || node.kind === 'sup' || node.kind === 'sub';
      offset = collectLeaves(node.children, inner, raised, leaves, offset);
    }
  }
  return offset;
}

/** What became of a text node: runs of characters that stand as they stood in the source. */
function piecesOf({ node, start, end }: Leaf, { text, map }: MappedText): readonly InlineText[] {
  const pieces: InlineText[] = [];
  let from = 0;
  while (from < text.length) {
    const source = map[from] ?? 0;
    let to = from + 1;
    while (to < text.length && goesOn(map[to] ?? 0, source + to - from, start, end)) to++;
    if (source >= start && source < end)
      pieces.push({ kind: 'text', text: text.slice(from, to), offset: node.offset + source - start });
    from = to;
  }
  return pieces;
}

/** Whether a character comes from where a run of characters goes on, inside the text node or outside of it. */
function goesOn(source: number, expected: number, start: number, end: number): boolean {
  return source === expected && source !== start && source !== end;
}

function rebuild(
  content: readonly Inline[],
  pieces: ReadonlyMap<InlineText, readonly InlineText[]>,
): readonly Inline[] {
  return content.flatMap((node): readonly Inline[] => {
    if (node.kind === 'text') return pieces.get(node) ?? [];
    return [{ ...node, children: rebuild(node.children, pieces) }];
  });
}
