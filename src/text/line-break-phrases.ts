import { noBreak } from './line-break-kinds.ts';

/**
 * `word-break: auto-phrase` (CSS Text 4, 5.3): a line ends only between words, as the platform's dictionary
 * knows them, or where punctuation and spaces let it. Mandatory and other breaks are left as they are.
 */
export function clearInsideWords(text: string, language: string, found: Uint8Array): void {
  const words = new Intl.Segmenter(language === '' ? 'und' : language, { granularity: 'word' });
  for (const { index, segment, isWordLike } of words.segment(text))
    if (isWordLike === true) found.fill(noBreak, index + 1, index + segment.length);
}
