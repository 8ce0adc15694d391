import type { LanguageRange } from './language.ts';
import { primaryLanguage, wholeText } from './language.ts';
import { allowedBreak, mandatoryBreak, noBreak } from './line-break-kinds.ts';
import { breaksInChineseOrJapanese } from './line-break-cjk.ts';
import { LineBreakClass } from './line-break-class.ts';
import { clearInsideGraphemes, graphemeBreaks } from './line-break-graphemes.ts';
import { openBetweenComplexWords } from './line-break-dictionary.ts';
import { clearInsideWords } from './line-break-phrases.ts';
import { mayBreakBefore, mustBreakBefore, rememberedVerdict } from './line-break-rules.ts';
import {
  classTailoring,
  isChineseOrJapanese,
  opensLoosely,
  resolveStrictness,
} from './line-break-tailoring.ts';
import { keepTogether } from './line-break-typeset.ts';
import type { BreakUnits } from './line-break-units.ts';
import { breakUnits } from './line-break-units.ts';
import type { LineBreakStrictness, WordBreak } from './paragraph.ts';

export { allowedBreak, mandatoryBreak, noBreak } from './line-break-kinds.ts';

/**
 * Whose rules are added to UAX 14: `css` those of CSS Text alone; `typeset` also what a typographer keeps
 * together (numbers with units, ranges, abbreviations, dashes in pairs) and where a DOI or URL may break.
 */
export type BreakTailoring = 'css' | 'typeset';

export interface BreakSettings {
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  readonly tailoring: BreakTailoring;
  /** The languages of the text, in order and without gaps. */
  readonly languages: readonly LanguageRange[];
}

/**
 * UTF-16 offsets at which a line may end, in the meaning of CSS Text `line-break` and `word-break`: the end of
 * the text is one of them (UAX 14, LB3), its start is not (LB2). Spaces stand before the offset (LB18).
 * With an empty `lang` and no further options the result is that of UAX 14 (Unicode 17) without tailoring.
 */
export function lineBreaks(
  text: string,
  options: {
    readonly lang: string;
    readonly lineBreak?: LineBreakStrictness;
    readonly wordBreak?: WordBreak | 'auto-phrase';
    readonly tailoring?: BreakTailoring;
  },
): readonly number[] {
  const phrases = options.wordBreak === 'auto-phrase';
  const found = breakOpportunities(text, {
    lineBreak: options.lineBreak ?? 'auto',
    wordBreak: options.wordBreak === 'auto-phrase' ? 'normal' : (options.wordBreak ?? 'normal'),
    tailoring: options.tailoring ?? 'css',
    languages: wholeText(text, options.lang),
  });
  if (phrases && primaryLanguage(options.lang) === 'ja') clearInsideWords(text, options.lang, found);
  const offsets: number[] = [];
  for (let offset = 1; offset < found.length; offset++) if (found[offset] !== noBreak) offsets.push(offset);
  return offsets;
}

/**
 * For every offset from 0 to `text.length` whether a line may end there: `noBreak`, `allowedBreak` or
 * `mandatoryBreak`; the end of the text is `allowedBreak`. Linear in the length of the text.
 */
export function breakOpportunities(text: string, settings: BreakSettings): Uint8Array {
  const units = breakUnits(text, classTailoring(settings.languages, settings));
  const found = new Uint8Array(text.length + 1);
  const anywhere = settings.lineBreak === 'anywhere';
  if (anywhere) for (const offset of graphemeBreaks(text)) found[offset] = allowedBreak;
  markBreaks(units, settings, found, anywhere);
  if (settings.languages.some(({ language }) => language !== '')) openBetweenComplexWords(text, found);
  if (settings.tailoring === 'typeset' && !anywhere) {
    clearInsideGraphemes(text, found);
    keepTogetherWords(text, settings.languages, found);
  }
  if (text.length > 0) found[text.length] = allowedBreak;
  return found;
}

/** Keeps together what a typographer does, and leaves verbatim text to the rules of CSS and UAX 14. */
function keepTogetherWords(text: string, languages: readonly LanguageRange[], found: Uint8Array): void {
  const verbatim = languages
    .filter((range) => range.verbatim === true)
    .map(({ start, end }) => ({ start: start + 1, untouched: found.slice(start + 1, end) }));
  keepTogether(text, languages, found);
  for (const { start, untouched } of verbatim) found.set(untouched, start);
}

/** Asks the rules at every unit; with `onlyMandatory` marks no more than the breaks that must be. */
function markBreaks(
  units: BreakUnits,
  settings: BreakSettings,
  found: Uint8Array,
  onlyMandatory: boolean,
): void {
  const { languages, wordBreak } = settings;
  let range = 0;
  let context = contextOf(languages[0], settings);
  for (let at = 1; at < units.count; at++) {
    const offset = units.offsets[at] ?? 0;
    if (range < languages.length - 1 && offset >= (languages[range]?.end ?? 0)) {
      while (range < languages.length - 1 && offset >= (languages[range]?.end ?? 0)) range++;
      context = contextOf(languages[range], settings);
    }
    if (mustBreakBefore(units, at)) found[offset] = mandatoryBreak;
    else if (onlyMandatory) continue;
    else if (wordBreak === 'keep-all' && keptWhole(units, at)) continue;
    else if (breaksHere(units, at, context)) found[offset] = allowedBreak;
  }
}

interface BreakContext {
  readonly loose: boolean;
  readonly strict: boolean;
  readonly chineseOrJapanese: boolean;
  readonly chinese: boolean;
  readonly typeset: boolean;
}

function contextOf(range: LanguageRange | undefined, settings: BreakSettings): BreakContext {
  const language = range?.language ?? '';
  const strictness = resolveStrictness(settings.lineBreak, language);
  const chineseOrJapanese = isChineseOrJapanese(language);
  return {
    loose: strictness === 'loose',
    strict: strictness === 'strict',
    chineseOrJapanese,
    chinese: chineseOrJapanese && primaryLanguage(language) !== 'ja',
    typeset: settings.tailoring === 'typeset' && range?.verbatim !== true,
  };
}

function breaksHere(units: BreakUnits, at: number, context: BreakContext): boolean {
  if (!context.loose) {
    const known = rememberedVerdict(units, at);
    if (known !== undefined) return known;
  }
  if (context.chineseOrJapanese) {
    const verdict = breaksInChineseOrJapanese(units, at, context);
    if (verdict !== undefined) return verdict;
  }
  return mayBreakBefore(units, at) || (context.loose && opens(units, at, context.chineseOrJapanese));
}

function opens(units: BreakUnits, at: number, chineseOrJapanese: boolean): boolean {
  const unit = (index: number) => ({
    codePoint: units.codePoints[index] ?? 0,
    lineBreakClass: units.classes[index] ?? 0,
  });
  return opensLoosely(unit(at - 1), unit(at), chineseOrJapanese);
}

/** `word-break: keep-all` joins letters, digits and ideographs (CSS Text 3, 5.2). */
function keptWhole(units: BreakUnits, at: number): boolean {
  return letterUnits[units.classes[at - 1] ?? 0] === 1 && letterUnits[units.classes[at] ?? 0] === 1;
}

const letterUnits = new Uint8Array(256);
const C = LineBreakClass;
const joinedClasses = [
  C.AL,
  C.HL,
  C.NU,
  C.ID,
  C.CJ,
  C.H2,
  C.H3,
  C.JL,
  C.JV,
  C.JT,
  C.AK,
  C.AP,
  C.AS,
  C.EB,
  C.EM,
];
for (const found of joinedClasses) letterUnits[found] = 1;
