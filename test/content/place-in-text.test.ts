import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, stringify } from 'yaml';
import { offsetsInFile, placeInText } from '../../src/content/place-in-text.ts';

/** The scalar under `a` of a YAML text, with the text it stands for. */
function scalarOf(text: string) {
  const node = parseDocument(text).getIn(['a'], true);
  if (!isScalar(node) || !node.range) throw new Error('no scalar');
  const file = { path: 'a.yaml', text };
  const origin = { file: 'a.yaml', field: 'a', start: node.range[0], end: node.range[1] };
  return { file, origin, value: String(node.value) };
}

/** Line and column of a character that occurs once in the scalar. */
function find(text: string, character: string): string {
  const { file, origin, value } = scalarOf(text);
  const place = placeInText(file, origin, value.indexOf(character));
  return `${String(place.line)}:${String(place.column)}`;
}

describe('placeInText', () => {
  it.each([
    ['plain', 'a: one two X\n', '1:12'],
    ['plain over lines', 'a: one\n  two\n\n  three X\n', '4:9'],
    ['single-quoted with doubled quotes', "a: 'it''s X'\n", '1:11'],
    ['double-quoted with escapes', 'a: "\\u4e2d\\n\\x41\\U0001F600X"\n', '1:27'],
    ['double-quoted over lines', 'a: "one\n  two\n\n  three X"\n', '4:9'],
    ['double-quoted with an escaped line end', 'a: "one\\\n   twoX"\n', '2:7'],
    ['literal', 'a: |\n  one\n  two X\n', '3:7'],
    ['literal with deeper lines', 'a: |\n  one\n    two X\n', '3:9'],
    ['literal with an indentation digit', 'a: |2\n    one X\n', '2:9'],
    ['literal with CR line ends', 'a: |\r\n  one\r\n  X\r\n', '3:3'],
    ['folded', 'a: >-\n  one\n  two X\n', '3:7'],
    ['folded with blank lines', 'a: >-\n  one\n\n\n  two X\n', '5:7'],
    ['folded with deeper lines', 'a: >\n  one\n    two\n  X\n', '4:3'],
    ['folded in a list', 'x:\n- y\na: >\n\n  X\n', '5:3'],
  ])('should find a character in a %s scalar', (_name, text, expected) => {
    expect(find(text, 'X')).toBe(expected);
  });

  it('should give the end for an offset beyond the text', () => {
    const { file, origin } = scalarOf('a: one\n');
    expect(placeInText(file, origin, 99)).toMatchObject({ line: 1, column: 7 });
  });

  it('should underline both halves of a character beyond U+FFFF', () => {
    const { file, origin } = scalarOf('a: 中😀b\n');
    expect(placeInText(file, origin, 1)).toMatchObject({ column: 5, length: 2 });
    expect(placeInText(file, origin, 0, 2)).toMatchObject({ column: 4, length: 3 });
    expect(placeInText(file, origin, 3)).toMatchObject({ column: 7, length: 1 });
  });

  it('should underline as much as the source has for the text', () => {
    const { file, origin } = scalarOf('a: "x\\u4e2dy"\n');
    expect(placeInText(file, origin, 1, 2)).toMatchObject({ column: 6, length: 7 });
  });

  const texts = fc
    .array(fc.constantFrom('a', 'bc', ' ', '  ', '\n', "'", '"', '\\', '中', '😀', '<', ': ', '\t', '#'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  const styles = fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  );

  it('should count the indentation of a block whose first line is a tab from the spaces before it', () => {
    const { file, origin, value } = scalarOf('a: |-\n  \t\n    b\n');
    expect(value).toBe('\t\n  b');
    expect(file.text[offsetsInFile(file, origin)[value.indexOf('b')] ?? -1]).toBe('b');
  });

  it('should map every visible character to itself in the source, in any style', () => {
    fc.assert(
      fc.property(texts, styles, fc.constantFrom(20, 80), (value, style, lineWidth) => {
        const text = stringify({ a: value }, { defaultStringType: style, lineWidth });
        const { file, origin, value: read } = scalarOf(text);
        const offsets = offsetsInFile(file, origin);
        [...read.matchAll(/[a-c中<#]/g)].forEach((match) => {
          expect(text[offsets[match.index] ?? -1]).toBe(match[0]);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
