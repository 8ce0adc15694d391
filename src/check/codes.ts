import { correspondingSpan } from './correspondence.ts';
import type { Finding, Span, TextPair } from './finding.ts';
import { readable, scanQuantities } from './numbers/scan.ts';
import { isUnitWord } from './numbers/units.ts';

/** A name with figures in it, such as `IL-6`, `CD4`, `COVID-19`, `5-HT`. */
export interface Code extends Span {
  /** Upper case, without hyphens: `IL6`. */
  readonly key: string;
  /** The key with `#` for each run of figures: `IL#`. */
  readonly skeleton: string;
  /** The figures in it. */
  readonly figures: readonly number[];
}

const TOKEN = /[A-Za-zΑ-Ωα-ω0-9]+(?:\.\d+)?(?:-[A-Za-zΑ-Ωα-ω0-9]+(?:\.\d+)?)*/g;
const SEGMENT = /[^-]+/g;
const LETTER = /[A-Za-zΑ-Ωα-ω]/;
const LONGEST_TOKEN = 64;

function codeOf(written: string, start: number): Code {
  const key = written.replace(/-/g, '').toUpperCase();
  return {
    start,
    end: start + written.length,
    key,
    skeleton: key.replace(/\d+(?:\.\d+)?/g, '#'),
    figures: (written.match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
  };
}

/** Whether figures and letters that touch are a quantity and its unit (`5mg`, `24h`, `2nd`, `1990s`, `2.0E`). */
function isQuantity(segment: string): boolean {
  const letters = /^[\d.]+([A-Za-zμ]+)$/.exec(segment)?.[1];
  return (
    letters !== undefined &&
    (isUnitWord(letters) || /^(?:st|nd|rd|th|s|x|E|am|pm|to|and|CI|SD)$/.test(letters))
  );
}

interface Segment {
  readonly text: string;
  readonly start: number;
}

/** The codes in one hyphenated token: `T1-T12` holds two, `SH-4-54` is one, `CD4-positive` ends with its figures. */
function codesInToken(token: string, offset: number): Code[] {
  const segments = [...token.matchAll(SEGMENT)].map((found): Segment => ({
    text: found[0],
    start: found.index,
  }));
  const codes: Code[] = [];
  let open: Segment | undefined;
  let end = 0;
  const close = (): void => {
    const written = open === undefined ? '' : token.slice(open.start, end);
    if (open !== undefined && LETTER.test(written) && /\d/.test(written))
      codes.push(codeOf(written, offset + open.start));
    open = undefined;
  };
  for (const segment of segments) {
    const figuresOnly = /^[\d.]+$/.test(segment.text);
    const whole = !figuresOnly && /\d/.test(segment.text);
    const joins =
      open !== undefined && (figuresOnly || (/^[\d.]+$/.test(open.text) && /[A-Z]/.test(segment.text)));
    if (!joins) {
      close();
      open = whole && isQuantity(segment.text) ? undefined : segment;
    }
    end = segment.start + segment.text.length;
    if (figuresOnly || joins || whole) continue;
    open = segment;
  }
  close();
  return codes;
}

const LETTER_AND_FIGURE = /[A-Za-zΑ-Ωα-ω]-?\d|\d-?[A-Za-zΑ-Ωα-ω]/;

/** Finds the names with figures in a text. */
export function scanCodes(text: string): Code[] {
  if (!LETTER_AND_FIGURE.test(text)) return [];
  return [...readable(text).matchAll(TOKEN)].flatMap((found) =>
    found[0].length > LONGEST_TOKEN || !/\d/.test(found[0]) || !LETTER.test(found[0])
      ? []
      : codesInToken(found[0], found.index),
  );
}

/**
 * A name in one language whose twin in the other has other figures (`IL-6` and `IL-8`). A name that one language
 * spells out (`IL-6` and 白细胞介素6) is no fault: its figures are there.
 */
export function checkCodes(pair: TextPair): Finding[] {
  const [first, second] = [scanCodes(pair.first.text), scanCodes(pair.second.text)];
  if (first.length === 0 || second.length === 0) return [];
  const unmatched = (codes: readonly Code[], others: readonly Code[], side: 'first' | 'second'): Code[] => {
    const keys = new Set(others.map(({ key }) => key));
    const skeletons = new Set(others.map(({ skeleton }) => skeleton));
    const suspects = codes.filter(({ key, skeleton }) => !keys.has(key) && skeletons.has(skeleton));
    return suspects.length === 0
      ? []
      : withoutFigures(suspects, others, pair[side === 'first' ? 'second' : 'first']);
  };
  return opposeCodes(pair, unmatched(first, second, 'first'), unmatched(second, first, 'second'));
}

/** Keeps the codes whose figures the other text does not have outside its own codes. */
function withoutFigures(
  suspects: readonly Code[],
  others: readonly Code[],
  other: TextPair['first'],
): Code[] {
  const inCodes = (position: number): boolean =>
    others.some(({ start, end }) => position >= start && position < end);
  const values = new Set(
    scanQuantities(other)
      .filter(({ start, writing }) => (writing === 'figure' || writing === 'attached') && !inCodes(start))
      .map(({ value }) => value),
  );
  return suspects.filter(({ figures }) => !figures.every((figure) => values.has(figure)));
}

function opposeCodes(pair: TextPair, first: readonly Code[], second: readonly Code[]): Finding[] {
  const findings: Finding[] = [];
  const left = [...second];
  for (const code of first) {
    const index = left.findIndex(({ skeleton }) => skeleton === code.skeleton);
    const [twin] = index < 0 ? [undefined] : left.splice(index, 1);
    findings.push(finding(pair, 'first', code, twin));
  }
  return [...findings, ...left.map((code) => finding(pair, 'second', code, undefined))];
}

const span = ({ start, end }: Span): Span => ({ start, end });

function finding(pair: TextPair, side: 'first' | 'second', code: Code, twin: Code | undefined): Finding {
  const other = side === 'first' ? 'second' : 'first';
  const name = pair[side].text.slice(code.start, code.end);
  if (twin === undefined)
    return {
      check: 'code',
      message: `\`${name}\` does not stand in the other language, which has a name of the same form`,
      [side]: span(code),
      [other]: correspondingSpan(pair[side].text, pair[other].text, code),
    };
  return {
    check: 'code',
    message: `\`${name}\` in one language, \`${pair[other].text.slice(twin.start, twin.end)}\` in the other`,
    [side]: span(code),
    [other]: span(twin),
  };
}
