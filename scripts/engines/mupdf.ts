import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../conformance/run.ts';

/** Draws a book with MuPDF on a screen of 600 by 800: no page is blank, and the embedded Chinese face is in use. */
export async function drawWithMupdf(book: string, folder: string): Promise<readonly string[]> {
  for (const name of await mupdfPages(folder)) await rm(join(folder, name));
  const size = ['-W', '600', '-H', '800', '-S', '16'];
  const drawn = await runProgram('mutool', ['draw', ...size, '-o', join(folder, 'mupdf-%d.pgm'), book]);
  if (drawn.status === undefined) return ['MuPDF is not installed: mutool'];
  const pages = await mupdfPages(folder);
  const blank: string[] = [];
  for (const name of pages) if (isBlank(await readFile(join(folder, name)))) blank.push(name);
  const { output } = await runProgram('mutool', ['draw', ...size, '-F', 'stext', '-o', '-', book]);
  return [
    ...(pages.length === 0 ? [`${book}: MuPDF drew no page`] : []),
    ...blank.map((name) => `${book}: ${name} is blank`),
    ...(/font name="[^"]*Noto ?Serif ?SC/u.test(output)
      ? []
      : [`${book}: MuPDF does not use the embedded Noto Serif SC`]),
  ];
}

async function mupdfPages(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^mupdf-\d+\.pgm$/u.test(name));
}

/** One grey over the whole picture, after the header of three numbers. */
function isBlank(pgm: Buffer): boolean {
  const header = /^P5\s+\d+\s+\d+\s+\d+\s/u.exec(pgm.toString('latin1', 0, 64))?.[0].length ?? 0;
  const body = pgm.subarray(header);
  return body.every((grey) => grey === body[0]);
}
