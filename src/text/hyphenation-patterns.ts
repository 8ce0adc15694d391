import { createRequire } from 'node:module';
import { primaryLanguage } from './language.ts';
import { compactPatterns, type PackagePatterns, type Patterns } from './pattern-trie.ts';

/** Pattern files by language tag; the primary subtag stands for the variety most written. */
const fileOfTag: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  'en-in': 'en-gb',
  de: 'de-1996',
  'de-1901': 'de-1901',
  'de-ch-1901': 'de-ch-1901',
  el: 'el-monoton',
  mn: 'mn-cyrl',
  no: 'nb',
  sr: 'sr-cyrl',
};

/** Languages whose file has the name of their primary subtag. */
const plainFiles = new Set(
  'af be bg ca cs cu cy da eo es et eu fi fr fur ga gl hr hsb hu hy ia id is it ka la lt lv mk nb nl nn oc pl pms pt rm ro ru sk sl sq sv tk tr uk'.split(
    ' ',
  ),
);

const load = createRequire(import.meta.url);

/**
 * Patterns as JSON, which is read thirty times faster than the package's scripts. Nothing in the sources:
 * `scripts/compile.js` puts here what `packPatterns` makes of the patterns that most handouts need.
 */
const packedPatterns: Readonly<Record<string, string>> = {};
const loaded = new Map<string, Patterns | undefined>();

/** The patterns of a language, read when first asked for; undefined where there are none. */
export function hyphenationPatterns(language: string): Patterns | undefined {
  const file = patternFile(language.toLowerCase().replaceAll('_', '-'));
  if (file === undefined) return undefined;
  if (!loaded.has(file)) loaded.set(file, readPatterns(file));
  return loaded.get(file);
}

function patternFile(tag: string): string | undefined {
  const primary = primaryLanguage(tag);
  return fileOfTag[tag] ?? fileOfTag[primary] ?? (plainFiles.has(primary) ? primary : undefined);
}

function readPatterns(file: string): Patterns | undefined {
  const packed: Patterns | undefined =
    packedPatterns[file] === undefined ? undefined : JSON.parse(packedPatterns[file]);
  return packed ?? loadPatterns(file);
}

function loadPatterns(file: string): Patterns | undefined {
  const content: unknown = load(`hyphen/patterns/${file}.js`);
  return isPatternFile(content) ? compactPatterns(content) : undefined;
}

/** The patterns of a language as `packedPatterns` holds them, by the name of their file. */
export function packPatterns(file: string): string {
  return JSON.stringify(loadPatterns(file));
}

/** The files are written by the package's own build; their outer shape tells them from anything else. */
function isPatternFile(content: unknown): content is PackagePatterns {
  return Array.isArray(content) && Array.isArray(content[0]) && typeof content[1] === 'object';
}
