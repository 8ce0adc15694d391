import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, endOfText, Keyword, ObjectReader, Reference } from '../../../src/pdf/read/syntax.ts';
import { textString } from '../../../src/pdf/text-string.ts';

const read = (text: string): unknown => new ObjectReader(text).next();
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('ObjectReader (ISO 32000-1, 7.3)', () => {
  it.each([
    ['a number', '-12.5', -12.5],
    ['a number without a leading digit', '.5', 0.5],
    ['true', 'true', true],
    ['null', 'null', null],
    ['a name', '/Type', 'Type'],
    ['a name with a hexadecimal code', '/A#20B', 'A B'],
    ['a reference', '12 0 R', new Reference(12)],
    ['a reference before a delimiter', '3 0 R]', new Reference(3)],
    ['a string', '(a(b)c)', bytes('a(b)c')],
    ['a string with escapes', '(\\(\\n\\101\\\n\\x)', bytes('(\nAx')],
    ['a hexadecimal string', '<48 65 6>', bytes('He`')],
    ['an array', '[1/A(b)]', [1, 'A', bytes('b')]],
    [
      'a dictionary',
      '<</A 1/B[2 0 R]/C<</D/E>>>>',
      new Map<string, unknown>([
        ['A', 1],
        ['B', [new Reference(2)]],
        ['C', new Map([['D', 'E']])],
      ]),
    ],
    ['a comment before', '% (x\n7', 7],
    ['an operator', 'BT', new Keyword('BT')],
    ['nothing', ' ', endOfText],
  ])('should read %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('should tell two numbers from a reference', () => {
    const reader = new ObjectReader('1 0 RG');
    expect([reader.next(), reader.next(), reader.next()]).toEqual([1, 0, new Keyword('RG')]);
  });

  it('should come to an end whatever it reads', () => {
    const nonsense = fc.string({ unit: fc.constantFrom(...'<>[](){}/%\\ \n01Rab') });
    fc.assert(
      fc.property(nonsense, (text) => {
        const reader = new ObjectReader(text);
        for (let count = 0; reader.next() !== endOfText; count++)
          expect(count).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('should not follow brackets without end', () => {
    expect(() => read('['.repeat(100_000))).not.toThrow();
  });
});

describe('decodeText', () => {
  it('should undo textString', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(textString(text))).toBe(text);
      }),
    );
    expect(textString('a(b)')).toEqual(bytes('a(b)'));
    expect(textString('𠮷')).toEqual(bytes('\xfe\xff\xd8\x42\xdf\xb7'));
  });
});
