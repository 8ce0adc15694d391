import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import type { BilingualRecord, Handout } from '../../src/content/handout.ts';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { buildEpub, loadBookTemplates, type BookContext } from '../../src/epub/index.ts';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import { loadTemplates } from '../../src/markup/index.ts';
import { handout, localized, localizedList, record, section } from '../builders.ts';

/** Books for tests: small records of our own, the real templates, stylesheet and fonts. */
const project = resolve(import.meta.dirname, '../..');

export function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

export const catalog = value(loadCatalog(resolve(project, 'fonts/fonts.yaml')));

export const context: BookContext = {
  templates: value(loadTemplates(undefined, resolve(project, 'templates'))),
  bookTemplates: value(loadBookTemplates(undefined, resolve(project, 'templates'))),
  catalog,
  stylesheet: readFileSync(resolve(project, 'templates/ebook.css'), 'utf8'),
  pictures: new Map(),
};

export const article: BilingualRecord = record({
  id: 'walking-2024',
  title: localized({ en: 'Walking after surgery: a “small” trial', 'zh-Hans': '术后行走：一项“小型”试验' }),
  authors: [
    {
      family: 'Wang',
      given: 'Xiaoming',
      native: { text: '王小明', language: 'zh-Hans' },
      affiliations: [],
      corresponding: false,
    },
    { literal: 'The Walking Group', affiliations: [], corresponding: false },
  ],
  containerTitle: 'Journal of Examples',
  issued: [2024, 5],
  volume: '3',
  issue: '2',
  page: '10-12',
  doi: '10.5555/walking.2024',
  abstract: [
    section(
      { en: 'OBJECTIVE', 'zh-Hans': '目的' },
      { en: 'To see who walks (P < 0.05).', 'zh-Hans': '观察谁能行走（P < 0.05）。' },
    ),
    section(
      { en: 'RESULTS', 'zh-Hans': '结果' },
      { en: 'Everyone walked & ran; MRI showed it.', 'zh-Hans': '人人都能行走，MRI可见。' },
    ),
  ],
  keywords: localizedList({ en: ['walking', 'surgery'], 'zh-Hans': ['行走', '手术'] }),
  copyright: '© 2024 The Authors',
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  translation: [{ by: 'translator', language: 'zh-Hans', name: 'Chen Yi', date: [2024, 6] }],
});

export const oneArticle: Handout = handout({ id: 'one', records: [article], date: '2024-06-01' });

export async function bookOf(parts: Handout, changes: Partial<BookContext> = {}): Promise<Uint8Array> {
  return value(await buildEpub(parts, { ...context, ...changes }));
}

/** The files of a container by path. */
export function unpacked(book: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(book)));
}

/** One text file of a container. */
export function fileOf(book: Uint8Array, path: string): string {
  const bytes = unpacked(book).get(path);
  if (bytes === undefined)
    throw new Error(`${path} is not in the book: ${[...unpacked(book).keys()].join(', ')}`);
  return strFromU8(bytes);
}

/** What the TypeScript port of EPUBCheck complains about: errors and warnings. */
export async function complaintsOf(book: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, severity, message, location }) => `${severity} ${id} ${message} ${location?.path ?? ''}`);
}
