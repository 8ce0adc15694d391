import type { LanguageTag } from '../content/handout.ts';
import { languageProblem } from '../content/language-tag.ts';
import { frequentWords, languageCodes, simplifiedOnly, traditionalOnly } from './language.data.ts';

const simplified = new Set(simplifiedOnly);
const traditional = new Set(traditionalOnly.split('').filter((character) => !simplified.has(character)));
for (const character of traditionalOnly) if (simplified.has(character)) simplified.delete(character);

/**
 * Turns a language code of a source (`chi`, `zho`, `ZH`, `zh_CN`, `eng`, `中文;`) into a BCP 47 tag; Chinese gets its
 * script from the text.
 *
 * @returns nothing where the code is none
 */
export function languageTag(code: string | undefined, text = ''): LanguageTag | undefined {
  const name =
    code
      ?.trim()
      .replace(/[;；]+$/u, '')
      .replaceAll('_', '-')
      .toLowerCase() ?? '';
  if (name === '' || name === 'und' || name === 'mul') return undefined;
  const tag = languageCodes.get(name) ?? (/^[a-z]{2}(?:-[a-z0-9]+)*$/u.test(name) ? name : undefined);
  if (tag === undefined) return undefined;
  const [language = tag, script = ''] = tag.split('-');
  if (language !== 'zh') return languageProblem(language) === undefined ? language : undefined;
  if (/^(hant|tw|hk|mo)$/u.test(script)) return 'zh-Hant';
  if (/^(hans|cn|sg)$/u.test(script)) return 'zh-Hans';
  return chineseScript(text);
}

/** Simplified or Traditional, by the characters that only one of them has. */
function chineseScript(text: string): LanguageTag {
  let balance = 0;
  for (const character of text) {
    if (simplified.has(character)) balance++;
    else if (traditional.has(character)) balance--;
  }
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}

/** How many letters of a script a text has. */
export interface ScriptCounts {
  readonly han: number;
  readonly kana: number;
  readonly hangul: number;
  readonly latin: number;
  readonly cyrillic: number;
  readonly other: number;
}

/** Counts the letters of a text by script. */
export function countScripts(text: string): ScriptCounts {
  const counts = { han: 0, kana: 0, hangul: 0, latin: 0, cyrillic: 0, other: 0 };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x250) {
      if (
        (code >= 0x61 && code <= 0x7a) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
      )
        counts.latin++;
    } else if ((code >= 0x4e00 && code < 0xa000) || (code >= 0x3400 && code < 0x4dc0)) counts.han++;
    else if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) counts.kana++;
    else if (code >= 0xac00 && code < 0xd7b0) counts.hangul++;
    else if (code >= 0x400 && code < 0x530) counts.cyrillic++;
    else if (code >= 0x1e00 && code < 0x1f00) counts.latin++;
    // Planes 2 and 3 hold nothing but ideographs.
    else if (code >= 0xd840 && code <= 0xd8bf) counts.han++;
    else if (code < 0x2000 || code >= 0xa000) counts.other++;
  }
  return counts;
}

/**
 * Names the language of a text by its script, and for Latin letters by the most frequent words.
 *
 * @returns nothing where the text has no letters, or too few Latin words to tell
 */
export function identifyLanguage(whole: string): LanguageTag | undefined {
  // A page of text tells as much as a book.
  const text = whole.length > 3000 ? whole.slice(0, 3000) : whole;
  const counts = countScripts(text);
  // A Han character carries about as much as two Latin letters; names and abbreviations stay Latin in any text.
  const asian = (counts.han + counts.kana + counts.hangul) * 2;
  if (asian > 0 && asian >= counts.latin * 0.5) {
    if (counts.hangul > counts.han && counts.hangul > counts.kana) return 'ko';
    if (counts.kana > counts.han / 20 && counts.kana > 1) return 'ja';
    return counts.han > 0 ? chineseScript(text) : 'ja';
  }
  if (counts.cyrillic > counts.latin) return 'ru';
  return counts.latin > 0 ? identifyLatin(text) : undefined;
}

const wordSets = Object.entries(frequentWords).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

function identifyLatin(text: string): LanguageTag | undefined {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { readonly language: LanguageTag; readonly hits: number } | undefined;
  for (const [language, set] of wordSets) {
    const hits = words.filter((word) => set.has(word)).length;
    if (best === undefined || hits > best.hits) best = { language, hits };
  }
  return best !== undefined && best.hits * 12 >= words.length && best.hits > 0 ? best.language : undefined;
}

/**
 * The language of a text whose source declares one: the declaration, unless the script of the text contradicts it.
 */
export function languageOf(text: string, declared: LanguageTag | undefined): LanguageTag | undefined {
  const found = identifyLanguage(text);
  if (declared === undefined) return found;
  if (found === undefined) return declared;
  return scriptOf(found) === scriptOf(declared) ? declared : found;
}

/** The script a language is written in, as far as telling languages apart needs it. */
function scriptOf(language: LanguageTag): string {
  if (/^(zh|ja|ko)/u.test(language)) return language.slice(0, 2);
  return /^(ru|uk|bg|sr|mk)/u.test(language) ? 'cyrillic' : 'latin';
}

/** Whether a language is written without blanks between its words. */
export function isUnspaced(language: LanguageTag | undefined): boolean {
  return language !== undefined && /^(zh|ja)\b/u.test(language);
}

/** Whether two tags name the same language, script aside. */
export function sameLanguage(one: LanguageTag | undefined, other: LanguageTag | undefined): boolean {
  return one !== undefined && other !== undefined && one.split('-')[0] === other.split('-')[0];
}

/**
 * Joins hard-wrapped lines: with a blank, but in Chinese and Japanese without one where both sides are ideographs,
 * kana or their punctuation.
 */
export function joinLines(lines: readonly string[]): string {
  const trimmed = lines.map((raw) => raw.trim()).filter((line) => line !== '');
  return trimmed.map((line, index) => `${jointBefore(trimmed[index - 1], line)}${line}`).join('');
}

function jointBefore(before: string | undefined, line: string): string {
  if (before === undefined || /^[,.;:)，。；：）]/u.test(line)) return '';
  const isTight = unspaced.test(lastCharacter(before)) && unspaced.test(line);
  return isTight ? '' : ' ';
}

const unspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff65]/u;

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

/**
 * A short text of Han characters alone may be Japanese: where the record has Japanese and no Chinese, it is.
 */
export function settleHan(language: LanguageTag, languages: readonly LanguageTag[]): LanguageTag {
  const isChinese = (tag: LanguageTag): boolean => tag.startsWith('zh');
  return isChinese(language) && languages.includes('ja') && !languages.some(isChinese) ? 'ja' : language;
}
