import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { precompile } from '../../src/build/precompile.ts';
import { precompiledPath } from '../../src/build/precompiled.ts';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import { readCatalogFile } from '../../src/fonts/catalog-file.ts';
import { loadTemplates, renderHandout, type TemplateFile } from '../../src/markup/index.ts';
import { arePrecompiled } from '../../src/markup/precompiled.ts';
import { loadStylesheet } from '../../src/style/index.ts';
import { shippedHandout } from './shipped.ts';

const entry = z.object({ source: z.string(), specification: z.custom<TemplateSpecification>() });
const shape = z.object({
  stylesheet: z.object({ text: z.string(), json: z.string() }),
  catalog: z.object({ text: z.string(), entries: z.array(z.unknown()) }),
  templates: z.record(z.string(), entry),
});
const made = shape.parse(runInThisContext(`(${precompile() ?? 'undefined'})`));
const templates = resolve('templates');

describe('precompile', () => {
  it('should keep the style sheet as it is parsed', () => {
    const text = readFileSync('templates/print.css', 'utf8');
    expect(made.stylesheet.text).toBe(text);
    const parsed = loadStylesheet([{ path: precompiledPath, text }]);
    expect(parsed).toMatchObject({ ok: true, value: JSON.parse(made.stylesheet.json) });
  });

  it('should keep the catalogue as it is read, without the path of this machine', () => {
    const read = readCatalogFile('fonts/fonts.yaml');
    if (!read.ok) throw new Error('fonts/fonts.yaml is wrong');
    const known = {
      text: made.catalog.text,
      entries: read.value.map((one) => ({ ...one, place: { ...one.place, file: precompiledPath } })),
    };
    expect(made.catalog.entries).toEqual(JSON.parse(JSON.stringify(known.entries)));
    expect(readCatalogFile('fonts/fonts.yaml', known)).toEqual(read);
    expect(loadCatalog('fonts/fonts.yaml', known)).toMatchObject({ ok: true });
  });

  it('should print with compiled templates what the sources print', () => {
    const handout = shippedHandout('li-2025');
    const [compiled, loaded] = [made.templates, undefined].map((known) =>
      loadTemplates(undefined, templates, undefined, known),
    );
    if (compiled?.ok !== true || loaded?.ok !== true) throw new Error('the templates are wrong');
    expect(compiled.value.names).toEqual(loaded.value.names);
    expect(renderHandout(handout, 'print', compiled.value)).toEqual(
      renderHandout(handout, 'print', loaded.value),
    );
  });

  it('should not serve where a template was edited, added or taken away', () => {
    const files: TemplateFile[] = Object.entries(made.templates).map(([name, { source }]) => ({
      name,
      file: `${name}.hbs`,
      source,
    }));
    const [first, ...others] = files;
    if (first === undefined) throw new Error('there are templates');
    expect(arePrecompiled(files, made.templates)).toBe(true);
    expect(arePrecompiled([{ ...first, source: `${first.source} ` }, ...others], made.templates)).toBe(false);
    expect(arePrecompiled([...files, { ...first, name: 'mine' }], made.templates)).toBe(false);
    expect(arePrecompiled(others, made.templates)).toBe(false);
  });
});
