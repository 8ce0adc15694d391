import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../conformance/run.ts';
import { isBlank } from './approved.ts';

/** Sizes of type, in pixels, that a reader may have chosen. */
const typeSizes = [14, 16];

/** Draws a book with MuPDF on a screen of 600 by 800: no page is blank, and the embedded Chinese face is in use. */
export async function drawWithMupdf(book: string, folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const typeSize of typeSizes) problems.push(...(await drawAt(typeSize, book, folder)));
  return problems;
}

async function drawAt(typeSize: number, book: string, folder: string): Promise<readonly string[]> {
  for (const name of await mupdfPages(folder)) await rm(join(folder, name));
  const size = ['-W', '600', '-H', '800', '-S', String(typeSize)];
  const drawn = await runProgram('mutool', ['draw', ...size, '-o', join(folder, 'mupdf-%d.pgm'), book]);
  if (drawn.status === undefined) return ['MuPDF is not installed: mutool'];
  const pages = await mupdfPages(folder);
  const blank: string[] = [];
  for (const name of pages) if (await isBlank(join(folder, name))) blank.push(name);
  const { output } = await runProgram('mutool', ['draw', ...size, '-F', 'stext', '-o', '-', book]);
  return [
    ...(pages.length === 0 ? [`${book}: MuPDF drew no page`] : []),
    ...blank.map((name) => `${book}: ${name} is blank in MuPDF at ${String(typeSize)} pixels`),
    ...(/font name="[^"]*Noto ?Serif ?SC/u.test(output)
      ? []
      : [`${book}: MuPDF does not use the embedded Noto Serif SC`]),
  ];
}

async function mupdfPages(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^mupdf-\d+\.pgm$/u.test(name));
}
