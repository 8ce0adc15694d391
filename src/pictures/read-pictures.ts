import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Figure, Handout } from '../content/handout.ts';
import { placeInText } from '../content/place-in-text.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { FontCatalog } from '../fonts/face.ts';
import type { PageImage } from '../layout/page.ts';
import { detectFormat, type PictureFormat } from './detect.ts';
import { rasterizeSvg } from './rasterize.ts';
import { svgProblem } from './svg-safety.ts';
import { svgText } from './svg-text.ts';

/** The pictures of a handout by the file that the record names, and what is wrong with the others. */
export interface Pictures {
  readonly images: ReadonlyMap<string, PageImage>;
  readonly diagnostics: readonly Diagnostic[];
}

/** More pixels than this on one side print no better and take gigabytes to decode. */
const mostPixels = 12_000;

/**
 * Reads and checks every picture of a handout. Diagnostics, all errors at the figure's place: `picture-missing`,
 * `picture-empty`, `picture-format`, `picture-damaged`, `picture-too-large`, `picture-unsafe`, `picture-text`.
 *
 * @param catalog has the faces for words in vector pictures
 */
export async function readPictures(handout: Handout, catalog: FontCatalog): Promise<Pictures> {
  const images = new Map<string, PageImage>();
  const diagnostics: Diagnostic[] = [];
  for (const figure of handout.records.flatMap((record) => record.figures)) {
    if (images.has(figure.file)) continue;
    const read = await readPicture(figure.file, catalog);
    if (read.ok) images.set(figure.file, read.image);
    else diagnostics.push({ severity: 'error', ...read.fault, ...placeOf(figure, handout) });
  }
  return { images, diagnostics };
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type ReadPicture =
  { readonly ok: true; readonly image: PageImage } | { readonly ok: false; readonly fault: Fault };

async function readPicture(file: string, catalog: FontCatalog): Promise<ReadPicture> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const hint = 'paths of pictures count from the folder of the record';
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const complaint = isAbsent ? 'there is no picture' : 'cannot read the picture';
    return refuse('picture-missing', `${complaint} \`${file}\``, hint);
  }
  if (bytes.length === 0) {
    return refuse(
      'picture-empty',
      `the picture \`${file}\` has 0 bytes`,
      'save it again from the program it was made with',
    );
  }
  const format = detectFormat(bytes);
  if (format === undefined) {
    return refuse(
      'picture-format',
      `\`${file}\` is no PNG, JPEG or SVG picture`,
      'convert it to PNG, JPEG or SVG',
    );
  }
  return format === 'svg' ? readSvg(file, bytes, catalog) : readRaster(file, bytes, format);
}

async function readSvg(file: string, bytes: Uint8Array, catalog: FontCatalog): Promise<ReadPicture> {
  const text = new TextDecoder().decode(bytes);
  const problem = svgProblem(text);
  if (problem !== undefined) {
    return refuse(
      'picture-unsafe',
      `cannot use \`${file}\`: ${problem}`,
      'export it again as a plain SVG with everything inside',
    );
  }
  const { faces, missing } = svgText(text, catalog);
  if (missing.length > 0) {
    return refuse(
      'picture-text',
      `no font has ${missing.slice(0, 8).join(' ')} in the picture \`${file}\``,
      'convert its text to outlines (paths) in the program it was made with',
    );
  }
  try {
    return readRaster(file, await rasterizeSvg(text, faces), 'png');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'picture-damaged',
      `cannot draw \`${file}\`: ${reason}`,
      'open it in a browser to see whether it is whole',
    );
  }
}

async function readRaster(
  file: string,
  bytes: Uint8Array,
  format: Exclude<PictureFormat, 'svg'>,
): Promise<ReadPicture> {
  const size = sizeOf(bytes);
  if (size === undefined) return damaged(file);
  if (Math.max(size.width, size.height) > mostPixels) {
    const pixels = `${String(size.width)} × ${String(size.height)}`;
    return refuse(
      'picture-too-large',
      `the picture \`${file}\` has ${pixels} pixels; ${String(mostPixels)} is the most for one side`,
      'scale it down: 2500 pixels fill the width of A4 at 300 to the inch',
    );
  }
  if (!(await isWhole(bytes, format))) return damaged(file);
  const { width, height } = size;
  return { ok: true, image: { key: file, format, bytes, pixelWidth: width, pixelHeight: height } };
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** A PNG is decoded once; of a JPEG the end marker is looked for, since a cut file lacks it. */
async function isWhole(bytes: Uint8Array, format: Exclude<PictureFormat, 'svg'>): Promise<boolean> {
  if (format === 'jpeg') return Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
  try {
    const { decode } = await import('fast-png');
    decode(bytes, { checkCrc: true });
    return true;
  } catch {
    return false;
  }
}

function damaged(file: string): ReadPicture {
  return refuse(
    'picture-damaged',
    `the picture \`${file}\` is damaged or cut off`,
    'save it again from the program it was made with',
  );
}

function refuse(code: string, message: string, hint: string): ReadPicture {
  return { ok: false, fault: { code, message, hint } };
}

function placeOf(figure: Figure, handout: Handout): { readonly place?: Place } {
  const file = handout.sources[figure.origin.file];
  return file === undefined ? {} : { place: placeInText(file, figure.origin, 0) };
}
