import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bookOf } from '../../test/epub/books.ts';
import { mediumTable, wideTable } from '../../test/epub/wide-table.ts';

/** The book whose table is a list, in which nothing may scroll. */
export const STACKED = 'stacked-table.epub';

/** The book whose table scrolls on a narrow screen. */
export const TABLE = 'table.epub';

/** Books with a table: of six columns, which stays one, and of seven, which is wider than a page of e-ink. */
export async function writeTableBooks(folder: string): Promise<readonly string[]> {
  const [table, stacked] = [join(folder, TABLE), join(folder, STACKED)];
  await writeFile(table, await bookOf(mediumTable));
  await writeFile(stacked, await bookOf(wideTable));
  return [table, stacked];
}
