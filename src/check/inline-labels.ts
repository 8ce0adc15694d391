import { normalizeLabel } from '../content/section-labels.ts';
import { correspondingSpan } from './correspondence.ts';
import type { Finding, PairText, Span, TextPair } from './finding.ts';
import { sectionKind, type SectionKind } from './labels.ts';

/** A heading of a section, in running text or of a record. */
export interface Heading extends Span {
  readonly name: string;
  readonly kind: SectionKind;
}

// `Methods:` and `【方法】` at the beginning or after a stop.
const INLINE =
  /(?<=^|[.。！？!?;；\n]["”’)）]?\s{0,4})(?:([A-Z][A-Za-z/&, ]{2,40}|\p{Script=Han}{2,8}) ?[:：]|[【[［]\s?([A-Za-z/& ]{3,40}|\p{Script=Han}{2,8})\s?[】\]］])/gu;

/** The headings inside a text that the dictionary of section labels knows. */
export function scanHeadings({ text }: PairText): Heading[] {
  if (!/[:：】\]］]/.test(text)) return [];
  return [...text.matchAll(INLINE)].flatMap((found): Heading[] => {
    const label = found[1] ?? found[2] ?? '';
    const kind = sectionKind(label);
    if (kind === undefined) return [];
    const start = found.index + found[0].indexOf(label);
    return [{ name: normalizeLabel(label), kind, start, end: start + label.length }];
  });
}

/** Sections that stand in one language only, twice in one language, or in another order. */
export function checkInlineSections(pair: TextPair): Finding[] {
  const [first, second] = [scanHeadings(pair.first), scanHeadings(pair.second)];
  if (first.length < 2 || second.length < 2) return [];
  const missing = [
    ...missingSections(pair, 'first', first, second),
    ...missingSections(pair, 'second', second, first),
  ];
  return [
    ...missing,
    ...doubledSections('first', first, second),
    ...doubledSections('second', second, first),
    ...(missing.length > 0 ? [] : reorderedSections(first, second)),
  ];
}

const span = ({ start, end }: Span): Span => ({ start, end });

function missingSections(
  pair: TextPair,
  side: 'first' | 'second',
  own: readonly Heading[],
  others: readonly Heading[],
): Finding[] {
  const other = side === 'first' ? 'second' : 'first';
  const kinds = new Set(others.map(({ kind }) => kind));
  return own
    .filter(({ kind }) => !kinds.has(kind))
    .map((heading) => ({
      check: 'section-missing',
      message: `the section \`${pair[side].text.slice(heading.start, heading.end)}\` does not stand in \`${pair[other].language}\``,
      hint: `see whether it is missing there or stands under another heading`,
      [side]: span(heading),
      [other]: correspondingSpan(pair[side].text, pair[other].text, heading),
    }));
}

const repeats = (headings: readonly Heading[]): Heading[] =>
  headings.filter(({ name }, index) => headings.findIndex((other) => other.name === name) < index);

function doubledSections(
  side: 'first' | 'second',
  own: readonly Heading[],
  others: readonly Heading[],
): Finding[] {
  if (repeats(own).length <= repeats(others).length) return [];
  return repeats(own).map((heading) => ({
    check: 'section-doubled',
    message: `the heading \`${heading.name}\` stands twice in one language`,
    [side]: span(heading),
  }));
}

/** The kinds in the order in which they first stand. */
const order = (headings: readonly Heading[]): Heading[] =>
  headings.filter(({ kind }, index) => headings.findIndex((other) => other.kind === kind) === index);

function reorderedSections(first: readonly Heading[], second: readonly Heading[]): Finding[] {
  const [left, right] = [order(first), order(second)];
  const index = left.findIndex(({ kind }, position) => right[position]?.kind !== kind);
  const [a, b] = [left[index], right[index]];
  if (a === undefined || b === undefined) return [];
  return [
    {
      check: 'section-order',
      message: `\`${a.name}\` stands here in one language, \`${b.name}\` in the other`,
      hint: 'put the sections in the same order',
      first: span(a),
      second: span(b),
    },
  ];
}
