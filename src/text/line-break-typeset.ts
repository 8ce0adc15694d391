import type { LanguageRange } from './language.ts';

/** placeholder */
export function keepTogether(text: string, languages: readonly LanguageRange[], found: Uint8Array): void {
  void text;
  void languages;
  void found;
}
