import { createHash } from 'node:crypto';
import type { Face } from '../fonts/face.ts';
import { subsetFontFile } from '../fonts/font-file-subset.ts';
import type { Resource } from './book.ts';
import type { FaceUse } from './font-plan.ts';

/** Combining marks and the letters of which Hangul syllables are put together: they need the face's layout tables. */
const JOINING = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/** Kerning, ligatures and composition of Latin text; the rest of a face's layout is not used by readers. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];
/** Licence and its address in the `name` table travel with the subset, as the Open Font License asks. */
const LICENCE_NAMES = [0, 13, 14];
/** Subsets kept in a process: one book needs some six. */
const CACHE_SIZE = 96;
const cache = new Map<string, Promise<Uint8Array>>();

/**
 * Cuts faces down to the characters they set. TrueType, because Kobo reads no WOFF2 and conversions to Kindle
 * drop it. The same face and set of characters are cut once in a process.
 */
export function subsetFaces(faces: readonly FaceUse[]): Promise<readonly Resource[]> {
  return Promise.all(faces.map(subsetFace));
}

async function subsetFace(use: FaceUse): Promise<Resource> {
  const name = faceFileName(use);
  return {
    id: `font-${name}`,
    href: `fonts/${name}.ttf`,
    mediaType: 'font/ttf',
    bytes: await cachedSubset(use),
  };
}

/** `noto-serif-sc-700` or `source-serif-4-400-italic`. */
function faceFileName({ face }: FaceUse): string {
  const family = face.family.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return `${family}-${String(face.weight)}${face.italic ? '-italic' : ''}`;
}

function cachedSubset({ face, codePoints }: FaceUse): Promise<Uint8Array> {
  const text = String.fromCodePoint(...[...codePoints].toSorted((a, b) => a - b));
  const key = `${face.id} ${createHash('sha256').update(text).digest('base64')}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = cut(face, text);
  cache.set(key, made);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return made;
}

/**
 * Han characters stand alone, so their faces, of ten megabytes and more, are cut by our own code; the Latin words in
 * Chinese text lose the kerning of the Chinese face. Faces of letters keep kerning and ligatures, which the library's
 * cutter closes over.
 */
async function cut(face: Face, text: string): Promise<Uint8Array> {
  if (face.languages.length > 0 && !JOINING.test(text)) {
    return subsetFontFile(
      face,
      Array.from(text, (character) => character.codePointAt(0) ?? 0),
    );
  }
  // Loaded when it is first needed: it brings an interpreter of its own.
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength), text, {
    targetFormat: 'sfnt',
    keepFeatures: FEATURES,
    preserveNameIds: LICENCE_NAMES,
    noHinting: true,
  });
}

/**
 * The `@font-face` rules of the embedded faces. A family's only bold face is called `bold`, which every reading
 * system knows, whatever its true weight.
 */
export function fontFaceRules(faces: readonly FaceUse[]): string {
  return faces
    .map((use) => {
      const { family, italic } = use.face;
      const weight = weightName(use, faces);
      const style = italic ? 'italic' : 'normal';
      const source = `url(fonts/${faceFileName(use)}.ttf)`;
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: ${source} }\n`;
    })
    .join('');
}

function weightName({ face }: FaceUse, faces: readonly FaceUse[]): string {
  const siblings = faces.filter(
    (other) => other.face.family === face.family && other.face.italic === face.italic,
  );
  const bold = siblings.filter((other) => other.face.weight >= 600);
  if (face.weight >= 600 && bold.length === 1) return 'bold';
  return face.weight === 400 ? 'normal' : String(face.weight);
}
