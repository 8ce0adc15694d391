import { hanRanges, letterRanges } from '../unicode/classes.ts';
import type { Edit } from './edits.ts';
import type { NormalizationContext } from './normalize-pass.ts';
import { characterAt, characterBefore, isChinese, isHan, isHanLanguage } from './normalize-pass.ts';

const chineseMarks: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
};
const japaneseMarks: Readonly<Record<string, string>> = { ...chineseMarks, ',': '、' };

/** Marks and closing brackets after which a text is still Chinese. */
const fullWidth = /[，。、：；！？）」』》〉】〗〕］｝”’]/;
const pause = /[，。、：；！？]/;
const mark = /[,.:;!?]/;

/**
 * ASCII marks beside Han in Chinese and Japanese become full-width. Within Latin words, numbers, times and ratios
 * they stay, and so does the stop of a numbered heading (`1.目的`).
 */
export function fullWidthMarks(context: NormalizationContext): readonly Edit[] {
  const { text } = context;
  const edits: Edit[] = [];
  for (const { 0: found, index: offset } of text.matchAll(/[,.:;!?]/g)) {
    if (context.isKept(offset) || !isHanLanguage(context.languageAt(offset))) continue;
    if (!endsChinese(text, offset)) continue;
    const marks = isChinese(context.languageAt(offset)) ? chineseMarks : japaneseMarks;
    edits.push({ start: offset, end: offset + 1, text: marks[found] ?? found });
  }
  return edits;
}

/** Three or six dots and two hyphens after Han or a full-width mark stand for …… and ——. */
export function twoEmMarks(context: NormalizationContext): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { 0: typed, index } of context.text.matchAll(/(?<![.-])(?:\.{3}|\.{6}|--)(?![.-])/g)) {
    if (context.isKept(index) || !isHanLanguage(context.languageAt(index))) continue;
    const before = characterBefore(context.text, index);
    if (!isHan(before) && !fullWidth.test(before)) continue;
    edits.push({ start: index, end: index + typed.length, text: typed.startsWith('.') ? '……' : '——' });
  }
  return edits;
}

/** Whether the mark at an offset belongs to a Chinese sentence. */
function endsChinese(text: string, offset: number): boolean {
  const found = text.charAt(offset);
  const next = characterAt(text, offset + 1);
  const adjacent = characterBefore(text, offset);
  if (mark.test(next) || next === '=' || mark.test(adjacent) || pause.test(adjacent)) return false;
  const before = characterBefore(text, withoutSpaces(text, offset));
  if (isHan(before) || fullWidth.test(before)) return true;
  if (before === '' || (found === '.' && /\d/.test(before))) return false;
  const following = characterAt(text, spacesAndQuotesEnd(text, offset + 1));
  if (isHan(following)) return !isMarker(text, offset);
  return following === '' && endsAfterHan(text, offset);
}

/** The offset before any spaces that stand before `offset`. */
function withoutSpaces(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end - 1) === ' ') end--;
  return end;
}

function spacesEnd(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end) === ' ') end++;
  return end;
}

function spacesAndQuotesEnd(text: string, offset: number): number {
  let end = offset;
  while (/[ "“]/.test(text.charAt(end))) end++;
  return end;
}

/** `A.` and the like at the start of a text or after a sentence: the mark of a list. */
function isMarker(text: string, offset: number): boolean {
  return (
    text.charAt(offset) === '.' &&
    /(?:^|[\s。；：，;:,（(])[A-Za-z]{1,2}$/.test(text.slice(Math.max(0, offset - 3), offset))
  );
}

const latinAfterHan = new RegExp(
  String.raw`[${hanRanges}，。、：；）”] ?[${hanRanges}${letterRanges}\d²³¹⁰-⁹₀-₉%.\-–/+]*[${hanRanges}${letterRanges}\d²³¹⁰-⁹₀-₉%+]$`,
  'u',
);

/** A Latin word, number or per cent at the end of a sentence that was Chinese: `采用ESS.` */
function endsAfterHan(text: string, offset: number): boolean {
  return latinAfterHan.test(text.slice(Math.max(0, offset - 40), offset));
}

/**
 * A pair of ASCII parentheses becomes full-width where it stands beside Han or has Han inside: `手术(ESS)`,
 * `IL-6(白介素)`. In Latin words and formulas (`Ca(OH)2`, `f(x)`) it stays.
 */
export function fullWidthParentheses(context: NormalizationContext): readonly Edit[] {
  const { text } = context;
  const edits: Edit[] = [];
  const opened: number[] = [];
  const hanBefore = countHan(text);
  for (let offset = 0; offset < text.length; offset++) {
    const found = text.charAt(offset);
    if (found === '(' || found === '（') opened.push(offset);
    if (found !== ')' && found !== '）') continue;
    const start = opened.pop();
    if (start === undefined || !isChinesePair(context, start, offset, hanBefore)) continue;
    if (text.charAt(start) === '(') edits.push({ start, end: start + 1, text: '（' });
    if (found === ')') edits.push({ start: offset, end: offset + 1, text: '）' });
  }
  return edits;
}

function isChinesePair(
  context: NormalizationContext,
  start: number,
  end: number,
  hanBefore: Uint32Array,
): boolean {
  const { text } = context;
  for (const offset of [start, end])
    if (context.isKept(offset) || !isHanLanguage(context.languageAt(offset))) return false;
  // One of the two has been set already: the other follows.
  if (text.charAt(start) === '（' || text.charAt(end) === '）') return true;
  const before = characterBefore(text, withoutSpaces(text, start));
  const after = characterAt(text, spacesEnd(text, end + 1));
  if (isFormula(text, start, end)) return false;
  const besideHan = isHan(before) || isHan(after) || fullWidth.test(before) || fullWidth.test(after);
  return besideHan || (hanBefore[end] ?? 0) > (hanBefore[start] ?? 0);
}

/** How many UTF-16 units with Han in them stand before each offset. */
function countHan(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  if (!text.includes('(')) return counts;
  for (let offset = 0; offset < text.length; offset++)
    counts[offset + 1] = (counts[offset] ?? 0) + (isHan(characterAt(text, offset)) ? 1 : 0);
  return counts;
}

/** `f(x)`, `Ca(OH)2`: a letter or digit before, at most three inside. */
function isFormula(text: string, start: number, end: number): boolean {
  return /[A-Za-z\d]/.test(text.charAt(start - 1)) && /^[A-Za-z\d]{1,3}$/.test(text.slice(start + 1, end));
}
