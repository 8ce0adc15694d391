import type { Handout, LanguageTag } from '../content/handout.ts';
import type { Face, FontCatalog, FontRequest } from '../fonts/face.ts';
import { issueLine } from '../markup/citation.ts';
import { composeLines, prepareParagraph } from '../text/compose.ts';
import type { Line, ParagraphSettings } from '../text/paragraph.ts';
import type { LabelText } from './book.ts';
import type { BookMetadata } from './metadata.ts';
import { languageClasses } from './languages.ts';

/** The cover in points: 3 to 4, as readers' shelves show books; drawn at 1200 by 1600 pixels. */
const WIDTH = 384;
const HEIGHT = 512;
const MARGIN = 40;
const MEASURE = WIDTH - 2 * MARGIN;
/** Where the journal begins, below its bar; where the titles begin, and how far down they may reach. */
const HEAD_TOP = MARGIN + 14;
const TITLE_TOP = 132;
const TITLE_BOTTOM = 400;
const FOOT_BOTTOM = HEIGHT - MARGIN;

/**
 * The cover has its own paper, so that it can be read on a white shelf and on a black one; on e-ink the teal is a
 * dark grey. The colours are those of the handout.
 */
const PAPER = '#fbfaf6';
const INK = '#1c1f22';
const SECONDARY = '#50585e';
const ACCENT = '#0b5a6b';
const FRAME = '#c3cacd';

/** The colours of the cover; the first is that of the paper. */
export const COVER_COLORS = [PAPER, INK, SECONDARY, ACCENT, FRAME] as const;
export type CoverColor = (typeof COVER_COLORS)[number];

/** A filled rectangle; lengths in points from the top left corner. */
export interface CoverBox {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: CoverColor;
}

/** A glyph whose origin stands at `x` on the baseline `y`. */
export interface CoverGlyph {
  readonly kind: 'glyph';
  readonly face: Face;
  readonly glyph: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly color: CoverColor;
}

/** A cover in points, before it is pixels. */
export interface CoverDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly (CoverBox | CoverGlyph)[];
}

/** What one block of text on the cover looks like. */
interface Look {
  readonly family: 'serif' | 'sans';
  readonly weight: number;
  readonly size: number;
  readonly leading: number;
  readonly color: CoverColor;
}

/** Text that was set: its lines, and the height they take. */
interface Block {
  readonly lines: readonly Line[];
  readonly look: Look;
  readonly height: number;
}

const FAMILIES = {
  serif: {
    latin: ['Source Serif 4'],
    han: ['Noto Serif SC', 'Noto Serif TC', 'Noto Serif JP', 'Noto Serif KR'],
  },
  sans: { latin: ['Source Sans 3'], han: ['Noto Sans SC', 'Noto Sans TC', 'Noto Sans JP', 'Noto Sans KR'] },
} as const;

/** Names of up to this many characters fit on a line of the cover. */
const LONGEST_UNBROKEN = 32;

/** Sizes of the first title, from the largest; the first is taken at which all titles fit. */
const TITLE_SIZES = [30, 26, 23, 20, 17, 14, 11.5, 9.5, 8];

/** Designs the cover: journal, titles in all languages, authors; set by the same engine as the handout. */
export function coverDrawing(handout: Handout, metadata: BookMetadata, catalog: FontCatalog): CoverDrawing {
  const only = handout.records.length === 1 ? handout.records[0] : undefined;
  const [first = 'en'] = metadata.languages;
  const eyebrow =
    only === undefined
      ? []
      : [only.containerTitle ?? '', issueLine(only, handout.citationStyle)].filter((part) => part !== '');
  const small: Look = { family: 'sans', weight: 400, size: 11, leading: 16, color: SECONDARY };
  const head = cutOff(
    eyebrow.map((text, index) =>
      set({ text, language: first }, index === 0 ? { ...small, weight: 600, color: ACCENT } : small, catalog),
    ),
    TITLE_TOP - HEAD_TOP,
  );
  const titles = fittingTitles(metadata.titles, catalog);
  const authors = coverAuthors(metadata);
  const foot = cutOff(
    authors === ''
      ? []
      : [set({ text: authors, language: first }, { ...small, size: 12, leading: 17 }, catalog)],
    FOOT_BOTTOM - TITLE_BOTTOM,
  );
  const footHeight = foot.reduce((height, block) => height + block.height, 0);
  const shapes = [
    ...frame(),
    box(MARGIN, MARGIN, MEASURE, 3, ACCENT),
    ...draw(head, HEAD_TOP),
    ...draw(titles, TITLE_TOP),
    ...draw(foot, FOOT_BOTTOM - footHeight),
  ];
  return { width: WIDTH, height: HEIGHT, shapes };
}

/** A line of one point around the paper: without it a light cover has no edge on a white shelf. */
function frame(): readonly CoverBox[] {
  return [
    box(0, 0, WIDTH, 1, FRAME),
    box(0, HEIGHT - 1, WIDTH, 1, FRAME),
    box(0, 1, 1, HEIGHT - 2, FRAME),
    box(WIDTH - 1, 1, 1, HEIGHT - 2, FRAME),
  ];
}

function box(x: number, y: number, width: number, height: number, color: CoverColor): CoverBox {
  return { kind: 'box', x, y, width, height, color };
}

/** The authors of an article; for a collection nobody stands on the cover. */
function coverAuthors(metadata: BookMetadata): string {
  const names = metadata.creators.map(({ name }) => unbroken(name));
  return names.length > 6 ? `${names.slice(0, 6).join(', ')}…` : names.join(', ');
}

/** The name of a person stands on one line; that of a group may be too long for one. */
function unbroken(name: string): string {
  return name.length <= LONGEST_UNBROKEN ? name.replaceAll(' ', '\u00a0') : name;
}

/** The titles at the largest size that leaves them room; at the smallest, what is left over is cut off. */
function fittingTitles(titles: readonly LabelText[], catalog: FontCatalog): readonly Block[] {
  const room = TITLE_BOTTOM - TITLE_TOP;
  for (const size of TITLE_SIZES) {
    const blocks = titleBlocks(titles, size, catalog);
    if (blocks.reduce((height, block) => height + block.height, 0) <= room) return blocks;
  }
  return cutOff(titleBlocks(titles, TITLE_SIZES.at(-1) ?? 8, catalog), room);
}

function titleBlocks(titles: readonly LabelText[], size: number, catalog: FontCatalog): readonly Block[] {
  return titles.map((title, index) => {
    const own = index === 0 ? size : size * 0.72;
    const leading = own * (isHan(title.language) ? 1.5 : 1.24);
    return set(title, { family: 'serif', weight: 600, size: own, leading, color: INK }, catalog);
  });
}

/** Blocks as far as there is room for their lines. */
function cutOff(blocks: readonly Block[], room: number): readonly Block[] {
  let left = room;
  return blocks.map((block) => {
    const lines = block.lines.slice(0, Math.max(0, Math.floor(left / block.look.leading)));
    const height = lines.length * block.look.leading + block.look.leading / 2;
    left -= height;
    return { ...block, lines, height };
  });
}

function isHan(language: LanguageTag): boolean {
  return languageClasses(language).length > 0;
}

function set({ text, language }: LabelText, look: Look, catalog: FontCatalog): Block {
  const { latin, han } = FAMILIES[look.family];
  const families = isHan(language) ? [...han, ...latin] : [...latin, ...han];
  const font: FontRequest = { families, weight: look.weight, italic: false };
  const run = { text, language, font, size: look.size };
  const prepared = prepareParagraph([run], settings(language), catalog);
  const { lines } = composeLines(prepared, MEASURE);
  return { lines, look, height: lines.length * look.leading + look.leading / 2 };
}

function settings(language: LanguageTag): ParagraphSettings {
  return {
    language,
    align: 'start',
    hyphens: 'none',
    lineBreak: 'strict',
    wordBreak: 'normal',
    indent: 0,
    wrap: 'balance',
    hanLatinGap: 0.25,
    hangingPunctuation: false,
    spaceScale: 1,
  };
}

/** Blocks one below the other; text stands on baselines, the first about an ascent below `top`. */
function draw(blocks: readonly Block[], top: number): readonly CoverGlyph[] {
  const drawn: CoverGlyph[] = [];
  let y = top;
  for (const { lines, look, height } of blocks) {
    const baseline = y + look.size * 0.9;
    lines.forEach((line, index) =>
      drawn.push(...drawLine(line, baseline + index * look.leading, look.color)),
    );
    y += height;
  }
  return drawn;
}

function drawLine(line: Line, baseline: number, color: CoverColor): readonly CoverGlyph[] {
  return line.runs.flatMap((run) =>
    run.glyphs.map((glyph) => ({
      kind: 'glyph',
      face: run.face,
      glyph: glyph.id,
      size: run.size,
      x: MARGIN + line.x + run.x + glyph.x + glyph.dx,
      y: baseline - run.rise - glyph.dy,
      color,
    })),
  );
}
