import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.data.ts';
import { documentCodes } from '../../src/diagnostics/document-codes.ts';

const root = resolve(import.meta.dirname, '../..');
const known = new Set(codes.map((entry) => entry.code));

/** Where codes are written down: in a `code` property, and as first argument of what makes complaints. */
const patterns = [
  /\bcode: '([a-z0-9]+(?:-[a-z0-9]+)*)'/g,
  /\bcode: [^',\n]+ \? '([a-z0-9-]+)' : '([a-z0-9-]+)'/g,
  /\b(?:usageFault|error|warning|refuse|warn|push|diagnose|complain)\((?:[\w.]+, )*\s*'([a-z0-9]+(?:-[a-z0-9]+)+)'/g,
];

/** Faults that the program finds in its own books and PDFs are for tests, not for people. */
const notForPeople = /^(?:epub|pdf)\/(?:verify|conformance|check)/;

/** `custom` is zod's own word for an issue that a check of ours finds. */
function codesInSource(): [code: string, file: string][] {
  return readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.data.ts') && !notForPeople.test(name))
    .flatMap((name) => {
      const text = readFileSync(resolve(root, 'src', name), 'utf8');
      const found = patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap((match) => match.slice(1)),
      );
      return found.flatMap((code): [string, string][] =>
        code === undefined || code === 'custom' ? [] : [[code, name]],
      );
    });
}

describe('the table of codes', () => {
  it('should have every code that the program uses', () => {
    const used = codesInSource();
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter(([code]) => !known.has(code))).toEqual([]);
  });

  it('should have every code once', () => {
    expect(codes.map((entry) => entry.code)).toEqual([...known]);
  });

  it('should explain in sentences', () => {
    expect(
      codes.filter(({ title, explanation }) => title.endsWith('.') || !explanation.endsWith('.')),
    ).toEqual([]);
  });

  it('should be what docs/diagnostics.md says', () => {
    expect(readFileSync(resolve(root, 'docs/diagnostics.md'), 'utf8')).toBe(documentCodes());
  });
});
