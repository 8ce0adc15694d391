import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/pictures/detect.ts';
import { jpeg, png, svg } from './picture-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('detectFormat', () => {
  it('should tell pictures from their first bytes', () => {
    expect(detectFormat(png(2, 2))).toBe('png');
    expect(detectFormat(jpeg)).toBe('jpeg');
    expect(detectFormat(bytes(svg('')))).toBe('svg');
  });

  it.each([
    ['a byte-order mark', `\uFEFF${svg('')}`],
    ['an XML declaration', `<?xml version="1.0"?>\n${svg('')}`],
    ['a comment and a document type', `<!-- drawn by hand -->\n<!DOCTYPE svg>\n${svg('')}`],
    ['a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
  ])('should know an SVG after %s', (_, text) => {
    expect(detectFormat(bytes(text))).toBe('svg');
  });

  it.each([
    ['nothing', ''],
    ['words', 'a picture of svg'],
    ['a web page that holds one', '<html><svg/></html>'],
    ['a GIF', 'GIF89a'],
  ])('should take %s for no picture', (_, text) => {
    expect(detectFormat(bytes(text))).toBeUndefined();
  });
});
