import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeChecks } from '../../src/check/describe.ts';
import { CHECKS, summarize, toSarif } from '../../src/check/index.ts';
import { labelsFit } from '../../src/check/labels.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const place = { file: 'content/records/李 2025.yaml', line: 3, column: 5, length: 4 };
const findings: readonly Diagnostic[] = [
  { severity: 'note', code: 'stray-space', message: 'space' },
  {
    severity: 'warning',
    code: 'number',
    message: '`5` and `6`',
    hint: 'look',
    place,
    related: [{ message: 'zh', place }],
  },
  { severity: 'warning', code: 'number', message: 'again', place },
  { severity: 'error', code: 'missing-glyph', message: 'not a check', place },
];

describe('toSarif', () => {
  const log = toSarif(findings);
  const [run] = log.runs;
  it('should declare version, columns and a rule for every check', () => {
    expect(log.version).toBe('2.1.0');
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(CHECKS));
  });
  it('should give places as encoded addresses and regions', () => {
    expect(run?.results[1]).toMatchObject({
      ruleId: 'number',
      ruleIndex: 0,
      level: 'warning',
      message: { text: '`5` and `6`; look' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/records/%E6%9D%8E%202025.yaml' },
            region: { startLine: 3, startColumn: 5, endColumn: 9 },
          },
        },
      ],
      relatedLocations: [{ id: 0, message: { text: 'zh' } }],
    });
  });
  it('should leave out the rule index of what is no check, and places that are unknown', () => {
    expect(run?.results[3]).not.toHaveProperty('ruleIndex');
    expect(run?.results[0]?.locations).toEqual([]);
  });
});

describe('summarize', () => {
  it('should put the gravest and most frequent first', () => {
    expect(summarize(findings, 100)).toEqual([
      expect.stringMatching(/^1 {2}error {4}missing-glyph {2}\S/),
      '2  warning  number         a number differs between the languages',
      '1  note     stray-space    a space at the edge of a text or between Chinese characters',
    ]);
  });
  it('should cut at a word', () => {
    expect(summarize(findings, 62)[2]).toBe('1  note     stray-space    a space at the edge of a text or…');
  });
  it('should keep to the width and be empty without findings', () => {
    expect(summarize(findings, 20).every((line) => line.length <= 20)).toBe(true);
    expect(summarize([])).toEqual([]);
  });
});

describe('docs/checks.md', () => {
  it('should be what scripts/checks-doc.ts makes of the table', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../docs/checks.md'), 'utf8');
    expect(file).toBe(describeChecks());
  });
});

describe('labelsFit', () => {
  it.each([
    ['METHODS', '方法', true],
    ['PATIENTS AND METHODS', '对象与方法', true],
    ['BACKGROUND AND OBJECTIVE', '背景与目的', true],
    ['STUDY DESIGN', '研究设计', true],
    ['OBJECTIVE', '背景与目的', true],
    ['CASE', '结论', false],
    ['RESULTS', '目的', false],
    ['WHAT THIS ADDS', '结果', true],
  ])('should judge %s and %s', (en, zh, fit) => {
    expect(labelsFit(en, zh)).toBe(fit);
  });
});
