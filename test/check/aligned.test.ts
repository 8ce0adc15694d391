import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPair } from '../../src/check/index.ts';
import { external } from '../external.ts';
import { pair } from './pair.ts';

interface AlignedPair {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

const lines = (name: string): string[] =>
  readFileSync(external.path(`records/aligned/${name}`), 'utf8')
    .trimEnd()
    .split('\n');

function readLinePairs(): AlignedPair[] {
  const zh = lines('wmt18.medline.en-zh.zh');
  return lines('wmt18.medline.en-zh.en').map((en, index) => ({
    id: `wmt18:${String(index + 1)}`,
    en,
    zh: zh[index] ?? '',
  }));
}

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
];
const decode = (text = ''): string =>
  ENTITIES.reduce((result, [entity, sign]) => result.replace(entity, sign), text);

function readTranslationMemory(): AlignedPair[] {
  const unit =
    /<tu tuid="(.*?)">[\s\S]*?xml:lang="en">\s*<seg>([\s\S]*?)<\/seg>[\s\S]*?<seg>([\s\S]*?)<\/seg>/g;
  const text = readFileSync(external.path('records/aligned/tico19-en-zh-PubMed_9-PubMed_11.tmx'), 'utf8');
  return [...text.matchAll(unit)].map(([, id = '', en, zh]) => ({ id, en: decode(en), zh: decode(zh) }));
}

/** Whole abstracts, as their sentences do not pair one to one. */
function readAbstracts(): AlignedPair[] {
  const read = (language: string, joint: string): Map<string, string> => {
    const documents = new Map<string, string>();
    for (const line of lines(`wmt21-medline_zh2en_${language}.txt`)) {
      const [id = '', , text = ''] = line.split('\t');
      const before = documents.get(id);
      documents.set(id, before === undefined ? text : before + joint + text);
    }
    return documents;
  };
  const chinese = read('zh', '');
  return [...read('en', ' ')].map(([id, en]) => ({ id, en, zh: chinese.get(id) ?? '' }));
}

/**
 * What the number checks find in these translations and what is wrong there, read one by one. In every one of them a
 * number stands in one language only.
 */
const REAL: Readonly<Record<string, string>> = {
  'wmt18:24': 'the English sentence is cut off at a less-than sign; nine times are lost',
  'wmt18:27': 'the year of the earthquake is left out in Chinese',
  'wmt18:93': 'the English leaves out the 42 months of the study',
  'wmt18:94': 'the English leaves out the 126 episodes that the rates refer to',
  'wmt18:95': 'the English leaves out the 126 episodes',
  'wmt18:104': 'the English leaves out the year of the survey',
  'wmt18:142': 'the English leaves out the version of the test',
  'wmt18:144': 'a rate of 97.1% in one language, 96.7% in the other',
  'wmt18:195': 'the English leaves out the age of the infants',
  doc54: 'the Chinese abstract is cut off at a less-than sign; six P values are lost',
  doc57: 'the Chinese has a statement of interests with a year',
  doc60: 'the Chinese leaves out three of the fractions beside the percentages',
  doc92: '"Fifity-four" reads as four',
};

const findNumbers = (en: string, zh: string): string[] =>
  checkPair(pair(en, zh))
    .filter(({ check }) => check.startsWith('number') || check === 'code')
    .map(({ check, message }) => `${check}: ${message}`);

/** A small generator, so that the changed numbers are the same in every run (Park and Miller, 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

// Numbers, not the figures inside names and addresses.
const NUMBER = /(?<![A-Za-zα-ω\d./_-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d./_]*[A-Za-zα-ω])/g;

function changeOneFigure(written: string, random: () => number): string {
  const digits = [...written.matchAll(/\d/g)];
  const chosen = digits[Math.floor(random() * digits.length)];
  const index = chosen?.index ?? 0;
  const lowest = index === 0 && written.length > 1 ? 1 : 0;
  const options = Array.from({ length: 10 - lowest }, (_, digit) => String(digit + lowest));
  const others = options.filter((digit) => digit !== written[index]);
  return (
    written.slice(0, index) + (others[Math.floor(random() * others.length)] ?? '') + written.slice(index + 1)
  );
}

/** Changes every number that both texts have, one at a time, and counts how many changes are told of. */
function measureRecall(pairs: readonly AlignedPair[], seed: number): { changed: number; found: number } {
  const random = generator(seed);
  let [changed, found] = [0, 0];
  for (const { en, zh } of pairs) {
    const before = new Set(findNumbers(en, zh));
    for (const side of ['en', 'zh'] as const) {
      const [text, other] = side === 'en' ? [en, zh] : [zh, en];
      const shared = new Set(other.match(NUMBER) ?? []);
      for (const match of text.matchAll(NUMBER)) {
        if (!shared.has(match[0])) continue;
        const next =
          text.slice(0, match.index) +
          changeOneFigure(match[0], random) +
          text.slice(match.index + match[0].length);
        const after = side === 'en' ? findNumbers(next, zh) : findNumbers(en, next);
        changed += 1;
        if (after.some((finding) => !before.has(finding))) found += 1;
      }
    }
  }
  return { changed, found };
}

describe.skipIf(!external.present)('professional translations', () => {
  const sentences = external.present ? [...readLinePairs(), ...readTranslationMemory()] : [];
  const abstracts = external.present ? readAbstracts() : [];

  it('should raise at most 3 findings in 100 pairs that are no errors', () => {
    const all = [...sentences, ...abstracts];
    const noise = all.filter(({ id }) => REAL[id] === undefined).flatMap(({ en, zh }) => findNumbers(en, zh));
    expect(all.length).toBeGreaterThan(350);
    expect(noise).toEqual([]);
  });

  it('should still find the errors that are known', () => {
    const known = [...sentences, ...abstracts].filter(({ id }) => REAL[id] !== undefined);
    expect(known.filter(({ en, zh }) => findNumbers(en, zh).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('should find 97 of 100 changed numbers in sentences', () => {
    const { changed, found } = measureRecall(sentences, 7);
    expect(changed).toBeGreaterThan(500);
    expect(found / changed).toBeGreaterThanOrEqual(0.97);
  });

  it('should find 97 of 100 changed numbers in whole abstracts, where numbers recur', () => {
    const { changed, found } = measureRecall(abstracts, 7);
    expect(changed).toBeGreaterThan(500);
    expect(found / changed).toBeGreaterThanOrEqual(0.97);
  });
});
