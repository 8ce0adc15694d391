import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoutShape, recordShape } from '../../src/markup/view-shape.ts';
import { builtinFolder, templatesWith } from './template-files.ts';

const readme = readFileSync(join(builtinFolder, 'README.md'), 'utf8');
const part = (from: string, to: string): string => readme.slice(readme.indexOf(from), readme.indexOf(to));

/** All names of a shape, at any depth. */
function namesOf(shape: unknown): string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([key, value]) =>
    key === 'names' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(namesOf)]
      : namesOf(value),
  );
}

describe('templates/README.md', () => {
  it.each([
    ['`handout.hbs` sees', '`record.hbs` and the partials', { ...handoutShape.names, records: undefined }],
    ['`record.hbs` and the partials', '### What the layout looks for', recordShape.names],
  ] as const)('should name everything that %s', (from, to, names) => {
    const text = part(from, to) + part('### Names', '`handout.hbs` sees');
    const missing = new Set(namesOf({ names }).filter((name) => !text.includes(`\`${name}\``)));
    expect([...missing]).toEqual([]);
  });

  it('should show an example template that works', () => {
    const [, titles = ''] = /```handlebars\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(titles).toContain('h1');
    expect(templatesWith({ titles })).toMatchObject({ ok: true });
  });
});
