import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/fonts/face.ts';
import { readTableDirectory } from '../../src/fonts/true-type.ts';
import { subsetFaces } from '../../src/epub/font-subset.ts';
import { catalog } from './books.ts';

function faceOf(character: string, language: string, family: string): Face {
  const request = { families: [family], weight: 400, italic: false };
  const face = catalog.choose(character.codePointAt(0) ?? 0, language, request);
  if (face === undefined) throw new Error(`no face for ${character}`);
  return face;
}

const han = faceOf('脊', 'zh-Hans', 'Noto Serif SC');
const latin = faceOf('a', 'en', 'Source Serif 4');

async function subsetOf(face: Face, text: string): Promise<Uint8Array> {
  const codePoints = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const [resource] = await subsetFaces([{ face, codePoints }]);
  if (resource === undefined) throw new Error('no font');
  return resource.bytes;
}

async function tablesOf(face: Face, text: string): Promise<readonly string[]> {
  const tables = readTableDirectory(await subsetOf(face, text));
  return typeof tables === 'string' ? [] : [...tables.keys()];
}

describe('subsetFaces', () => {
  it('should keep kerning and ligatures of Latin letters', async () => {
    expect(await tablesOf(latin, 'office AVATAR')).toEqual(
      expect.arrayContaining(['GPOS', 'GSUB', 'glyf', 'cmap']),
    );
  });

  it('should leave out the layout of characters that stand alone', async () => {
    const tables = await tablesOf(han, '脊柱内镜，（MRI）');
    expect(tables).toEqual(expect.arrayContaining(['OS/2', 'cmap', 'glyf', 'head', 'hmtx', 'name', 'post']));
    expect(tables).not.toContain('GPOS');
  });

  it('should keep the layout that combining marks need', async () => {
    expect(await tablesOf(han, '脊a\u0301')).toContain('GPOS');
  });

  it('should cut the same characters of a face once', async () => {
    expect(await subsetOf(han, '柱脊')).toBe(await subsetOf(han, '脊柱'));
  });
});
