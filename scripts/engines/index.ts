import { mkdir, readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser } from 'playwright-core';
import { compareWithApproved, isBlank } from './approved.ts';
import { drawWithMupdf } from './mupdf.ts';
import { serve } from './server.ts';
import { STACKED, TABLE, writeTableBooks } from './table-books.ts';

/**
 * Opens books in reading engines and measures where things stand: epub.js and foliate-js in Chromium at three sizes
 * of screen, by day and by night, at 100 and 200 per cent; MuPDF at 600 by 800. Pictures go to `.cache/engines/`.
 * One picture of each engine and size is compared with the approved one in docs/images/; APPROVE=1 approves them anew.
 * Without parameters the books in out/, else those named. Chromium: `CHROMIUM` or /usr/bin/chromium.
 */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What `measure.js` finds in the page. */
interface Measured {
  /** The two cells of the first section. */
  readonly cells: readonly Box[];
  /** First words of what is wider than the page. */
  readonly cutOff: readonly string[];
  /** First words of what scrolls within the page. */
  readonly scrolling: readonly string[];
  /** Families of embedded faces that were loaded, because text is set in them. */
  readonly loaded: readonly string[];
  /** Colours of text, each once. */
  readonly colors: readonly string[];
}

interface Screen {
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly engine: 'epubjs' | 'foliate';
  readonly screen: Screen;
  readonly night: boolean;
  readonly zoom: 100 | 200;
}

const SCREENS: readonly Screen[] = [
  { width: 600, height: 800 },
  { width: 1200, height: 800 },
  { width: 390, height: 844 },
];
const PICTURES = resolve(import.meta.dirname, '../../.cache/engines');

/** After cover, title page and contents. */
const FIRST_RECORD_IN_MUPDF = 'mupdf-4.pgm';

const LOOKS: readonly Look[] = (['epubjs', 'foliate'] as const).flatMap((engine) =>
  SCREENS.flatMap((screen) =>
    [false, true].flatMap((night) => ([100, 200] as const).map((zoom) => ({ engine, screen, night, zoom }))),
  ),
);

async function main(parameters: readonly string[]): Promise<number> {
  await mkdir(PICTURES, { recursive: true });
  const built = parameters.length > 0 ? parameters : await booksIn('out');
  if (built.length === 0) throw new Error('there is no book: run `npm run build:epub` first');
  const books = parameters.length > 0 ? built : [...built, ...(await writeTableBooks(PICTURES))];
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const problems: string[] = [];
  for (const book of books) problems.push(...(await checkBook(resolve(book), browser)));
  await browser.close();
  for (const problem of problems) console.error(problem);
  console.log(
    `${String(books.length)} books, ${String(LOOKS.length)} looks each: ${String(problems.length)} problems`,
  );
  return problems.length === 0 ? 0 : 1;
}

async function booksIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.epub')).map((name) => join(folder, name));
}

async function checkBook(book: string, browser: Browser): Promise<readonly string[]> {
  const { server, address } = await serve(book);
  const href = await firstRecord(book);
  const problems: string[] = [];
  for (const look of LOOKS) {
    const measured = await showIn(browser, address, href, look);
    problems.push(
      ...problemsOf(look, measured, basename(book)).map((problem) => `${book} ${nameOf(look)}: ${problem}`),
    );
    if (await isBlank(pictureOf(look))) problems.push(`${book} ${nameOf(look)}: the first page is blank`);
    if (!look.night && look.zoom === 100)
      problems.push(...(await compareWithApproved(book, pictureOf(look), approvedName(look))));
  }
  server.close();
  return [
    ...problems,
    ...(await drawWithMupdf(book, PICTURES)),
    ...(await compareWithApproved(book, join(PICTURES, FIRST_RECORD_IN_MUPDF), 'ebook-mupdf-600x800')),
  ];
}

/** The file of the first record: where the guide says that the text starts. */
async function firstRecord(book: string): Promise<string> {
  const files = unzipSync(await readFile(book));
  const opf = strFromU8(files['OEBPS/content.opf'] ?? new Uint8Array());
  return /<reference type="text"[^>]*href="([^"]+)"/u.exec(opf)?.[1] ?? '';
}

async function showIn(browser: Browser, address: string, href: string, look: Look): Promise<Measured> {
  const page = await browser.newPage({ viewport: look.screen });
  await page.goto(`${address}/${look.engine}.html`);
  await page.waitForFunction('typeof window.show === "function"');
  const wanted = JSON.stringify({ href, night: look.night, zoom: look.zoom });
  const shown = await page.evaluate(
    `Promise.race([window.show(${wanted}).then(() => 'shown'), new Promise((done) => setTimeout(done, 30000, 'late'))])`,
  );
  if (shown !== 'shown') throw new Error(`${nameOf(look)} does not show ${href} within 30 s`);
  await page.waitForTimeout(400);
  const measured = await page.evaluate<Measured>('window.measure()');
  await page.screenshot({ path: pictureOf(look) });
  await page.close();
  return measured;
}

function pictureOf(look: Look): string {
  return join(PICTURES, `${nameOf(look)}.png`);
}

/** The picture that stands for the book in the documentation has the plain name. */
function approvedName({ engine, screen }: Look): string {
  if (engine === 'epubjs' && screen.width === 600) return 'ebook';
  return `ebook-${engine}-${String(screen.width)}x${String(screen.height)}`;
}

function nameOf({ engine, screen, night, zoom }: Look): string {
  return `${engine}-${String(screen.width)}x${String(screen.height)}-${night ? 'night' : 'day'}-${String(zoom)}`;
}

function problemsOf(look: Look, measured: Measured, book: string): readonly string[] {
  const [first, second] = measured.cells;
  if (first === undefined || second === undefined) return ['the first section has not two cells'];
  const scrolls = book === TABLE && look.screen.width === 390;
  // Two columns of eighteen ems and a gap fit on 1200 pixels at 16 pixels an em, not at 32.
  const beside = look.screen.width === 1200 && look.zoom === 100;
  const isBeside = Math.abs(first.top - second.top) < 2 && second.left >= first.right;
  // Below, or on the next page, which begins a screen's width to the right.
  const isStacked = second.top >= first.bottom - 1 || second.left >= look.screen.width - 1;
  return [
    ...(beside && !isBeside ? ['the languages do not stand side by side'] : []),
    ...(!beside && !isStacked ? ['the languages are not stacked'] : []),
    ...measured.cutOff.map((text) => `cut off: ${text}`),
    ...(book === STACKED ? measured.scrolling.map((text) => `scrolls, which e-ink cannot: ${text}`) : []),
    // The check is seen to find a table that scrolls.
    ...(scrolls && measured.scrolling.length === 0 ? ['the table does not scroll'] : []),
    ...['Source Serif 4', 'Noto Serif SC']
      .filter((family) => !measured.loaded.some((each) => each.includes(family)))
      .map((family) => `the embedded ${family} is not in use`),
    ...(measured.colors.length > 1 ? [`text has several colours: ${measured.colors.join(', ')}`] : []),
    ...(look.night && measured.colors[0] !== 'rgb(204, 204, 204)'
      ? ['the night colour does not reach the text']
      : []),
  ];
}

process.exitCode = await main(process.argv.slice(2));
