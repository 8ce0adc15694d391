import type { PairText, TextFinding } from '../finding.ts';

const CLOSING = new Map([
  ['(', ')'],
  ['（', ')'],
  ['[', ']'],
  ['［', ']'],
  ['{', '}'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['“', '”'],
]);
// A half-width bracket may close a full-width one: that is a matter of width, not of pairs.
const PLAIN = new Map([
  ['）', ')'],
  ['］', ']'],
]);
const CLOSERS = new Set([...CLOSING.values(), ...PLAIN.keys()]);
const BRACKET = /[()（）[\]［］{}【】〔〕「」『』《》“”]/g;
/** `1)`, `a)` and `iv）` before the members of a list have no opening bracket. */
const LIST_MARK = /(?:^|[\s;；:：,，、。.]|\p{Script=Han})(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})$/u;

interface Open {
  readonly sign: string;
  readonly start: number;
}

const pairs = (open: string, close: string): boolean => CLOSING.get(open) === close;

/** Half-open intervals: [0, 5). */
const isInterval = (text: string, open: Open | undefined, close: string, end: number): boolean =>
  open !== undefined &&
  ((open.sign === '[' && close === ')') || (open.sign === '(' && close === ']')) &&
  /^[-+−∞\d.,;\s]{3,30}$/.test(text.slice(open.start + 1, end));

/** Brackets and double quotes that open or close alone. */
export function checkBrackets({ text }: PairText): TextFinding[] {
  const open: Open[] = [];
  const findings: TextFinding[] = [];
  for (const found of text.matchAll(BRACKET)) {
    const sign = found[0];
    // The quotation mark of â€œ belongs to a wrong encoding.
    if (text[found.index - 1] === '€') continue;
    if (!CLOSERS.has(sign)) {
      open.push({ sign, start: found.index });
      continue;
    }
    const close = PLAIN.get(sign) ?? sign;
    const last = open.at(-1);
    if ((last !== undefined && pairs(last.sign, close)) || isInterval(text, last, close, found.index))
      open.pop();
    else if (close !== ')' || !LIST_MARK.test(text.slice(Math.max(0, found.index - 6), found.index)))
      findings.push(...mismatch(open, sign, close, found.index));
  }
  findings.push(...open.map(({ sign, start }) => unpaired(sign, start, 'is never closed')));
  return findings.sort((a, b) => a.start - b.start);
}

/** A closing bracket that does not fit: the nearest that does tells which opening ones were left. */
function mismatch(open: Open[], sign: string, close: string, start: number): TextFinding[] {
  const findLast = open.slice(-8).findLastIndex((other) => pairs(other.sign, close));
  if (findLast < 0) return [unpaired(sign, start, 'closes nothing')];
  const left = open.splice(Math.max(0, open.length - 8) + findLast).slice(1);
  return left.map((other) => unpaired(other.sign, other.start, 'is never closed'));
}

const unpaired = (sign: string, start: number, what: string): TextFinding => ({
  check: 'unpaired-bracket',
  message: `\`${sign}\` ${what}`,
  start,
  end: start + 1,
});
