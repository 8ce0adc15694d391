import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { jsonSchemas } from '../../src/content/schema/json-schema.ts';
import { external } from '../external.ts';

const root = resolve(import.meta.dirname, '../..');
const content = loadContent(resolve(root, 'content'));
const record = content.records.find((one) => one.id === 'li-2025');

describe('the content of the project', () => {
  it('should load without a complaint', () => {
    expect(content.diagnostics).toEqual([]);
    expect(content.handouts.map((one) => one.id)).toContain('li-2025');
  });

  it('should mark what the source does not have as supplied', () => {
    const supplied = [record?.title?.['zh-Hans'], ...(record?.keywords?.['zh-Hans'] ?? [])];
    expect(supplied.map((text) => text?.supplied)).toEqual(Array.from({ length: 6 }, () => true));
    expect([record?.title?.en, ...(record?.keywords?.en ?? [])].map((text) => text?.supplied)).not.toContain(true);
  });
});

describe.skipIf(!external.present)('the words of the first record', () => {
  const lines = external.present
    ? readFileSync(external.path('records/esj-2025-09078.txt'), 'utf8').trim().split('\n')
    : [];
  const abstract = (language: string, colon: string): string =>
    (record?.abstract ?? [])
      .map((one) => `${one.label?.[language]?.raw ?? ''}${colon}${one.text[language]?.[0]?.raw ?? ''}`)
      .join(' ');

  it('should be those that were pasted, character for character', () => {
    expect(record?.authors.map((one) => `${one.family ?? ''} ${one.given ?? ''}`).join(', ')).toBe(lines[0]);
    expect(record?.affiliations.map((one) => one.en?.raw)).toEqual(lines.slice(1, 3));
    expect(abstract('en', ': ')).toBe(lines[4]);
    expect(abstract('zh-Hans', ':')).toBe(lines[5]);
    expect(record?.related.map((one) => one.citation.raw)).toEqual(lines.slice(6));
  });
});

describe('the JSON Schemas', () => {
  it.each(Object.keys(jsonSchemas()))('should be in the repository as the code has them: %s', (name) => {
    const written: unknown = JSON.parse(readFileSync(resolve(root, 'schemas', name), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemas()[name])));
  });

  it('should describe every key of a record and of a handout', () => {
    const undescribed = Object.entries(jsonSchemas()).flatMap(([name, schema]) =>
      Object.entries(propertiesOf(schema)).flatMap(([key, value]) =>
        typeof value === 'object' && value !== null && 'description' in value ? [] : [`${name}: ${key}`],
      ),
    );
    expect(undescribed).toEqual([]);
  });
});

function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return {};
  return { ...(typeof schema.properties === 'object' ? schema.properties : {}) };
}
