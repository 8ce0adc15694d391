import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as duiye from '../src/index.ts';
import { temporaryFolder } from './content/temporary-content.ts';

const page = readFileSync('docs/library.md', 'utf8');
const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

/** The last statement before each `// →` with what it should give. */
const CLAIM = /^(?<expression>(?!import |const |if )\S[^\n]*?);\s*\/\/ → (?<expected>[^\n]+)$/gm;

/** An example as a module of its own that tells what its claims give. */
function moduleOf(example: string): string {
  const library = JSON.stringify(pathToFileURL(resolve('src/index.ts')).href);
  const told = example
    .replace(/;\n\/\/ →/g, '; // →')
    .replaceAll("from 'duiye'", `from ${library}`)
    .replace(CLAIM, 'claims.push([$<expression>, $<expected>]);');
  return transformSync(`export const claims: [unknown, unknown][] = [];\n${told}`, { loader: 'ts' }).code;
}

describe('docs/library.md', () => {
  it('should claim something in every example', () => {
    expect(examples.length).toBeGreaterThan(8);
    for (const example of examples)
      expect(moduleOf(example).match(/claims\.push/g)).toHaveLength(example.match(/→/g)?.length ?? 0);
  });

  it.each(examples.map((example) => [example.trim().split('\n').slice(-1)[0] ?? '', example]))(
    'should say what is true: %s',
    async (_, example) => {
      const folder = temporaryFolder({ 'example.mjs': moduleOf(example) });
      const { claims } = (await import(pathToFileURL(join(folder, 'example.mjs')).href)) as {
        claims: readonly (readonly [unknown, unknown])[];
      };
      for (const [found, expected] of claims) expect(found).toEqual(expected);
    },
  );
});

describe('the library', () => {
  it('should export what its page describes', () => {
    const described = [...page.matchAll(/`(\w+)`|^### (\w+)$/gm)].flatMap((match) => match[2] ?? []);
    expect(described).toEqual(['lineBreaks', 'spacing', 'hyphenate', 'normalize', 'composeParagraph']);
    for (const name of described) expect(duiye).toHaveProperty(name, expect.any(Function));
  });
});
