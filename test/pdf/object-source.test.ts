import { describe, expect, it } from 'vitest';
import { ObjectNumber, objectSource } from '../../src/pdf/object-source.ts';

describe('objectSource (ISO 32000-1, 7.3)', () => {
  it('should write names, numbers and truth values', () => {
    expect(objectSource(['XYZ', 1, 0.5, true, null])).toBe('[/XYZ 1 0.5 true null]');
  });

  it('should write numbers with six decimals at most and never with an exponent', () => {
    expect(objectSource([1 / 3, 1e-9, 123456.7])).toBe('[0.333333 0 123456.7]');
  });

  it('should write bytes in hexadecimal', () => {
    expect(objectSource(Uint8Array.from([0xfe, 0xff, 0x4e, 0x2d]))).toBe('<feff4e2d>');
  });

  it('should write dates in universal time', () => {
    expect(objectSource(new Date(Date.UTC(2025, 5, 27, 1, 2, 3)))).toBe('(D:20250627010203Z)');
  });

  it('should refer to objects by number', () => {
    expect(objectSource({ P: new ObjectNumber(7) })).toBe('<<\n/P 7 0 R\n>>');
  });

  it('should leave out what is undefined in a dictionary, and keep the place of null in an array', () => {
    expect(objectSource({ A: undefined, B: [null, 1] })).toBe('<<\n/B [null 1]\n>>');
  });
});
