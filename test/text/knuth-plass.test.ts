import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { external } from '../external.ts';
import { breakLikeTeX } from './tex.ts';

const suite = z.object({
  charWidth: z.number(),
  space: z.tuple([z.number(), z.number(), z.number()]),
  texts: z.record(z.string(), z.string()),
  cases: z.array(
    z.object({
      text: z.string(),
      hsize: z.number(),
      tolerance: z.number(),
      hyphens: z.boolean(),
      lines: z.array(z.string()),
    }),
  ),
});

/** The cases whose lines are not TeX's, with the lines that were found. */
function differences(file: string): readonly unknown[] {
  const { charWidth, space, texts, cases } = suite.parse(JSON.parse(readFileSync(file, 'utf8')));
  return cases.flatMap((given) => {
    const { lines } = breakLikeTeX({ ...given, text: texts[given.text] ?? '', charWidth, space });
    return lines.join('|') === given.lines.join('|') ? [] : [{ given, lines }];
  });
}

describe('optimumBreaks with the parameters of TeX', () => {
  it('should find the breaks that TeX finds in 144 paragraphs', () => {
    expect(differences(resolve(import.meta.dirname, 'fixtures/tex-paragraphs.json'))).toEqual([]);
  });

  it.skipIf(!external.present)('should find the breaks that TeX finds in the paragraphs of others', () => {
    expect(differences(external.path('typography/tex-paragraphs.json'))).toEqual([]);
  });
});
