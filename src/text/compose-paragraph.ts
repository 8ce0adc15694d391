import type { Face, FontCatalog, FontRequest } from '../fonts/face.ts';
import { composeLines, prepareParagraph } from './compose.ts';
import type { Composition, LineConstraints, Measure, ParagraphSettings, TextRun } from './paragraph.ts';

/** A run as a caller may give it: what is left out comes from the options. */
export interface RunInput extends Partial<TextRun> {
  readonly text: string;
  /** The same as `language`. */
  readonly lang?: string;
}

/** How a paragraph is composed; what is left out has the house's value. Lengths are points. */
export interface ComposeOptions extends Partial<ParagraphSettings>, LineConstraints {
  readonly measure: Measure;
  /** BCP 47 language of the paragraph and of runs that name none. */
  readonly lang: string;
  /** The faces to set the text in. */
  readonly catalog?: FontCatalog;
  readonly font?: FontRequest;
  /**
   * Font size of runs that name none. By default 10 with a catalogue, and 1 with `advances`: the measure and all
   * positions are then em.
   */
  readonly size?: number;
  /** Advance of a character in em, in place of a catalogue; glyph ids are then code points. */
  readonly advances?: (character: string) => number;
}

/**
 * Composes a paragraph: lines with their glyphs, positions, adjustment ratios and demerits. Without a catalogue
 * the text is measured by `advances` or, failing that, by 1 em for East Asian wide characters and ½ em for others.
 */
export function composeParagraph(runs: string | readonly RunInput[], options: ComposeOptions): Composition {
  const inputs = typeof runs === 'string' ? [{ text: runs }] : runs;
  const catalog = options.catalog ?? catalogOfAdvances(options.advances ?? defaultAdvance);
  const size = options.size ?? (options.catalog === undefined ? 1 : 10);
  const font = options.font ?? { families: ['serif'], weight: 400, italic: false };
  const complete = inputs.map((run) => ({
    ...run,
    language: run.language ?? run.lang ?? options.lang,
    font,
    size,
    ...defined(run),
  }));
  return composeLines(prepareParagraph(complete, settingsOf(options), catalog), options.measure, options);
}

/** Only the fields that a run does name. */
function defined(run: RunInput): Partial<TextRun> {
  return {
    ...(run.font === undefined ? {} : { font: run.font }),
    ...(run.size === undefined ? {} : { size: run.size }),
  };
}

function settingsOf(options: ComposeOptions): ParagraphSettings {
  return {
    language: options.language ?? options.lang,
    align: options.align ?? 'justify',
    hyphens: options.hyphens ?? 'auto',
    lineBreak: options.lineBreak ?? 'strict',
    wordBreak: options.wordBreak ?? 'normal',
    indent: options.indent ?? 0,
    wrap: options.wrap ?? 'pretty',
    hanLatinGap: options.hanLatinGap ?? 1 / 5,
    hangingPunctuation: options.hangingPunctuation ?? false,
    spaceScale: options.spaceScale ?? 1,
    tracking: options.tracking ?? 0,
    wholeEms: options.wholeEms ?? false,
  };
}

/** A catalogue of one face that is nothing but advances. */
function catalogOfAdvances(advances: (character: string) => number): FontCatalog {
  const face = faceOfAdvances(advances);
  return {
    choose: () => face,
    chooser: () => () => face,
    face: () => face,
    faces: [{ id: face.id, family: face.family }],
    diagnostics: () => [],
  };
}

function faceOfAdvances(advances: (character: string) => number): Face {
  return {
    id: 'advances',
    family: 'advances',
    weight: 400,
    italic: false,
    languages: [],
    metrics: {
      ascent: 0.8,
      descent: 0.2,
      capHeight: 0.7,
      xHeight: 0.5,
      underlinePosition: -0.1,
      underlineThickness: 0.05,
    },
    unitsPerEm: 1000,
    bytes: new Uint8Array(),
    glyph: (codePoint) => codePoint || 0xfffd,
    advance: (glyphId) => advances(String.fromCodePoint(glyphId)),
  };
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}—…⋯“”‘’]/u;

function defaultAdvance(character: string): number {
  return WIDE.test(character) ? 1 : 0.5;
}
