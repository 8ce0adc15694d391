import type { Inline, LanguageTag, SourceText } from '../content/handout.ts';

/** The plain words of one or more texts in one language, with the way back to where each character stands. */
export interface TextView {
  readonly text: string;
  readonly language: LanguageTag;
  readonly parts: readonly ViewPart[];
}

interface ViewPart {
  readonly source: SourceText;
  /** Offset of the part in the view. */
  readonly start: number;
  /** For each UTF-16 unit of the part its offset in `source.raw`. */
  readonly offsets: readonly number[];
}

const SUPERSCRIPTS = new Map([...'0123456789+-'].map((sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'.charAt(index)]));

/** The words of inline content. Raised figures stay raised, or 10<sup>6</sup> would read 106. */
function plainWords(content: readonly Inline[], raised: boolean, offsets: number[]): string {
  return content
    .map((inline) => {
      if (inline.kind !== 'text')
        return plainWords(inline.children, raised || inline.kind === 'sup', offsets);
      for (let index = 0; index < inline.text.length; index += 1) offsets.push(inline.offset + index);
      return raised ? inline.text.replace(/[\d+-]/g, (sign) => SUPERSCRIPTS.get(sign) ?? sign) : inline.text;
    })
    .join('');
}

/** The views of the texts asked for last: several checks read the same text, and what they find in it is found once. */
const recent = new Map<SourceText, TextView>();
/** About the texts of one record. */
const mostRecent = 64;

/** Joins texts of one language to one, a space between two. */
export function viewOf(sources: readonly SourceText[], language: LanguageTag): TextView {
  const [only, ...others] = sources;
  if (only === undefined || others.length > 0) return joined(sources, language);
  const known = recent.get(only);
  if (known?.language === language) return known;
  const view = joined(sources, language);
  recent.set(only, view);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return view;
}

function joined(sources: readonly SourceText[], language: LanguageTag): TextView {
  const parts: ViewPart[] = [];
  let text = '';
  for (const source of sources) {
    const offsets: number[] = [];
    if (text !== '') text += '\n';
    parts.push({ source, start: text.length, offsets });
    text += plainWords(source.content, false, offsets);
  }
  return { text, language, parts };
}

/** Where a stretch of a view stands in its source. */
export interface SourceSpan {
  readonly source: SourceText;
  /** UTF-16 offset in `source.raw`. */
  readonly offset: number;
  readonly length: number;
}

/** Leads a stretch of a view back to the text it came from, cut off where that text ends. */
export function locate(view: TextView, start: number, end: number): SourceSpan | undefined {
  const part = view.parts.findLast((candidate) => candidate.start <= start) ?? view.parts[0];
  if (part === undefined) return undefined;
  const index = start - part.start;
  const offset = part.offsets[index] ?? part.offsets.at(-1) ?? 0;
  const last = part.offsets[Math.min(end - part.start, part.offsets.length) - 1] ?? offset;
  return { source: part.source, offset, length: Math.max(1, last - offset + 1) };
}
