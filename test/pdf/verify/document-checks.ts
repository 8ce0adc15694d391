import { type PdfFile, PdfStream, type PdfValue } from '../../../src/pdf/read/file.ts';
import { decodeText, type PdfMap } from '../../../src/pdf/read/syntax.ts';
import { type Finding, finding } from './finding.ts';
import type { ReadDocument } from './structure.ts';

/** What the catalogue and the pages must say. */
export function checkDocument({ file, catalog, pages }: ReadDocument): readonly Finding[] {
  const require = (holds: boolean, clause: string, message: string): readonly Finding[] =>
    holds ? [] : [finding(clause, message)];
  const language = file.entry(catalog, 'Lang');
  return [
    ...require(file.entry(file.entry(catalog, 'MarkInfo'), 'Marked') ===
      true, 'ISO 14289-1, 7.1', 'not marked'),
    ...require(language instanceof Uint8Array && language.length > 1, 'ISO 14289-1, 7.2', 'no language'),
    ...require(file.entry(file.entry(catalog, 'ViewerPreferences'), 'DisplayDocTitle') ===
      true, 'ISO 14289-1, 7.1', 'the title is not displayed'),
    ...require(Array.isArray(file.entry(catalog, 'OutputIntents')), 'ISO 19005-2, 6.2.3', 'no output intent'),
    ...require(pages.every(
      ({ dictionary }) => file.entry(dictionary, 'Tabs') === 'S',
    ), 'ISO 14289-1, 7.18.3', 'the tab key does not follow the structure'),
    ...require(Array.isArray(file.trailer.get('ID')), 'ISO 19005-2, 6.1.3', 'no file identifier'),
  ];
}

/** Every font of every page has its program and its ToUnicode map in the file. */
export function checkFonts({ file, pages }: ReadDocument): readonly Finding[] {
  return pages.flatMap(({ dictionary }) => {
    const fonts = file.entry(file.entry(dictionary, 'Resources'), 'Font');
    if (!(fonts instanceof Map)) return [];
    return [...(fonts as PdfMap)].flatMap(([name, font]) => checkFont(name, file.resolve(font), file));
  });
}

function checkFont(name: string, font: PdfValue, file: PdfFile): readonly Finding[] {
  const descendants = file.entry(font, 'DescendantFonts');
  const descendant: PdfValue = Array.isArray(descendants) ? file.resolve(descendants[0] as PdfValue) : font;
  const program = file.entry(file.entry(descendant, 'FontDescriptor'), 'FontFile2');
  const embedded = program instanceof PdfStream;
  const mapped = file.entry(font, 'ToUnicode') instanceof PdfStream;
  return [
    ...(embedded ? [] : [finding('ISO 19005-2, 6.2.11.4', `the font ${name} is not embedded`)]),
    ...(mapped ? [] : [finding('ISO 19005-2, 6.2.11.7', `the font ${name} has no ToUnicode map`)]),
  ];
}

/** Every bookmark and every inner link goes to a destination that exists. */
export function checkDestinations({ file, catalog, pages }: ReadDocument): readonly Finding[] {
  const names = namesIn(file.entry(file.entry(file.entry(catalog, 'Names'), 'Dests'), 'Names'));
  const sorted = [...names].sort();
  const order = names.every((name, index) => name === sorted[index])
    ? []
    : [finding('ISO 32000-1, 7.9.6', 'the names of destinations are not in order')];
  const outline = outlineItems(file.entry(catalog, 'Outlines'), file).map((item) => file.entry(item, 'Dest'));
  const links = pages.flatMap(({ dictionary }) => {
    const annotations = file.entry(dictionary, 'Annots');
    return Array.isArray(annotations)
      ? annotations.map((item: PdfValue) => file.entry(file.resolve(item), 'Dest'))
      : [];
  });
  const lost = [...outline, ...links]
    .filter((destination) => destination instanceof Uint8Array)
    .map(decodeText)
    .filter((name) => !names.includes(name));
  return [...order, ...lost.map((name) => finding('ISO 32000-1, 12.3.2.3', `no destination \`${name}\``))];
}

function namesIn(value: PdfValue): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => item instanceof Uint8Array).map(decodeText) : [];
}

/** The bookmarks below one, in order, each before its own children. */
export function outlineItems(parent: PdfValue, file: PdfFile): readonly PdfValue[] {
  const items: PdfValue[] = [];
  for (let item = file.entry(parent, 'First'); item !== null; item = file.entry(item, 'Next')) {
    items.push(item, ...outlineItems(item, file));
  }
  return items;
}
