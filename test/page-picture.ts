import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { decode, encode } from 'fast-png';

/** A page drawn in shades of grey, one byte a pixel. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

const approvedFolder = resolve(import.meta.dirname, 'approved');

/** Where pictures that differ from the approved ones are left to be looked at. */
const receivedFolder = resolve(import.meta.dirname, '../.cache/received');

let library: Promise<PDFiumLibrary> | undefined;

/** Draws pages of a PDF with PDFium, at so many pixels to the point. */
export async function drawPages(pdf: Uint8Array, scale = 1): Promise<readonly PagePicture[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const pictures: PagePicture[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale, render: 'bitmap' });
      pictures.push({ width, height, grey: toGrey(data, width * height) });
    }
    return pictures;
  } finally {
    document.destroy();
  }
}

/**
 * Compares a page with its approved picture and returns the share of pixels that differ clearly, from 0 to 1.
 * With APPROVE=1 the picture becomes the approved one. Look at it first: `.cache/received/` holds it.
 */
export function differenceFromApproved(
  picture: PagePicture,
  name: string,
  folder: string = approvedFolder,
): number {
  const approved = resolve(folder, `${name}.png`);
  const received = resolve(receivedFolder, `${name}.png`);
  const bytes = encode({
    width: picture.width,
    height: picture.height,
    data: picture.grey,
    channels: 1,
    depth: 8,
  });
  if (process.env['APPROVE'] === '1') write(approved, bytes);
  if (!existsSync(approved)) {
    write(received, bytes);
    return 1;
  }
  const difference = compare(picture, decode(readFileSync(approved)));
  if (difference > 0) write(received, bytes);
  return difference;
}

function compare(
  picture: PagePicture,
  approved: { readonly width: number; readonly height: number; readonly data: ArrayLike<number> },
): number {
  if (picture.width !== approved.width || picture.height !== approved.height) return 1;
  let different = 0;
  for (let index = 0; index < picture.grey.length; index++) {
    if (Math.abs((picture.grey[index] ?? 0) - (approved.data[index] ?? 0)) > 48) different++;
  }
  return different / picture.grey.length;
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function toGrey(bgra: Uint8Array, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels);
  for (let index = 0; index < pixels; index++) {
    const at = index * 4;
    grey[index] = Math.round(((bgra[at] ?? 0) + (bgra[at + 1] ?? 0) + (bgra[at + 2] ?? 0)) / 3);
  }
  return grey;
}
