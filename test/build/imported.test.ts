import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import type { Handout } from '../../src/content/handout.ts';
import { loadRecordFile } from '../../src/content/record-file.ts';
import { importAll, serializeRecord } from '../../src/import/index.ts';
import { handout as handoutOf } from '../builders.ts';
import { external } from '../external.ts';
import { buildContext } from './shipped.ts';

/** Files of a folder and of those below it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name === 'README.md' ? [] : [path];
  });
}

/** Imports files, which may belong together, and gives every record with two languages as a handout. */
async function handoutsFrom(paths: readonly string[]): Promise<readonly Handout[]> {
  const inputs = paths.map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
  const { records } = await importAll(inputs, {});
  return records.flatMap((imported, index) => {
    const file = { path: `record-${String(index)}.yaml`, text: serializeRecord(imported) };
    const loaded = loadRecordFile(file);
    expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!loaded.ok) return [];
    const { record } = loaded.value;
    const languages = [...new Set(record.abstract.flatMap((section) => Object.keys(section.text)))].slice(
      0,
      2,
    );
    if (languages.length < 2) return [];
    return [handoutOf({ id: record.id, languages, records: [record], sources: { [file.path]: file } })];
  });
}

describe.skipIf(!external.present)('records of other programs', () => {
  it(
    'should all build to PDF and EPUB, but for characters that no font has',
    { timeout: 300_000 },
    async () => {
      let built = 0;
      const missing: string[] = [];
      for (const handout of await handoutsFrom(filesBelow(external.path('records')))) {
        const outcome = await buildHandout(handout, ['pdf', 'epub'], buildContext());
        const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
        missing.push(...errors.filter(({ code }) => code === 'missing-glyph').map(({ message }) => message));
        expect(errors.filter(({ code }) => code !== 'missing-glyph')).toEqual([]);
        if (outcome.ok) built++;
      }
      // One Korean thesis writes the unreleased stop [t˺] with U+02FA, a letter of phonetics.
      expect(missing).toEqual(['no font has ˺ (U+02FA)']);
      expect(built).toBeGreaterThanOrEqual(100);
    },
  );
});
