import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors, shortened, sortDiagnostics, strictly } from '../../src/diagnostics/sort.ts';

const at = (code: string, file?: string, line = 1, column = 1): Diagnostic => ({
  severity: 'warning',
  code,
  message: 'm',
  ...(file !== undefined && { place: { file, line, column } }),
});

describe('sortDiagnostics', () => {
  it('should order by file, line, column, and put what has no place last', () => {
    const sorted = sortDiagnostics([
      at('none'),
      at('e', 'b', 1),
      at('d', 'a', 10),
      at('c', 'a', 2, 5),
      at('b', 'a', 2, 3),
      at('a', 'a', 2, 3),
    ]);
    expect(sorted.map((one) => one.code)).toEqual(['a', 'b', 'c', 'd', 'e', 'none']);
  });

  it('should say the same thing once', () => {
    expect(sortDiagnostics([at('a', 'f'), at('a', 'f'), at('a', 'f', 2)])).toHaveLength(2);
  });
});

describe('shortened', () => {
  it('should show the first fifty of one kind in one file and count the rest', () => {
    const many = Array.from({ length: 70 }, (_, index) => at('glyph', 'a', index + 1));
    const { shown, omitted } = shortened([...many, at('glyph', 'b'), at('date', 'a')]);
    expect(shown.map(({ code, place }) => `${code} ${place?.file ?? ''}`)).toEqual([
      ...Array.from({ length: 50 }, () => 'glyph a'),
      'glyph b',
      'date a',
    ]);
    expect(shown[49]?.place?.line).toBe(50);
    expect(omitted).toEqual(['20 more `glyph` in a (`--json` prints all)']);
  });
});

describe('strictly', () => {
  it('should make errors of warnings and leave notes', () => {
    const note: Diagnostic = { severity: 'note', code: 'n', message: 'm' };
    expect(strictly([at('a'), note]).map((one) => one.severity)).toEqual(['error', 'note']);
    expect([hasErrors([at('a')]), hasErrors(strictly([at('a')])), hasErrors([note])]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
