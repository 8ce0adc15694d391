import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { Resource } from './book.ts';
import type { FaceUse } from './font-plan.ts';

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
  const font = Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
  const made = subsetFont(font, text, {
    targetFormat: 'sfnt',
    keepFeatures: FEATURES,
    preserveNameIds: LICENCE_NAMES,
    noHinting: true,
  });
  cache.set(key, made);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return made;
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
