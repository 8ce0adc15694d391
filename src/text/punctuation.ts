import type { PunctuationStyle } from './language.ts';

/** What a mark does in Chinese, Japanese and Korean text (CLREQ, "Tables of Chinese punctuation marks"). */
export type MarkRole =
  | 'opening'
  | 'closing'
  | 'comma'
  | 'colon'
  | 'stop'
  | 'exclamation'
  | 'interpunct'
  | 'two-em'
  | 'connector'
  | 'solidus'
  | 'ideographic-space'
  | 'narrow-opening'
  | 'narrow-closing';

const marksOfRole: Readonly<Record<MarkRole, string>> = {
  opening: '「『《〈【〖〔［｛（｟〘〚〝“‘',
  closing: '」』》〉】〗〕］｝）｠〙〛〞〟”’',
  comma: '，、',
  colon: '：；',
  stop: '。．',
  exclamation: '！？‼⁇⁈⁉',
  interpunct: '·・‧',
  'two-em': '—⸺…⋯‥',
  connector: '-‐–～〜',
  solidus: '/／',
  'ideographic-space': '\u3000',
  'narrow-opening': '([{',
  'narrow-closing': ')]}',
};

const roles = new Map<number, MarkRole>();
for (const [role, marks] of Object.entries(marksOfRole))
  for (const mark of marks) if (isRole(role)) roles.set(mark.codePointAt(0) ?? 0, role);

function isRole(name: string): name is MarkRole {
  return name in marksOfRole;
}

/** The role of a character, if it is a mark; ‘ ’ “ ” are given theirs whatever the language. */
export function markRole(codePoint: number): MarkRole | undefined {
  return roles.get(codePoint);
}

/** ‘ ’ “ ”: full-width in Chinese and Japanese text, proportional elsewhere. */
export function isCurlyQuote(codePoint: number): boolean {
  return codePoint === 0x2018 || codePoint === 0x2019 || codePoint === 0x201c || codePoint === 0x201d;
}

/** How a mark's neighbours may close up on it: CSS Text 4, `text-spacing-trim`. */
export type TrimClass = 'opening' | 'closing' | 'middle' | 'none';

/** White space that a mark has to give, in em, and when. */
export interface MarkSpace {
  readonly trim: TrimClass;
  readonly left: number;
  readonly right: number;
  /**
   * The step of CLREQ, "Procedures for inter-character spacing reduction", in which it shrinks: 3 interpuncts,
   * 4 brackets, 5 commas and colons, 7 stops; 0 never.
   */
  readonly step: 0 | 3 | 4 | 5 | 7;
  /** What goes at a line end without being asked: GB/T 15834-2011, 5.1.10. */
  readonly lineEnd: number;
}

const fixed: MarkSpace = { trim: 'none', left: 0, right: 0, step: 0, lineEnd: 0 };
const opening: MarkSpace = { trim: 'opening', left: 1 / 2, right: 0, step: 4, lineEnd: 0 };
const closing: MarkSpace = { trim: 'closing', left: 0, right: 1 / 2, step: 4, lineEnd: 1 / 2 };
const interpunct: MarkSpace = { trim: 'middle', left: 1 / 4, right: 1 / 4, step: 3, lineEnd: 0 };
const leftAligned = (step: 5 | 7): MarkSpace => ({ ...closing, step });
const centred = (step: 3 | 5 | 7): MarkSpace => ({ ...interpunct, step });

const common = {
  opening,
  closing,
  interpunct,
  'two-em': fixed,
  connector: fixed,
  solidus: fixed,
  'ideographic-space': { ...fixed, trim: 'middle' },
  'narrow-opening': fixed,
  'narrow-closing': fixed,
} as const;

/** CLREQ, "Adjustment of the width of punctuation marks": the mainland's style, marks at the lower left. */
const gb: Readonly<Record<MarkRole, MarkSpace>> = {
  ...common,
  comma: leftAligned(5),
  colon: leftAligned(5),
  stop: leftAligned(7),
  exclamation: leftAligned(7),
};

/** The same for Taiwan and Hong Kong: marks in the middle of their square, ！？ of one width. */
const cns: Readonly<Record<MarkRole, MarkSpace>> = {
  ...common,
  comma: centred(5),
  colon: centred(5),
  stop: centred(7),
  exclamation: fixed,
};

/** JLREQ, appendix B: commas and stops give on the right, cl-05 (middle dots, ：；) on both sides, ！？ not. */
const jis: Readonly<Record<MarkRole, MarkSpace>> = {
  ...common,
  comma: leftAligned(5),
  colon: centred(3),
  stop: leftAligned(7),
  exclamation: fixed,
};

/** Korean and Latin text follow the Japanese table where they use full-width marks. */
const tables: Readonly<Record<PunctuationStyle, Readonly<Record<MarkRole, MarkSpace>>>> = {
  gb,
  cns,
  jis,
  korean: jis,
  latin: jis,
};

/** What a full-width mark of a role has to give in a style. */
export function markSpace(style: PunctuationStyle, role: MarkRole): MarkSpace {
  return tables[style][role];
}
