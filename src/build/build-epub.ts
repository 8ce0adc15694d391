import type { Handout } from '../content/handout.ts';
import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Pictures } from '../pictures/read-pictures.ts';
import { readOverridable, type BuildContext } from './context.ts';

/** Makes the EPUB of a normalised handout. The book's code is loaded only when there is a book to make. */
export async function buildBook(
  handout: Handout,
  pictures: Pictures,
  context: BuildContext,
): Promise<Outcome<Uint8Array>> {
  const { buildEpub, loadBookTemplates } = await import('../epub/index.ts');
  const bookTemplates = loadBookTemplates(context.userFolder, context.builtinFolder);
  if (!bookTemplates.ok) return bookTemplates;
  const stylesheet = readOverridable('ebook.css', context.userFolder);
  if (!stylesheet.ok) return stylesheet;
  const { device } = context.settings;
  const book = await buildEpub(handout, {
    templates: context.templates,
    bookTemplates: bookTemplates.value,
    catalog: context.catalog,
    stylesheet: stylesheet.value.text,
    pictures: pictures.images,
    ...(device === undefined ? {} : { target: device }),
  });
  return book.ok ? succeed(book.value, book.diagnostics) : book;
}
