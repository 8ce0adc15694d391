import { describe, expect, it } from 'vitest';
import { identifiers } from '../../src/text/identifiers.ts';

const found = (text: string) => identifiers(text).map(({ start, end }) => text.slice(start, end));

describe('identifiers', () => {
  it.each([
    ['a DOI', 'doi: 10.1007/s00586-025-09078-3.', ['10.1007/s00586-025-09078-3']],
    [
      'a DOI with parentheses of its own',
      '(10.1016/S0140-6736(20)30183-5)',
      ['10.1016/S0140-6736(20)30183-5'],
    ],
    ['a URL before Chinese', '见https://doi.org/10.1/a。好', ['https://doi.org/10.1/a']],
    ['a URL in a sentence', 'see https://example.org/a?b=c, and', ['https://example.org/a?b=c']],
    ['hosts with and without www', 'www.who.int or who.int/health.', ['www.who.int', 'who.int/health']],
    ['an e-mail address', 'to a.b-c@example.org.', ['a.b-c@example.org']],
    ['no units, ratios and numbers', '10 mg/kg, and/or 3.5/7.2, 10.5', []],
  ])('should find %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
