import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStylesheet } from '../../src/style/index.ts';
import { properties } from '../../src/style/properties.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../templates/README.md'), 'utf8');

describe('templates/README.md', () => {
  it('should list every property with its values and nothing else', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+(?:\*[a-z-]*)?)` \| `(.+)` \| (yes|) \|$/gm)];
    const documented = rows.map(([, name = '', syntax = '', inherited]) => ({
      name,
      syntax: syntax.replaceAll('\\|', '|'),
      inherited: inherited === 'yes',
    }));
    const actual = [...properties]
      .filter(([name]) => !/^(?:margin|padding|border)-(?:right|bottom|left)/.test(name))
      .map(([name, { syntax, inherited }]) => ({
        name: name.replace(/^(margin|padding|border)-top/, '$1-*'),
        syntax,
        inherited,
      }));
    expect(documented).toEqual(actual);
  });

  it('should show examples of style that work', () => {
    const examples = [...readme.matchAll(/```css\n([\s\S]*?)```/g)].map(([, css = '']) => css);
    expect(examples.length).toBeGreaterThan(4);
    for (const text of examples) {
      expect(loadStylesheet([{ path: 'example.css', text }])).toMatchObject({ ok: true, diagnostics: [] });
    }
  });
});
