import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { packageFile } from '../package-file.ts';
import { type CatalogEntry, readCatalogFile, type ReadCatalog } from './catalog-file.ts';
import type { Face, FaceChooser, FontCatalog, FontRequest } from './face.ts';
import { faceFault, missingPackage } from './faults.ts';
import { orderFaces } from './match.ts';
import { openFace } from './open-face.ts';
import { differsByLanguage } from './repertoire.ts';

/**
 * Reads a catalogue such as `fonts/fonts.yaml`. No font file is opened before one of its faces is chosen.
 * Fails with diagnostics at the catalogue's lines where the file is missing or not a catalogue; faults of the
 * fonts themselves come later, from `FontCatalog.diagnostics`.
 *
 * @param known - a catalogue that was read before; it serves where the file's text is the same still
 */
export function loadCatalog(file: string, known?: ReadCatalog): Outcome<FontCatalog> {
  const read = readCatalogFile(file, known);
  if (!read.ok) return read;
  return { ok: true, value: catalogOf(file, read.value), diagnostics: read.diagnostics };
}

/** A face of the catalogue with its file, which is opened at most once. */
interface Shelf extends CatalogEntry {
  readonly id: string;
  /** False where the face's package is not there. */
  installed(): boolean;
  open(): Face | undefined;
}

function catalogOf(file: string, entries: readonly CatalogEntry[]): FontCatalog {
  const diagnostics: Diagnostic[] = [];
  const packages = packageFinder(file);
  const shelves = entries.map((entry) => shelve(entry, dirname(resolve(file)), packages, diagnostics));
  const choosers = new Map<string, FaceChooser>();
  const chooser = (language: string, request: FontRequest): FaceChooser => {
    const key = `${language} ${String(request.weight)} ${String(request.italic)} ${request.families.join()}`;
    const known = choosers.get(key) ?? chooserOf(shelves, language, request, diagnostics);
    choosers.set(key, known);
    return known;
  };
  return {
    chooser,
    choose: (codePoint, language, request) => chooser(language, request)(codePoint),
    face: (id) => shelves.find((shelf) => shelf.id === id)?.open(),
    faces: shelves.map(({ id, family }) => ({ id, family })),
    diagnostics: () => [...diagnostics],
  };
}

function shelve(
  entry: CatalogEntry,
  folder: string,
  packages: (name: string) => string | undefined,
  diagnostics: Diagnostic[],
): Shelf {
  const id = `${entry.family}/${String(entry.weight)}/${entry.italic ? 'italic' : 'normal'}`;
  const base = (): string | undefined => (entry.package === undefined ? folder : packages(entry.package));
  const read = (): Face | undefined => {
    const found = openFace(join(base() ?? folder, entry.file), { ...entry, id });
    if (found.ok) return found.face;
    diagnostics.push(faceFault(entry, found.fault));
    return undefined;
  };
  let opened: { readonly face: Face | undefined } | undefined;
  return {
    ...entry,
    id,
    installed: () => base() !== undefined,
    open: () => (base() === undefined ? undefined : (opened ??= { face: read() }).face),
  };
}

/** Finds the folder of an installed package, as seen from the catalogue and, failing that, from this program. */
function packageFinder(file: string): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (name: string): string | undefined => {
    const ofCatalog = packageFile(name, 'package.json', resolve(file));
    const path = ofCatalog ?? packageFile(name, 'package.json', import.meta.url);
    return path === undefined ? undefined : dirname(path);
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
}

function chooserOf(
  shelves: readonly Shelf[],
  language: string,
  request: FontRequest,
  diagnostics: Diagnostic[],
): FaceChooser {
  const order = orderFaces(shelves, language, request);
  const known = new Map<number, Face | undefined>();
  const find = (codePoint: number): Face | undefined => {
    for (const shelf of differsByLanguage(codePoint) ? order.byLanguage : order.plain) {
      if (!shelf.installed() && order.wanted.has(shelf)) missingPackage(shelf, diagnostics);
      const face = shelf.open();
      if (face !== undefined && face.glyph(codePoint) !== 0) return face;
    }
    return undefined;
  };
  return (codePoint) => {
    const face = known.get(codePoint);
    if (face !== undefined || known.has(codePoint)) return face;
    const found = find(codePoint);
    known.set(codePoint, found);
    return found;
  };
}
