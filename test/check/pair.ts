import type { TextPair } from '../../src/check/finding.ts';

/** An English text and a Chinese one that should say the same. */
export const pair = (en: string, zh: string, language = 'zh-Hans'): TextPair => ({
  first: { text: en, language: 'en' },
  second: { text: zh, language },
});
