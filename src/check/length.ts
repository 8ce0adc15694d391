import { languageFamily, type Finding, type LanguageFamily, type TextPair } from './finding.ts';
import { LENGTH_RATIO } from './length.data.ts';

/**
 * How long a text is, blanks left out. A Latin letter in a Chinese text (a name, a long form in brackets) weighs what
 * it weighs in English, not as much as a character.
 */
export function textLength(text: string, family: LanguageFamily): number {
  const signs = text.replace(/\s+/g, '').length;
  if (family !== 'chinese') return signs;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return signs - latin + latin / LENGTH_RATIO.lettersForCharacter;
}

interface Lengths {
  readonly letters: number;
  readonly characters: number;
  /** Above nought where the English text is long. */
  readonly deviation: number;
}

/** English letters and Chinese characters of a pair, and how far their ratio is from the usual, in spreads. */
function measure(pair: TextPair): Lengths | undefined {
  const families = [languageFamily(pair.first.language), languageFamily(pair.second.language)];
  if (!families.includes('english') || !families.includes('chinese')) return undefined;
  const [english, chinese] =
    families[0] === 'english' ? [pair.first, pair.second] : [pair.second, pair.first];
  const [letters, characters] = [textLength(english.text, 'english'), textLength(chinese.text, 'chinese')];
  if (letters < LENGTH_RATIO.shortest || characters === 0) return undefined;
  const spread = LENGTH_RATIO.spread + LENGTH_RATIO.spreadOfShort / Math.sqrt(letters);
  return { letters, characters, deviation: (Math.log(letters / characters) - LENGTH_RATIO.mean) / spread };
}

/**
 * How far an English text is longer than translations of its Chinese counterpart are, in spreads; below nought where
 * it is shorter. Absent for other languages and for texts too short to judge.
 */
export const lengthDeviation = (pair: TextPair): number | undefined => measure(pair)?.deviation;

/**
 * A translation far longer or shorter than translations are. English letters to Chinese characters follow a
 * log-normal law that narrows with length; its figures were measured on professional translations.
 */
export function checkLengthRatio(pair: TextPair): Finding[] {
  const lengths = measure(pair);
  if (lengths === undefined || Math.abs(lengths.deviation) < LENGTH_RATIO.limit) return [];
  const { letters, characters, deviation } = lengths;
  const isChinese = languageFamily(pair.first.language) === 'chinese';
  const short = deviation > 0 === isChinese ? pair.first : pair.second;
  const ratio = (letters / characters).toFixed(1);
  const usual = Math.exp(LENGTH_RATIO.mean).toFixed(1);
  return [
    {
      check: 'length-ratio',
      message: `${ratio} English letters for each Chinese character, usual are ${usual}`,
      hint: `see whether words are missing in \`${short.language}\``,
      first: { start: 0, end: pair.first.text.length },
      second: { start: 0, end: pair.second.text.length },
    },
  ];
}
