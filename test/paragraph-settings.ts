import type { ParagraphSettings } from '../src/text/paragraph.ts';

/** English, ragged, without hyphens: what tests change one by one. */
export const plainSettings: ParagraphSettings = {
  language: 'en',
  align: 'start',
  hyphens: 'none',
  lineBreak: 'auto',
  wordBreak: 'normal',
  indent: 0,
  wrap: 'pretty',
  hanLatinGap: 0.2,
  hangingPunctuation: false,
  spaceScale: 1,
};
