import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/pdf/fingerprint.ts';

describe('fingerprint', () => {
  it('should have 32 hexadecimal digits, and the same for the same bytes', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index);
    expect(fingerprint(bytes)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(bytes.slice())).toBe(fingerprint(bytes));
  });

  it('should not depend on where the bytes lie in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.integer({ min: 1, max: 7 }), (bytes, offset) => {
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        expect(fingerprint(moved.subarray(offset))).toBe(fingerprint(bytes));
      }),
    );
  });

  it('should differ wherever a byte differs, the last ones too', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const other = bytes.slice();
          const index = at % bytes.length;
          other[index] = (other[index] ?? 0) ^ change;
          expect(fingerprint(other)).not.toBe(fingerprint(bytes));
        },
      ),
    );
  });

  it('should differ by length, for what is empty too', () => {
    const zeros = Array.from({ length: 40 }, (_, length) => fingerprint(new Uint8Array(length)));
    expect(new Set(zeros).size).toBe(40);
  });

  it('should give different bits for files that are nearly alike', () => {
    const of = (text: string): number[] =>
      [...fingerprint(new TextEncoder().encode(text))].map((digit) => parseInt(digit, 16));
    const other = of(`${'word '.repeat(100)}b`);
    const differing = of(`${'word '.repeat(100)}a`).filter((digit, index) => digit !== other[index]);
    expect(differing.length).toBeGreaterThan(16);
  });
});
