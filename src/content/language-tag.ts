import { suggest } from '../diagnostics/nearest.ts';
import type { ValueProblem } from './value-problem.ts';

/** Names that people write where a tag belongs. */
const commonMistakes: ReadonlyMap<string, string> = new Map(Object.entries({
  chinese: 'zh-Hans',
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
  chs: 'zh-Hans',
  cht: 'zh-Hant',
  chi: 'zh-Hans',
  zho: 'zh-Hans',
  cn: 'zh-Hans',
  zh_cn: 'zh-CN` or `zh-Hans',
  zh_tw: 'zh-TW` or `zh-Hant',
  english: 'en',
  eng: 'en',
  japanese: 'ja',
  jpn: 'ja',
  jp: 'ja',
  korean: 'ko',
  kor: 'ko',
  kr: 'ko',
  french: 'fr',
  german: 'de',
  ger: 'de',
  spanish: 'es',
  portuguese: 'pt',
}));

const frequentTags = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'es', 'pt', 'fr', 'de', 'ru', 'it'];

let languageNames: Intl.DisplayNames | undefined;
let scriptNames: Intl.DisplayNames | undefined;

/**
 * The tag in its canonical case (`zh-hans` → `zh-Hans`), or undefined where it is not well-formed (BCP 47, 2.1).
 */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const problems = new Map<string, ValueProblem | undefined>();

/** Checks that a tag is well-formed and that its language and script exist: `invalid-language`. */
export function languageProblem(tag: string): ValueProblem | undefined {
  if (!problems.has(tag)) problems.set(tag, findProblem(tag));
  return problems.get(tag);
}

function findProblem(tag: string): ValueProblem | undefined {
  // Most tags are these; the names of all languages take 40 ms to load.
  if (frequentTags.includes(tag)) return undefined;
  const canonical = canonicalLanguage(tag);
  const known = commonMistakes.get(tag.toLowerCase());
  if (canonical !== undefined && known === undefined && subtagsExist(canonical)) return undefined;
  const hint = known === undefined ? suggest(tag, frequentTags, 'for example') : `write \`${known}\``;
  return {
    code: 'invalid-language',
    message: `\`${tag}\` is not a language tag (BCP 47)`,
    ...(hint !== undefined && { hint }),
  };
}

function subtagsExist(tag: string): boolean {
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  scriptNames ??= new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });
  const { language, script } = new Intl.Locale(tag);
  return (
    languageNames.of(language) !== undefined && (script === undefined || scriptNames.of(script) !== undefined)
  );
}
