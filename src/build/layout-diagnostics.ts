import { placeInText } from '../content/place-in-text.ts';
import type { Handout, Origin } from '../content/handout.ts';
import { textsOf } from '../content/map-texts.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { LayoutNotice } from '../layout/notices.ts';
import type { TextOrigin } from '../style/styled-tree.ts';

/** Turns what layout noticed into diagnostics at the place of the words in the record's file. */
export function layoutDiagnostics(notices: readonly LayoutNotice[], handout: Handout): readonly Diagnostic[] {
  // Mostly there is nothing to tell, and a digest asks once for each of a thousand records.
  if (notices.length === 0) return [];
  const origins = originsByField(handout);
  const diagnostics = notices.map((notice) => diagnosticOf(notice, handout, origins));
  return unique(diagnostics);
}

type Origins = ReadonlyMap<string, Origin>;

function originsByField(handout: Handout): Origins {
  const texts = [
    ...handout.records.flatMap(textsOf),
    ...Object.values(handout.title ?? {}),
    ...Object.values(handout.abbreviations).flatMap((localized) => Object.values(localized)),
  ];
  return new Map(texts.map(({ origin }) => [`${origin.file}\n${origin.field}`, origin]));
}

function diagnosticOf(notice: LayoutNotice, handout: Handout, origins: Origins): Diagnostic {
  switch (notice.kind) {
    case 'missing-glyph':
      return missingGlyph(notice.codePoint, placeOf(notice.origin, handout, origins));
    case 'overlong':
      return {
        severity: 'warning',
        code: 'overlong-text',
        message: `\`${shortened(notice.text)}\` is wider than its column and was broken between two letters`,
        hint: 'use a wider paper or fewer columns, or put U+200B where it may break',
        ...placeOf(notice.origin, handout, origins),
      };
    case 'stuck':
      return {
        severity: 'error',
        code: 'layout-stuck',
        message: `nothing of \`${notice.element}\` fits on an empty page`,
        hint: 'make the page larger, or its margins and the space around this element smaller',
        ...placeOfHandout(handout),
      };
    case 'margins-too-large':
      return {
        severity: 'error',
        code: 'page-too-small',
        message: 'the margins leave no room for text on the page',
        hint: 'make the margins in `print.css` smaller, or choose a larger paper',
        ...placeOfHandout(handout),
      };
    case 'tightened':
      return {
        severity: 'note',
        code: 'tightened',
        message: `set on one page with ${percent(notice.leading)} of the leading, ${percent(notice.spaces)} of the word spaces and ${percent(notice.margins)} of the space between sections`,
        ...placeOfHandout(handout),
      };
    case 'does-not-fit-one-page':
      return {
        severity: 'warning',
        code: 'more-than-one-page',
        message: `needs ${String(notice.pages)} pages, although \`fit: one-page\` asks for one`,
        hint: 'shorten the text, choose a larger paper or remove `fit: one-page`',
        ...placeOfHandout(handout),
      };
  }
}

function missingGlyph(codePoint: number, place: { readonly place?: Place }): Diagnostic {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    severity: 'error',
    code: 'missing-glyph',
    message: `no font has ${String.fromCodePoint(codePoint)} (${code})`,
    hint: 'add a font that covers it to fonts/fonts.yaml, or write the character another way',
    ...place,
  };
}

function placeOf(
  origin: TextOrigin | undefined,
  handout: Handout,
  origins: Origins,
): { readonly place?: Place } {
  if (origin === undefined) return placeOfHandout(handout);
  const file = handout.sources[origin.file];
  const field = origins.get(`${origin.file}\n${origin.field}`);
  if (file === undefined || field === undefined) return placeOfHandout(handout);
  return { place: placeInText(file, field, origin.offset) };
}

function placeOfHandout(handout: Handout): { readonly place?: Place } {
  const file = handout.sources[handout.origin.file];
  return file === undefined ? {} : { place: placeInText(file, handout.origin, 0) };
}

function percent(factor: number): string {
  return `${String(Math.round(factor * 100))} %`;
}

function shortened(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}

/** A character that is missing in one place a hundred times is one complaint there. */
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const { place } = diagnostic;
    const key = `${diagnostic.message}\n${place?.file ?? ''}:${String(place?.line ?? 0)}:${String(place?.column ?? 0)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
