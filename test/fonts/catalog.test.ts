import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import type { FontCatalog, FontRequest } from '../../src/fonts/face.ts';

const fontFile = resolve(import.meta.dirname, '../../fonts/fonts.yaml');
const regular: FontRequest = { families: ['Source Serif 4', 'Noto Serif SC'], weight: 400, italic: false };

function opened(file = fontFile): FontCatalog {
  const loaded = loadCatalog(file);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return loaded.value;
}

const chosen = (catalog: FontCatalog, character: string, language: string, request = regular): string | undefined =>
  catalog.choose(character.codePointAt(0) ?? 0, language, request)?.id;

function packageFile(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
}

const serif = packageFile('@expo-google-fonts/source-serif-4', '400Regular/SourceSerif4_400Regular.ttf');

/** A catalogue of one face that lies beside it. */
function catalogOf(bytes: Uint8Array | undefined, name = 'face.ttf'): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
  if (bytes !== undefined) writeFileSync(join(folder, name), bytes);
  const file = join(folder, 'fonts.yaml');
  writeFileSync(file, `families:\n  - family: Test\n    faces:\n      - { file: ${name} }\n`);
  return file;
}

/** What is said when a letter is asked of a catalogue of one face with these bytes. */
function faults(bytes: Uint8Array | undefined): readonly Diagnostic[] {
  const catalog = opened(catalogOf(bytes));
  expect(chosen(catalog, 'a', 'en')).toBeUndefined();
  return catalog.diagnostics();
}

function signed(signature: string): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, index) => signature.charCodeAt(index) || 0);
}

describe('choosing a face', () => {
  const catalog = opened();

  it('should take letters and digits of any text from the first family that has them', () => {
    for (const language of ['en', 'zh-Hans', 'ja']) {
      expect(chosen(catalog, 'a', language)).toBe('Source Serif 4/400/normal');
      expect(chosen(catalog, '7', language)).toBe('Source Serif 4/400/normal');
    }
  });

  it.each(['“', '”', '‘', '’', '…', '—', '·', '–'])('should take %s from the face of the language', (mark) => {
    expect(chosen(catalog, mark, 'en')).toBe('Source Serif 4/400/normal');
    expect(chosen(catalog, mark, 'zh-Hans')).toBe('Noto Serif SC/400/normal');
  });

  it.each(['≤', '≥', '±', '×', '−', 'µ', 'α', 'β', '₂'])('should take %s from the Latin face in Chinese', (sign) => {
    expect(chosen(catalog, sign, 'zh-Hans')).toBe('Source Serif 4/400/normal');
  });

  it('should take Han characters from the face drawn for the language, named or not', () => {
    expect(chosen(catalog, '骨', 'zh-Hans')).toBe('Noto Serif SC/400/normal');
    expect(chosen(catalog, '骨', 'zh')).toBe('Noto Serif SC/400/normal');
    expect(chosen(catalog, '骨', 'zh-TW')).toBe('Noto Serif TC/400/normal');
    expect(chosen(catalog, '骨', 'ja')).toBe('Noto Serif JP/400/normal');
    expect(chosen(catalog, '뼈', 'ko')).toBe('Noto Serif KR/400/normal');
    expect(chosen(catalog, '骨', 'en')).toBe('Noto Serif SC/400/normal');
  });

  it('should keep the generic family of the request', () => {
    const sans = { ...regular, families: ['Source Sans 3', 'Noto Sans SC'] };
    expect(chosen(catalog, '骨', 'ja', sans)).toBe('Noto Sans JP/400/normal');
    expect(chosen(catalog, 'a', 'en', { ...regular, families: ['sans-serif'] })).toBe('Source Sans 3/400/normal');
  });

  it('should fall back to faces that help out, and to none where none has the character', () => {
    expect(chosen(catalog, '𠮷', 'zh-Hans')).toBe('Noto Serif JP/400/normal');
    expect(chosen(catalog, '😀', 'en')).toBeUndefined();
  });

  it.each([
    [400, false, '骨', 'Noto Serif SC/400/normal'],
    [500, false, '骨', 'Noto Serif SC/500/normal'],
    [500, false, 'a', 'Source Serif 4/400/normal'],
    [900, false, 'a', 'Source Serif 4/700/normal'],
    [100, false, 'a', 'Source Serif 4/400/normal'],
    [600, true, 'a', 'Source Serif 4/600/italic'],
    [600, true, '骨', 'Noto Serif SC/600/normal'],
  ])('should match weight %i, italic %s of %s (CSS Fonts 4, 5.2)', (weight, italic, character, id) => {
    expect(chosen(catalog, character, 'zh-Hans', { ...regular, weight, italic })).toBe(id);
  });

  it('should give every face of the catalogue by its id', () => {
    for (const { id } of catalog.faces) expect(catalog.face(id)?.glyph(0x41)).toBeGreaterThan(0);
    expect(catalog.diagnostics()).toEqual([]);
  });
});

describe('reading faces', () => {
  const face = opened().face('Source Serif 4/400/normal');

  it('should give glyphs, advances and measures in em', () => {
    expect(face?.advance(face.glyph(0x20))).toBeCloseTo(0.237, 3);
    expect(face?.glyph(0x4e00)).toBe(0);
    expect(face?.metrics).toMatchObject({ ascent: 1.036, descent: 0.335, capHeight: 0.67, xHeight: 0.475 });
  });

  it('should share the bytes of the file', () => {
    const catalog = opened();
    expect(catalog.face('Source Serif 4/400/normal')?.bytes).toBe(catalog.choose(0x61, 'en', regular)?.bytes);
  });
});

describe('files that cannot serve', () => {
  const bytes = readFileSync(serif);

  it.each([
    ['a file that is missing', undefined, /is not there/],
    ['an empty file', new Uint8Array(), /is not a font/],
    ['a file that is no font', signed('%PDF-1.7'), /is not a font/],
    ['a file cut short', bytes.subarray(0, 1000), /is cut short/],
    ['a file cut in its last table', bytes.subarray(0, bytes.length - 10), /is cut short/],
    ['a web font', signed('wOFF'), /web font/],
    ['a compressed web font', signed('wOF2'), /web font/],
    ['PostScript outlines', signed('OTTO'), /PostScript outlines/],
    ['a collection', signed('ttcf'), /collection/],
    ['a font without tables', signed('\0\u0001\0\0'), /is damaged/],
  ])('should say at the line of the catalogue what is wrong with %s', (_name, content, message) => {
    const [fault, ...others] = faults(content);
    expect(fault?.message).toMatch(message);
    expect(fault?.place).toMatchObject({ line: 4, column: 9, excerpt: '      - { file: face.ttf }' });
    expect(fault).toMatchObject({ severity: 'error', code: 'font-file' });
    expect(others).toEqual([]);
  });

  it('should not throw whatever bytes are wrong', () => {
    for (let position = 0; position < 600; position += 7) {
      const broken = Uint8Array.from(bytes);
      broken[position] = 0xff - (broken[position] ?? 0);
      const catalog = opened(catalogOf(broken));
      expect(() => catalog.choose(0x61, 'en', regular)).not.toThrow();
    }
  });

  it('should read no file before its face is chosen', () => {
    expect(opened(catalogOf(undefined)).diagnostics()).toEqual([]);
  });

  it('should name the package to install once, and only where a text asks for its face', () => {
    const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    const file = join(folder, 'fonts.yaml');
    writeFileSync(
      file,
      'families:\n  - family: Absent JP\n    package: absent-jp\n    languages: [ja]\n    faces: [{ file: a.ttf }]\n',
    );
    const catalog = opened(file);
    expect(chosen(catalog, 'a', 'en')).toBeUndefined();
    expect(catalog.diagnostics()).toEqual([]);
    chosen(catalog, '骨', 'ja');
    chosen(catalog, '髄', 'ja');
    expect(catalog.diagnostics()).toMatchObject([{ code: 'font-package', hint: 'run `npm install absent-jp`' }]);
  });
});

describe('catalogues that are none', () => {
  function complaints(content: string): readonly Diagnostic[] {
    const file = join(mkdtempSync(join(tmpdir(), 'catalog-')), 'fonts.yaml');
    writeFileSync(file, content);
    const loaded = loadCatalog(file);
    return loaded.ok ? [] : loaded.diagnostics;
  }

  it('should say that the file cannot be read', () => {
    const loaded = loadCatalog('no/such/fonts.yaml');
    expect(loaded.ok).toBe(false);
    expect(loaded.diagnostics[0]?.message).toContain('no/such/fonts.yaml');
  });

  it('should point at every wrong field at once', () => {
    const found = complaints(
      'families:\n  - family: A\n    faces:\n      - { weight: heavy, file: a.ttf }\n  - family: B\n    faces: []\n',
    );
    expect(found.map(({ place }) => place?.line)).toEqual([4, 6]);
  });

  it.each([
    ['facess: []', 'nothing is called `facess` here', 'did you mean `faces`?'],
    ['faces: [{ weigth: 4, file: a }]', 'nothing is called `weigth` here', 'did you mean `weight`?'],
    ['faces: x', '`faces`: expected list, found text', expect.stringContaining('at its head')],
    ['languages: []', '`faces` is missing', expect.stringContaining('at its head')],
  ])('should say in plain words what is wrong with %s', (field, message, hint) => {
    expect(complaints(`families:\n  - family: A\n    ${field}\n`)).toContainEqual(
      expect.objectContaining({ message, hint }),
    );
  });

  it.each([
    ['zh_CN', 'write `zh-CN` or `zh-Hans`'],
    ['chinese', 'write `zh-Hans`'],
    ['zh-Hnas', 'did you mean `zh-Hans`?'],
    ['xx', 'for example: `en`, `zh-Hans`, `zh-Hant`, `ja`, `ko`, `es`, `pt`, `fr`, `de`, `ru`, `it`'],
  ])('should point at a language that is none: %s', (tag, hint) => {
    const text = `families:\n  - family: A\n    languages: [ja, ${tag}]\n    faces: [{ file: a.ttf }]\n`;
    const message = `\`${tag}\` is not a language tag (BCP 47)`;
    expect(complaints(text)).toMatchObject([
      { severity: 'error', code: 'font-catalog', message, hint, place: { line: 3, column: 21 } },
    ]);
  });

  it('should say that an empty catalogue is none', () => {
    expect(complaints('')[0]?.message).toBe('the catalogue: expected map, found nothing');
  });

  it('should point at a fault of the YAML', () => {
    expect(complaints('families: [')[0]).toMatchObject({ code: 'font-catalog', place: { line: 1 } });
  });
});
