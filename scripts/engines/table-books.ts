import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bookOf } from '../../test/epub/books.ts';
import { wideTable } from '../../test/epub/wide-table.ts';

/** Ends the names of books for e-ink, in which nothing may scroll. */
export const E_INK = '-e-ink.epub';

/** The book whose table scrolls. */
export const TABLE = 'table.epub';

/** Books with a table of seven columns: one for any screen, in which it scrolls, one for e-ink. */
export async function writeTableBooks(folder: string): Promise<readonly string[]> {
  const [any, eInk] = [join(folder, TABLE), join(folder, `table${E_INK}`)];
  await writeFile(any, await bookOf(wideTable));
  await writeFile(eInk, await bookOf(wideTable, { target: 'kindle' }));
  return [any, eInk];
}
