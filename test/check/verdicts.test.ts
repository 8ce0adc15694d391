import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHECKS, checkPair } from '../../src/check/index.ts';
import { pair } from './pair.ts';

const verdict = z.strictObject({
  id: z.string(),
  en: z.string(),
  'zh-Hans': z.string(),
  findings: z.array(z.string()),
});

const read = (name: string): z.infer<typeof verdict>[] =>
  readFileSync(resolve(import.meta.dirname, '../verdicts', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => verdict.parse(JSON.parse(line)));

const [correct, faulty] = [read('correct.jsonl'), read('faulty.jsonl')];

describe('the verdict suite', () => {
  it('should be large, half correct and without doubles', () => {
    expect(correct.length).toBeGreaterThanOrEqual(200);
    expect(faulty.length).toBeGreaterThanOrEqual(200);
    const all = [...correct, ...faulty];
    expect(new Set(all.map(({ en, 'zh-Hans': zh }) => `${en}\n${zh}`)).size).toBe(all.length);
  });
  it('should have a case for every check of a pair', () => {
    const withExample = Object.entries(CHECKS).flatMap(([name, { wrong }]) =>
      wrong === undefined ? [] : [name],
    );
    const covered = new Set(faulty.flatMap(({ findings }) => findings));
    expect(withExample.filter((name) => !covered.has(name))).toEqual([]);
  });
  it.each(correct.map((entry) => [entry.id, entry] as const))('should be quiet on %s', (_id, entry) => {
    expect(checkPair(pair(entry.en, entry['zh-Hans']))).toEqual([]);
  });
  it.each(faulty.map((entry) => [entry.id, entry] as const))(
    'should give the verdict of %s',
    (_id, entry) => {
      const found = checkPair(pair(entry.en, entry['zh-Hans'])).map(({ check }) => check);
      expect(found.sort()).toEqual([...entry.findings].sort());
    },
  );
});

describe('the table of checks', () => {
  const examples = Object.entries(CHECKS).flatMap(([name, { wrong, right }]) =>
    wrong === undefined || right === undefined ? [] : [{ name, wrong, right }],
  );
  it.each(examples)('should show $name at work', ({ name, wrong, right }) => {
    expect(checkPair(pair(wrong.en, wrong.zh)).map(({ check }) => check)).toContain(name);
    expect(checkPair(pair(wrong.en, wrong.zh), [name]).map(({ check }) => check)).toContain(name);
    expect(checkPair(pair(right.en, right.zh))).toEqual([]);
  });
});
