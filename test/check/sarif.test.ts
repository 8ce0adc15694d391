import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { toSarif } from '../../src/check/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const require = createRequire(import.meta.url);

function readJson(module: string): object {
  const value: unknown = JSON.parse(readFileSync(require.resolve(module), 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${module} is no object`);
  return value;
}

// The schema of the OASIS Standard (2.1.0, rtm.5), as Microsoft's package for tests carries it; it is of draft 04.
const ajv = new Ajv({ schemaId: 'id', unknownFormats: 'ignore', meta: false });
ajv.addMetaSchema(readJson('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(readJson('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const place = { file: 'content/records/李 2025.yaml', line: 3, column: 5, length: 4 };
const diagnostics: readonly Diagnostic[] = [
  { severity: 'warning', code: 'number', message: 'differs', place, related: [{ message: 'zh', place }] },
  { severity: 'note', code: 'stray-space', message: 'space', hint: 'delete it', place },
  { severity: 'error', code: 'missing-file', message: 'there is no such file' },
];

describe('the SARIF log', () => {
  it('should fit the schema of SARIF 2.1.0', () => {
    validate(toSarif(diagnostics));
    expect(validate.errors ?? []).toEqual([]);
  });
  it('should fit it with nothing found', () => {
    validate(toSarif([]));
    expect(validate.errors ?? []).toEqual([]);
  });
  it('should be refused by the schema where a level is unknown', () => {
    const [run] = toSarif(diagnostics).runs;
    expect(validate({ ...toSarif([]), runs: [{ ...run, results: [{ level: 'fatal' }] }] })).toBe(false);
  });
});
