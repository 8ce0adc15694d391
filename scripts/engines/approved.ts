import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { decode } from 'fast-png';
import { differenceFromApproved, type PagePicture } from '../../test/page-picture.ts';

/** The book whose pictures are kept: they are in the documentation too. */
const BOOK = 'li-2025.epub';
const FOLDER = resolve(import.meta.dirname, '../../docs/images');

/**
 * Share of pixels that may differ clearly: another version of an engine smooths the edges of letters otherwise, which
 * touches about one pixel in a hundred; a line that moves touches ten.
 */
const TOLERANCE = 0.02;

/** Sixteen greys show text as well as 256 and take a third of the bytes. */
const SHADES = 15;

/**
 * Compares a picture that an engine made (PNG or PGM) with the approved one; APPROVE=1 approves it.
 *
 * @returns what is wrong, in words; nothing for books without approved pictures
 */
export async function compareWithApproved(
  book: string,
  picture: string,
  name: string,
): Promise<readonly string[]> {
  if (basename(book) !== BOOK) return [];
  const difference = differenceFromApproved(posterized(await readPicture(picture)), name, FOLDER);
  if (difference <= TOLERANCE) return [];
  const percent = (difference * 100).toFixed(1);
  return [
    `${picture} differs from docs/images/${name}.png in ${percent} % of its pixels (APPROVE=1 renews it)`,
  ];
}

/** Shades between paper and anything that can be read; the edge of a cover that spilled over a page has fewer. */
const READABLE = 100;

/** Whether a picture shows nothing that can be read on the shade of its first pixel. */
export async function isBlank(file: string): Promise<boolean> {
  const { grey } = await readPicture(file);
  const paper = grey[0] ?? 255;
  return grey.every((value) => Math.abs(value - paper) < READABLE);
}

async function readPicture(file: string): Promise<PagePicture> {
  const bytes = await readFile(file);
  return file.endsWith('.pgm') ? readPgm(bytes) : readPng(bytes);
}

function readPng(bytes: Uint8Array): PagePicture {
  const { width, height, channels, data } = decode(bytes);
  const colors = Math.min(channels, 3);
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => {
    let sum = 0;
    for (let color = 0; color < colors; color++) sum += data[pixel * channels + color] ?? 0;
    return sum / colors;
  });
  return { width, height, grey };
}

function readPgm(bytes: Buffer): PagePicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(bytes.toString('latin1', 0, 64));
  if (header === null) throw new Error('MuPDF wrote no PGM');
  const [whole, width, height] = header;
  return { width: Number(width), height: Number(height), grey: bytes.subarray(whole.length) };
}

function posterized({ width, height, grey }: PagePicture): PagePicture {
  const step = 255 / SHADES;
  return { width, height, grey: grey.map((value) => Math.round(Math.round(value / step) * step)) };
}
