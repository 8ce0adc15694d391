import { isLetterMarkOrDigit, letterRanges } from '../unicode/classes.ts';
import type { LanguageRange } from './language.ts';
import { punctuationStyle } from './language.ts';
import { allowedBreak, noBreak } from './line-break-kinds.ts';
import { identifiers } from './identifiers.ts';

/**
 * Stretches that do not break inside. The rules are those of English scientific typesetting (Chicago 6.121,
 * 7.36–7.47; SI Brochure 5.4.3) and of CLREQ and GB/T 15834, 5.1.7 for ranges; they hold in every language. `needs` is what must be
 * there at least: it is looked for first, because it costs a hundredth of a pattern with classes of letters. Letters are
 * those of Latin, Greek and Cyrillic by their blocks: properties are dear to compile, and no other letters stand here.
 */
const wholes: readonly { readonly needs: RegExp; readonly whole: RegExp }[] = [
  // A number and its unit: 10 mg, 2.5 mg/kg, 37 ℃, 120 mm Hg, 5 % (SI Brochure 5.4.3).
  {
    needs: /[\d½¼¾)]/,
    whole:
      /[\d½¼¾)] ?(?:mm Hg|cm H2O|(?:[YZEPTGMkhdcmμµunpf]?(?:g|m|L|l|s|mol|Pa|Hz|Gy|Sv|Bq|Ci|eV|cal|bp|Da|osm|Osm|Eq|V|W|J|N)|[%‰‱℃℉]|°[CF]?|mmHg|cmH2O|mmol|kcal|h|hr|hrs|min|d|wk|mo|yr|y|IU|U|mIU|μIU|bpm|rpm|dB|ppm|ppb|CFU|M|nM|μM|mM|kb|Mb)(?:[·⋅*/][\d.]*[A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F%°]+\d?[²³⁻¹-]*)*)(?![A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F\d])/g,
  },
  // A relation with both its sides: P < 0.05, n = 24, 12 ± 3, 3 × 10⁹; a word before ≥ may end a line.
  { needs: /[=＝]/, whole: /[A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F\d%)\]²³⁰-⁹₀-₉] ?[=＝] ?[−+±<>≤≥-]?[\d.]/g },
  {
    needs: /[<>≤≥≈≠±×∼~＜＞]/,
    whole:
      /(?:[A-ZÀ-ÖØ-ÞΑ-ΩА-Я\d%)\]²³⁰-⁹₀-₉]|(?<![A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F])[A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F]) ?[<>≤≥≈≠±×∼~＜＞] ?[−+±-]?[\d.]/g,
  },
  // A sign or relation with the number after it: ≥ 60, < 0.001.
  { needs: /[<>=≤≥≈≠±×＜＞＝]/, whole: /[<>=≤≥≈≠±×＜＞＝] ?[−+-]?\d/g },
  // Ranges and ratios: 5%–10%, 10～20, 2019-2020, 1 : 2.
  { needs: /[–—\-~～〜−:：∶]/, whole: /[\d%‰°℃)] ?[–—\-~～〜−:：∶] ?[−+<>≤≥$¥€]?[\d.]/g },
  // Abbreviations that stand before a name or number, and labels with theirs: Fig. 1, pp. 3, Table 2, Grade III.
  {
    needs: /\.[ \u2009]/,
    whole:
      /\b(?:Figs?|Tabs?|Eqs?|Refs?|Nos?|Vols?|Secs?|Sects?|Chaps?|Ch|Apps?|pp?|vol|no|nos|fig|figs|ca|cf|approx|vs|Dr|Prof|Mr|Mrs|Ms|St)\.[ \u2009][A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F\d(]/g,
  },
  {
    needs: /[a-zE] [\dA-Z]/,
    whole:
      /\b(?:Figure|Table|Equation|Section|Chapter|Appendix|Box|Step|Phase|Grade|Stage|Class|Type|Level|Group|Day|Week|type|grade|stage|phase|group|day|week|level) (?:\d|[IVX]+\b|[A-Z]\b)/g,
  },
  { needs: /[°№§#]/, whole: /(?:\bn°|[№§#]) ?\d/g },
  // Names with their letter, letters with their word, days with their month: vitamin D, T cells, 27 June.
  {
    needs: /vitamin|hepatitis|influenza|factor/i,
    whole: /\b(?:vitamin|hepatitis|influenza|factor) (?:[A-Z]|[IVX]+)\b/gi,
  },
  {
    needs: / (?:value|test|cell|score)/,
    whole:
      /(?<![A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F\d])[A-Za-zµÀ-ÖØ-öø-ʯͰ-Ͽ\u0400-\u052F]²? (?:values?|tests?|cells?|scores?)\b/g,
  },
  { needs: /\d [A-Z]/, whole: /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g },
  {
    needs: / \d/,
    whole: /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]{3,})?\.? \d{1,2}\b/g,
  },
  // et al., 95% CI, 9 a.m.
  { needs: /et al/, whole: /\bet al\b/g },
  { needs: /% CI/, whole: /\d% CI\b/g },
  { needs: /\.m\./, whole: /\d [ap]\.m\./g },
];

/** A citation in brackets, which stays with what it follows. */
const citation = /(?<![\s([（【])\[\d[\d,–\-～~ ]*\]/g;
/** A stretch without ideographs, kana and Hangul; the rules above all need a digit or space in it. */
const westernStretch = /[^\u3040-\u9FFF\uAC00-\uD7AF]+/g;

const asciiWord = /^[A-Z]?[a-z]+$/;
const westernWord = /^\p{Lu}?\p{Ll}+$/u;

/** The least that may stand on either side of a solidus or hyphen at which a line ends, in letters. */
const leastAtSolidus = 4;
const leastAtHyphen = 2;
/** A token longer than this is a chemical name or the like, and may be divided after more of its hyphens. */
const longToken = 20;

/**
 * Takes away the breaks that UAX 14 allows and a typographer does not: inside numbers with units, relations,
 * ranges, abbreviations with what they introduce, short compounds; and gives DOIs and URLs their own.
 */
export function keepTogether(text: string, languages: readonly LanguageRange[], found: Uint8Array): void {
  for (const { start, end, language } of languages)
    if (punctuationStyle(language) === 'latin') keepDashes(text, start, end, found);
  if (!/[!-~]/.test(text)) return;
  for (const { 0: stretch, index } of text.matchAll(westernStretch))
    if (/[\d ]/.test(stretch)) keepWholes(stretch, index, found);
  for (const { 0: whole, index } of text.matchAll(citation)) clear(found, index - 1, index + whole.length);
  for (let offset = 1; offset < text.length; offset++) {
    if (found[offset] !== allowedBreak) continue;
    const mark = text.charAt(offset - 1);
    if (mark === '/') judgeSolidus(text, offset, found);
    else if (mark === '-' || mark === '‐' || mark === '–') judgeHyphen(text, offset, found);
  }
  for (const { start, end } of identifiers(text)) breakIdentifier(text, start, end, found);
}

function keepWholes(stretch: string, start: number, found: Uint8Array): void {
  for (const { needs, whole } of wholes) {
    if (!needs.test(stretch)) continue;
    for (const { 0: match, index } of stretch.matchAll(whole)) {
      clear(found, start + index, start + index + match.length);
    }
  }
}

/** In Latin text a dash between words ends a line and never starts one (Chicago 6.90). */
function keepDashes(text: string, start: number, end: number, found: Uint8Array): void {
  for (
    let offset = text.indexOf('—', start);
    offset >= 0 && offset < end;
    offset = text.indexOf('—', offset + 1)
  )
    if (found[offset] === allowedBreak && text.charAt(offset - 1) !== ' ') found[offset] = noBreak;
}

/** Allowed breaks strictly inside a stretch are taken away; mandatory ones stay. */
function clear(found: Uint8Array, start: number, end: number): void {
  for (let offset = Math.max(1, start + 1); offset < end; offset++)
    if (found[offset] === allowedBreak) found[offset] = noBreak;
}

/** `mg/kg` and `and/or` are whole; `treatment/placebo` may break after the solidus. */
function judgeSolidus(text: string, offset: number, found: Uint8Array): void {
  if (!isWordCharacter(text, offset)) return;
  const before = wordBefore(text, offset - 1);
  const after = wordAfter(text, offset);
  if (before.length >= leastAtSolidus && after.length >= leastAtSolidus) return;
  found[offset] = noBreak;
}

/** `follow-up` may break after its hyphen, `IL-6`, `TNF-α`, `T-cell` and `PD-L1` not; long names may. */
function judgeHyphen(text: string, offset: number, found: Uint8Array): void {
  if (!isWordCharacter(text, offset) && !/[([]/.test(text.charAt(offset))) return;
  const before = wordBefore(text, offset - 1);
  const after = wordAfter(text, offset);
  if (before === '' && /\s/.test(text.charAt(offset - 2))) return;
  const words = isWesternWord(before) && isWesternWord(after);
  if (words && before.length >= leastAtHyphen && after.length >= leastAtHyphen) return;
  const inLongName = tokenLength(text, offset) > longToken && /^(?:[a-z]{4}|\p{Ll}{4})/u.test(after);
  if (!inLongName) found[offset] = noBreak;
}

/** A letter with its marks, or a digit. */
function isWordCharacter(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isLetterMarkOrDigit(text.charCodeAt(offset));
}

/** A word of small letters with or without a capital before them; nearly all are in ASCII. */
function isWesternWord(word: string): boolean {
  return asciiWord.test(word) || (!/^[\0-\x7F]*$/.test(word) && westernWord.test(word));
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isWordCharacter(text, start - 1)) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && isWordCharacter(text, end)) end++;
  return text.slice(start, end);
}

/** Length of the run of printing ASCII and Latin letters around an offset, as far as it matters. */
function tokenLength(text: string, offset: number): number {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start <= longToken && isToken(text.charAt(start - 1))) start--;
  while (end < text.length && end - offset <= longToken && isToken(text.charAt(end))) end++;
  return end - start;
}

const tokenCharacter = new RegExp(`[!-~${letterRanges}′]`);

function isToken(character: string): boolean {
  return tokenCharacter.test(character);
}

/** A DOI or URL ends a line after `/` or before `.` (Chicago 14.18), never at a hyphen of its own. */
function breakIdentifier(text: string, start: number, end: number, found: Uint8Array): void {
  clear(found, start, end);
  for (let offset = start + 1; offset < end; offset++) {
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset);
    const afterSolidus = before === '/' && after !== '/';
    const beforeStop =
      after === '.' && isWordCharacter(text, offset - 1) && isWordCharacter(text, offset + 1);
    if (afterSolidus || (beforeStop && !isPrefix(text, start, offset))) found[offset] = allowedBreak;
  }
}

/** The `10.1016` of a DOI is one name: its stop is no place for a line to end. */
function isPrefix(text: string, start: number, offset: number): boolean {
  return offset - start >= 2 && /(?:^|[/:\s])10$/.test(text.slice(Math.max(start, offset - 3), offset));
}
