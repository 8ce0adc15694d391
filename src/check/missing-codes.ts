import { scanCodes, type Code } from './codes.ts';
import { correspondingSpan } from './correspondence.ts';
import type { Finding, TextPair } from './finding.ts';
import { scanQuantities } from './numbers/scan.ts';

const LEAST_USES = 2;
// A gene, a drug or a cell line: capitals and figures. Single letters number vertebrae, groups and vitamins.
const NAME = /^(?=.*\d)[A-ZΑ-Ωα-ω]{2,6}\d[A-Z\d]{0,4}$/;

/** Names that a text has twice or more and its counterpart not at all, neither their letters nor their figures. */
function missingFrom(pair: TextPair, side: 'first' | 'second', own: readonly Code[]): Finding[] {
  const opposite = side === 'first' ? 'second' : 'first';
  const other = pair[opposite].text.replace(/[-\s]/g, '').toUpperCase();
  const numbers = new Set(scanQuantities(pair[opposite]).map(({ value }) => value));
  const seen = new Set<string>();
  return own.flatMap((code): Finding[] => {
    const uses = own.filter(({ key }) => key === code.key).length;
    if (seen.has(code.key) || uses < LEAST_USES || !NAME.test(code.key)) return [];
    seen.add(code.key);
    const letters = /^[^\d]+/.exec(code.key)?.[0] ?? code.key;
    if (other.includes(letters) || code.figures.some((figure) => numbers.has(figure))) return [];
    return [
      {
        check: 'code-missing',
        message: `\`${pair[side].text.slice(code.start, code.end)}\` stands ${String(uses)} times in \`${pair[side].language}\` and not in \`${pair[opposite].language}\``,
        [side]: { start: code.start, end: code.end },
        [opposite]: correspondingSpan(pair[side].text, pair[opposite].text, code),
      },
    ];
  });
}

/** Genes, drugs and cell lines that stand in one language only, over a whole abstract. */
export function checkMissingCodes(pair: TextPair): Finding[] {
  return [
    ...missingFrom(pair, 'first', scanCodes(pair.first.text)),
    ...missingFrom(pair, 'second', scanCodes(pair.second.text)),
  ];
}
