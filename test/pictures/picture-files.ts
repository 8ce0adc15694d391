import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import type { Figure } from '../../src/content/handout.ts';
import { localized, origin } from '../builders.ts';

let folder: string | undefined;

/** Writes a picture below a temporary folder and returns its path. */
export function pictureFile(name: string, bytes: Uint8Array | string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'pictures-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A grey PNG of so many pixels. */
export function png(width: number, height: number): Uint8Array {
  return encode({ width, height, channels: 1, depth: 8, data: new Uint8Array(width * height).fill(128) });
}

/** A small JPEG: a grey square of 8 pixels. */
export const jpeg: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
  'base64',
);

/** An SVG with the given elements in it. */
export function svg(content: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" ${attributes}>${content}</svg>`;
}

export function figure(file: string, parts: Partial<Figure> = {}): Figure {
  return {
    file,
    alternative: localized({ en: 'A picture', 'zh-Hans': '图' }),
    width: 100,
    placement: 'here',
    origin: origin('figures.0'),
    ...parts,
  };
}
