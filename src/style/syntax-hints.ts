/** What is usually wrong where css-tree could not go on, by what it expected there. */
const hints: readonly (readonly [expected: RegExp, hint: string])[] = [
  [/^colon is/iu, 'write a colon between a property and its value: `color: red`'],
  [/^selector is/iu, 'a `}`, a `;` or a comma may be too many before it; a rule is `p { color: red }`'],
  [/^unexpected input/iu, 'a `;` or a `}` may be missing above'],
  [/^"\)" is/iu, 'write the `)` where the bracket ends'],
  [/^"\{" is/iu, 'write the declarations of a rule in braces: `p { color: red }`'],
];

/** What to do about a fault of syntax that css-tree tells. */
export function syntaxHint(message: string): string {
  const found = hints.find(([expected]) => expected.test(message));
  return found?.[1] ?? 'a brace, a bracket, a colon or a quote is missing or too many here or above';
}
