import { expect, it } from 'vitest';
import { checkIdentifiers } from '../../src/check/identifiers.ts';
import { pair } from './pair.ts';

it.each([
  ['doi:10.5555/AB.1', 'https://doi.org/10.5555/ab.1。', 0],
  ['NCT04512345', '（NCT04512345）', 0],
  ['PMID: 12345678', 'PMID 12345678', 0],
  ['NCT04512345', 'NCT04512354', 1],
  ['registered (NCT04512345)', '已注册', 1],
  ['https://example.org/a', 'https://example.org/b', 1],
])('should compare %s with %s', (en, zh, findings) => {
  expect(checkIdentifiers(pair(en, zh))).toHaveLength(findings);
});
