/**
 * Measures how many English letters stand for one Chinese character in translations:
 *
 *     npx tsx scripts/measure-length-ratios.ts ENGLISH.txt CHINESE.txt [ENGLISH.txt CHINESE.txt …]
 *
 * Each pair of files has one text a line, the same line saying the same. Prints the mean of the logarithm of the
 * ratio and its spread for short, middling and long texts: the figures of `src/check/length.data.ts`.
 */
import { readFileSync } from 'node:fs';
import { textLength } from '../src/check/length.ts';

const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

interface Sample {
  readonly letters: number;
  readonly logarithm: number;
}

function readSamples(english: string, chinese: string): Sample[] {
  const other = lines(chinese);
  return lines(english).flatMap((text, index): Sample[] => {
    const [letters, characters] = [textLength(text, 'english'), textLength(other[index] ?? '', 'chinese')];
    return letters < 30 || characters === 0 ? [] : [{ letters, logarithm: Math.log(letters / characters) }];
  });
}

function describe(samples: readonly Sample[], name: string): void {
  const mean = samples.reduce((sum, { logarithm }) => sum + logarithm, 0) / samples.length;
  const spread = Math.sqrt(
    samples.reduce((sum, { logarithm }) => sum + (logarithm - mean) ** 2, 0) / samples.length,
  );
  const logarithms = samples.map(({ logarithm }) => logarithm).sort((a, b) => a - b);
  const at = (share: number): string =>
    (logarithms[Math.floor(share * (logarithms.length - 1))] ?? 0).toFixed(3);
  console.log(
    `${name}: ${String(samples.length)} texts, mean ${mean.toFixed(3)}, spread ${spread.toFixed(3)}, ` +
      `least ${at(0)}, 1% ${at(0.01)}, half ${at(0.5)}, 99% ${at(0.99)}, most ${at(1)}`,
  );
}

const paths = process.argv.slice(2);
const samples = paths.flatMap((path, index) =>
  index % 2 === 0 ? readSamples(path, paths[index + 1] ?? '') : [],
);
describe(samples, 'all');
for (const [from, to] of [
  [30, 80],
  [80, 150],
  [150, 300],
  [300, Infinity],
] as const)
  describe(
    samples.filter(({ letters }) => letters >= from && letters < to),
    `${String(from)}–${String(to)} letters`,
  );
