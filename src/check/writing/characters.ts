import { languageFamily, type PairText, type TextFinding } from '../finding.ts';
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from './variants.data.ts';

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function each(text: string, pattern: RegExp, check: string, say: (written: string) => string): TextFinding[] {
  const seen = new Set<string>();
  return [...text.matchAll(pattern)].flatMap((found): TextFinding[] => {
    if (seen.has(found[0])) return [];
    seen.add(found[0]);
    return [{ check, message: say(found[0]), start: found.index, end: found.index + found[0].length }];
  });
}

/** Full-width Latin letters and figures, remains of old input methods (GB/T 15834 and CLREQ ask for half width). */
export const checkFullWidthLetters = ({ text }: PairText): TextFinding[] =>
  each(
    text,
    /[Ａ-Ｚａ-ｚ０-９]+/g,
    'full-width-letter',
    (written) => `\`${written}\` is in full-width letters`,
  );

// Joiners shape Arabic and Indic scripts and emoji, so they are left out; U+00AD and U+200B break copied words.

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g;

/** Characters that nobody sees and every search trips over. */
export const checkInvisible = ({ text }: PairText): TextFinding[] =>
  each(text, INVISIBLE, 'invisible-character', (sign) => `invisible character ${codePoint(sign)}`);

const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/** Characters of private use: what they mean is known to one font only. */
export const checkPrivateUse = ({ text }: PairText): TextFinding[] =>
  each(text, PRIVATE, 'private-use-character', (sign) => `private-use character ${codePoint(sign)}`);

/**
 * Text decoded with the wrong table: UTF-8 read as Windows-1252 (`â€“`, `Ã©`, `Â±`) or as GBK (`锟斤拷`), freed
 * memory of Windows programs (`烫烫烫`), and letters replaced by `?` or U+FFFD.
 */
const MOJIBAKE =
  /â€[\u0080-\u00bf™œ˜“”•–—š›žŸŒŠ‹‰€¢¦\u201a\u0192\u201e\u2026\u2020\u2021\u02c6]?|[ÃÂ][\u0080-\u00bf]|Ã[‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ]|Î[±²³´µ¼]|ï»¿|ï¼[\u0080-\u00bfŒˆ‰]|锟斤拷|(?:烫){3,}|(?:屯){3,}|\ufffd+|\?{4,}/g;

/** Signs of text that was decoded with the wrong table. */
export const checkMojibake = ({ text }: PairText): TextFinding[] =>
  each(text, MOJIBAKE, 'mojibake', (written) => `\`${written}\` looks like text in a wrong encoding`);

const simplified = new RegExp(`[${SIMPLIFIED_ONLY}]`, 'gu');
const traditional = new RegExp(`[${TRADITIONAL_ONLY}]`, 'gu');

/** Simplified and Traditional characters in one text, or a text in the form its language tag does not name. */
export function checkVariants({ text, language }: PairText): TextFinding[] {
  if (languageFamily(language) !== 'chinese') return [];
  const hant = /-(?:Hant|TW|HK|MO)\b/i.test(language);
  const [wanted, foreign] = hant ? [traditional, simplified] : [simplified, traditional];
  const [name, other] = hant ? ['Traditional', 'Simplified'] : ['Simplified', 'Traditional'];
  const strange = [...text.matchAll(foreign)];
  const [found] = strange;
  if (found === undefined) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  if (strange.length > (text.match(wanted)?.length ?? 0))
    return [
      {
        check: 'chinese-variant',
        message: `the text is in ${other} Chinese, its language is \`${language}\``,
        ...span,
      },
    ];
  const signs = [...new Set(strange.map((match) => match[0]))].slice(0, 8).join('');
  return [
    { check: 'chinese-variant', message: `${other} \`${signs}\` in a text in ${name} Chinese`, ...span },
  ];
}
