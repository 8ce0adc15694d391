/**
 * How many sentence pairs a second are read against each other: `npx tsx bench/check.ts`. The pairs are those of
 * the verdict suite, all checks run on each.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { checkPair } from '../src/check/index.ts';

const line = z.object({ en: z.string(), 'zh-Hans': z.string() });

const pairs = ['correct.jsonl', 'faulty.jsonl'].flatMap((name) =>
  readFileSync(resolve(import.meta.dirname, '../test/verdicts', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
    .map((entry) => ({
      first: { text: entry.en, language: 'en' },
      second: { text: entry['zh-Hans'], language: 'zh-Hans' },
    })),
);

const ROUNDS = 20;
for (const pair of pairs) checkPair(pair);
const start = performance.now();
const before = process.cpuUsage().user;
for (let round = 0; round < ROUNDS; round += 1) for (const pair of pairs) checkPair(pair);
const seconds = (performance.now() - start) / 1000;
const rate = (time: number): string => Math.round((pairs.length * ROUNDS) / time).toLocaleString('en');
const processor = (process.cpuUsage().user - before) / 1e6;
console.log(`${rate(seconds)} pairs a second, ${rate(processor)} a second of processor time`);
