import { correspondingSpan } from './correspondence.ts';
import type { Finding, PairText, Span, TextPair } from './finding.ts';
import { normaliseCharacters } from './normalise.ts';
import { OPAQUE_HINT } from './numbers/scan.ts';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['DOI', /\b10\.\d{4,9}\/[^\s\p{Script=Han}，。；、）]+/gu],
  ['address', /(?:https?:\/\/|\bwww\.)[^\s\p{Script=Han}，。；、）]+/giu],
  ['PMID', /\bPMID:? ?\d{5,9}/g],
  ['PMCID', /\bPMC\d{5,9}/g],
  [
    'registration number',
    /\b(?:NCT\d{8}|ChiCTR[-\dA-Z]{6,20}|ISRCTN\d{6,10}|ACTRN\d{12,16}|UMIN\d{6,12}|DRKS\d{6,10}|CRD\d{8,14}|EudraCT[ :]{0,2}\d{4}-\d{6}-\d\d|CTRI\/\d{4}\/[\d/]{2,12}|PROSPERO[ :]{0,2}CRD\d{8,14})/gi,
  ],
  ['e-mail address', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}/g],
];

interface Identifier extends Span {
  readonly kind: string;
  readonly key: string;
}

function scanIdentifiers({ text }: PairText): Identifier[] {
  if (!OPAQUE_HINT.test(text)) return [];
  const plain = normaliseCharacters(text);
  const covered: Span[] = [];
  return KINDS.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].flatMap((found): Identifier[] => {
      const written = found[0].replace(/[.,;:)\]>]+$/, '');
      const span = { start: found.index, end: found.index + written.length };
      if (covered.some(({ start, end }) => span.start < end && start < span.end)) return [];
      covered.push(span);
      return [{ kind, key: keyOf(written), ...span }];
    }),
  );
}

const keyOf = (written: string): string =>
  written
    .toLowerCase()
    .replace(/^https?:\/\/|\/$/g, '')
    .replace(/^(?:dx\.)?doi\.org\//, '')
    .replace(/[ :]/g, '');

/** A DOI, PMID, registration number or address that the other language does not have, or has otherwise. */
export function checkIdentifiers(pair: TextPair): Finding[] {
  const [first, second] = [scanIdentifiers(pair.first), scanIdentifiers(pair.second)];
  if (first.length === 0 && second.length === 0) return [];
  const without = (list: readonly Identifier[], others: readonly Identifier[]): Identifier[] => {
    const keys = new Set(others.map(({ key }) => key));
    return list.filter(({ key }) => !keys.has(key));
  };
  const left = without(second, first);
  const findings = without(first, second).map((identifier): Finding => {
    const index = left.findIndex(({ kind }) => kind === identifier.kind);
    const [twin] = index < 0 ? [undefined] : left.splice(index, 1);
    return report(pair, 'first', identifier, twin);
  });
  return [...findings, ...left.map((identifier) => report(pair, 'second', identifier, undefined))];
}

function report(
  pair: TextPair,
  side: 'first' | 'second',
  found: Identifier,
  twin: Identifier | undefined,
): Finding {
  const other = side === 'first' ? 'second' : 'first';
  const written = pair[side].text.slice(found.start, found.end);
  const message =
    twin === undefined
      ? `the ${found.kind} \`${written}\` does not stand in the other language`
      : `${found.kind} \`${written}\` in one language, \`${pair[other].text.slice(twin.start, twin.end)}\` in the other`;
  const opposite = twin ?? correspondingSpan(pair[side].text, pair[other].text, found);
  return {
    check: 'identifier',
    message,
    [side]: { start: found.start, end: found.end },
    [other]: { start: opposite.start, end: opposite.end },
  };
}
