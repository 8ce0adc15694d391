import type { ValueProblem } from './value-problem.ts';

/**
 * Characters that no text may hold: C0 and C1 controls other than tab and line ends, noncharacters, and surrogates
 * without their other half. XML 1.0, 2.2 forbids most of them, and no font has them.
 */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Finds every forbidden character: `control-character` or `unpaired-surrogate`. */
export function characterProblems(text: string): readonly ValueProblem[] {
  return [...text.matchAll(forbidden)].map((match) => problem(match[0].charCodeAt(0), match.index));
}

function problem(unit: number, offset: number): ValueProblem {
  const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  const surrogate = unit >= 0xd800 && unit <= 0xdfff;
  return {
    code: surrogate ? 'unpaired-surrogate' : 'control-character',
    message: surrogate ? `half a character: the surrogate ${name} stands alone` : `control character ${name}`,
    hint: surrogate ? 'copy the character again from its source' : 'delete it: it cannot be seen and has no meaning',
    offset,
    length: 1,
  };
}
