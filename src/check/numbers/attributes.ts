import type { Finding, TextPair } from '../finding.ts';
import type { Match } from './match.ts';
import type { Quantity } from './quantity.ts';

const spans = ({ first, second }: Match): Pick<Finding, 'first' | 'second'> => ({
  first: { start: first.start, end: first.end },
  second: { start: second.start, end: second.end },
});

/** Compares what stands beside two numbers of one value: percent sign, unit, minus and bound. */
export function compareAttributes(pair: TextPair, match: Match): Finding[] {
  const { first, second } = match;
  if (first.writing === 'attached' || second.writing === 'attached') return [];
  return [
    ...comparePercent(pair, match),
    ...compareUnits(pair, match),
    ...compareSigns(pair, match),
    ...compareBounds(pair, match),
  ];
}

const figure = (text: string, { start, end }: Quantity): string => text.slice(start, end);

// A heading such as `rate (%)` or 百分比 gives its sign to the figures after it.
const PERCENT_NEARBY = /%|％|percent|per cent|百分|rate|proportion|率/i;

function comparePercent(pair: TextPair, match: Match): Finding[] {
  const { first, second } = match;
  if (first.writing !== 'figure' || second.writing !== 'figure') return [];
  if (first.percent === second.percent || first.percent === 'open' || second.percent === 'open') return [];
  const [bare, text] = first.percent === 'no' ? [first, pair.first.text] : [second, pair.second.text];
  if (
    PERCENT_NEARBY.test(text.slice(bare.end, bare.end + 16)) ||
    /[%％]\)?[^。.]{0,20}$/.test(text.slice(Math.max(0, bare.start - 30), bare.start))
  )
    return [];
  return [
    {
      check: 'number-percent',
      message: `\`${figure(text, bare)}\` is a percentage in one language only`,
      ...spans(match),
    },
  ];
}

/** Whether two units can be the same: equal as far as both are spelled out (`mg/kg` and `mg·kg-1`). */
function compatible(first: string, second: string): boolean {
  const [a, b] = [first.split('/'), second.split('/')];
  return a.slice(0, b.length).every((part, index) => part === b[index]);
}

function compareUnits(_pair: TextPair, match: Match): Finding[] {
  if (match.first.counted === 'month-name' || match.second.counted === 'month-name') return [];
  const [a, b] = [match.first.unit, match.second.unit];
  if (a === undefined || b === undefined || compatible(a.name, b.name)) return [];
  if (a.dimension === b.dimension && a.factor === b.factor) return [];
  return [
    {
      check: 'number-unit',
      message: `\`${String(match.first.value)}\` is in \`${a.name}\` in one language and in \`${b.name}\` in the other`,
      ...spans(match),
    },
  ];
}

// A fall said in words needs no minus: "decreased by 1.5" and 变化为-1.5.
const FALL =
  /decreas|reduc|declin|lower|less|drop|fell|fall|loss|lost|below|minus|negative|shorten|下降|降低|减少|減少|降至|负|負|低|缩短|丢失|差/i;

function compareSigns(pair: TextPair, match: Match): Finding[] {
  const { first, second } = match;
  if (first.negative === second.negative || first.writing !== 'figure' || second.writing !== 'figure')
    return [];
  const [plain, text] = first.negative ? [second, pair.second.text] : [first, pair.first.text];
  if (FALL.test(text.slice(Math.max(0, plain.start - 60), plain.end + 40))) return [];
  return [
    {
      check: 'number-sign',
      message: `\`${figure(text, plain)}\` has a minus in one language only`,
      ...spans(match),
    },
  ];
}

function compareBounds(_pair: TextPair, match: Match): Finding[] {
  const [a, b] = [match.first.comparator, match.second.comparator];
  if (a === undefined || b === undefined) return [];
  const agree =
    a.sign !== undefined && b.sign !== undefined ? a.sign === b.sign : a.direction === b.direction;
  // `=` says the same as a word that introduces a number, and words leave the bound itself open.
  if (
    agree ||
    (a.sign === undefined && b.direction === 'equal') ||
    (b.sign === undefined && a.direction === 'equal')
  )
    return [];
  const say = (side: typeof a): string =>
    side.sign === undefined ? `"${side.direction}"` : `\`${side.sign}\``;
  return [
    {
      check: 'number-bound',
      message: `${say(a)} stands before the number in one language, ${say(b)} in the other`,
      ...spans(match),
    },
  ];
}
