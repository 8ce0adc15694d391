import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import type { Face } from '../../src/fonts/face.ts';
import { openHarfBuzzFont, shapeWithHarfBuzz } from '../../src/text/harfbuzz.ts';
import { halfWidth, shape, type ShapedText, shaperFor } from '../../src/text/shape.ts';

const loaded = loadCatalog(resolve(import.meta.dirname, '../../fonts/fonts.yaml'));
const faceOf = (id: string): Face => {
  const face = loaded.ok ? loaded.value.face(id) : undefined;
  if (face === undefined) throw new Error(`no face ${id}`);
  return face;
};

const fixture = z.record(
  z.string(),
  z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])),
);
const truth = fixture.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, 'fixtures/hb-shape.json'), 'utf8')),
);

/** Writes glyphs as hb-shape does, clusters counted in characters. */
function told(text: string, shaped: ShapedText, face: Face): string {
  const units = (em: number | undefined): number => Math.round((em ?? 0) * face.unitsPerEm);
  const glyphs = shaped.ids.map((id, index) => {
    const cluster = [...text.slice(0, shaped.clusters[index])].length;
    const [dx, dy] = [units(shaped.dx[index]), units(shaped.dy[index])];
    const moved = dx === 0 && dy === 0 ? '' : `@${String(dx)},${String(dy)}`;
    return `${String(id)}=${String(cluster)}${moved}+${String(units(shaped.advances[index]))}`;
  });
  return `[${glyphs.join('|')}]`;
}

const latin = { script: 'Latn', language: 'en', features: [] };
const chinese = { script: 'Hani', language: 'zh-Hans', features: ['-kern'] };

describe('shape', () => {
  it('should have the truth for every face of the catalogue', () => {
    expect(Object.keys(truth)).toEqual(loaded.ok ? loaded.value.faces.map(({ id }) => id) : []);
  });

  it.each(Object.keys(truth))('should equal hb-shape in %s', (id) => {
    const face = faceOf(id);
    for (const [text, script, language, features, expected] of truth[id] ?? []) {
      const request = { script, language, features: features === '' ? [] : features.split(',') };
      expect([text, features, told(text, shape(text, face, request), face)]).toEqual([
        text,
        features,
        expected,
      ]);
    }
  });

  it('should set a two-em dash of one glyph in Chinese', () => {
    expect(shape('——', faceOf('Noto Serif SC/400/normal'), chinese)).toMatchObject({
      advances: [2],
      clusters: [0],
    });
  });

  it('should give a ligature one cluster, and none where it is switched off', () => {
    const face = faceOf('Source Serif 4/400/normal');
    expect(shape('office', face, latin).clusters).toEqual([0, 1, 4, 5]);
    expect(shape('office', face, { ...latin, features: ['-liga'] }).clusters).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('characters that show nothing', () => {
  const face = faceOf('Source Serif 4/400/normal');

  it.each([
    ['soft hyphen', '\u00ad'],
    ['zero-width space', '\u200b'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['right-to-left mark', '\u200f'],
  ])('should leave out a %s and count clusters in the text as it was', (_name, character) => {
    const shaped = shape(`ab${character}c`, face, latin);
    expect(shaped.ids).toEqual(shape('abc', face, latin).ids);
    expect(shaped.clusters).toEqual([0, 1, 3]);
  });

  it('should not spoil the hyphen of a later text', () => {
    shape('a\u00adb', face, latin);
    expect(shape('a-b', face, latin).advances[1]).toBeCloseTo(0.32, 2);
  });

  it('should let a variation selector choose its glyph', () => {
    const japanese = { script: 'Hani', language: 'ja', features: [] };
    const shaped = shape('葛\u{e0100}', faceOf('Noto Serif JP/400/normal'), japanese);
    expect(shaped.clusters).toEqual([0]);
  });
});

describe('shaperFor', () => {
  const face = faceOf('Source Serif 4/400/normal');

  it('should remember words, and give one request one shaper', () => {
    const shaper = shaperFor(face, latin);
    expect(shaperFor(face, { ...latin })).toBe(shaper);
    expect(shaper('word')).toBe(shaper('word'));
  });

  it('should equal HarfBuzz asked directly', () => {
    const font = openHarfBuzzFont(face.bytes);
    for (const word of ['metastases', 'Yuzhong,', 'fjord', 'Ærøskøbing', '(ESS)', 'AVA', '']) {
      const direct = shapeWithHarfBuzz(font, word, latin);
      expect(shape(word, face, latin).ids).toEqual([...direct.ids]);
      expect(shape(word, face, latin).advances).toEqual(Array.from(direct.advances, (units) => units / 1000));
    }
  });
});

describe('halfWidth', () => {
  it.each([
    ['。', { left: 0, right: 0.5 }],
    ['「', { left: 0.5, right: 0 }],
    ['」', { left: 0, right: 0.5 }],
    ['・', { left: 0.25, right: 0.25 }],
  ])('should read from the face what %s loses', (mark, lost) => {
    const codePoint = mark.codePointAt(0) ?? 0;
    expect(halfWidth(codePoint, faceOf('Noto Serif SC/400/normal'), chinese)).toEqual(lost);
  });

  it('should give nothing for a mark that the face does not halve', () => {
    expect(halfWidth(0x3000, faceOf('Noto Serif SC/400/normal'), chinese)).toBeUndefined();
  });
});
