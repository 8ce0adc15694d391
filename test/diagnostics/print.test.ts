import { describe, expect, it } from 'vitest';
import { palette, useColor } from '../../src/diagnostics/colors.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic, summarize } from '../../src/diagnostics/print.ts';

const missingGlyph: Diagnostic = {
  severity: 'error',
  code: 'missing-glyph',
  message: 'no font has 𰻝 (U+30EDD)',
  hint: 'add a font that covers it to fonts/fonts.yaml',
  place: {
    file: 'content/records/li-2025.yaml',
    line: 41,
    column: 18,
    length: 2,
    excerpt: '    zh-Hans: 患者来自𰻝𰻝面馆',
  },
};

/** A diagnostic at a place of one line. */
const at = (excerpt: string, column: number, length = 1): Diagnostic => ({
  severity: 'warning',
  code: 'x',
  message: 'm',
  place: { file: 'a', line: 1, column, length, excerpt },
});

/** The last two lines: the source line and its carets. */
const excerptOf = (diagnostic: Diagnostic): string[] => formatDiagnostic(diagnostic).split('\n').slice(-2);

describe('formatDiagnostic', () => {
  it('should print message, place, source line, caret and hint', () => {
    expect(formatDiagnostic(missingGlyph)).toBe(
      [
        'error[missing-glyph]: no font has 𰻝 (U+30EDD)',
        '  --> content/records/li-2025.yaml:41:18',
        '   |',
        '41 |     zh-Hans: 患者来自𰻝𰻝面馆',
        '   |                      ^^',
        '   = hint: add a font that covers it to fonts/fonts.yaml',
      ].join('\n'),
    );
  });

  it('should print related places', () => {
    const place = { file: 'b.yaml', line: 100, column: 1, excerpt: 'id: x' };
    const printed = formatDiagnostic({
      ...missingGlyph,
      hint: 'h',
      related: [{ message: 'first used here', place }],
    });
    expect(printed.split('\n').slice(2)).toEqual([
      '    |',
      ' 41 |     zh-Hans: 患者来自𰻝𰻝面馆',
      '    |                      ^^',
      '    = note: first used here',
      '   --> b.yaml:100:1',
      '    |',
      '100 | id: x',
      '    | ^',
      '    = hint: h',
    ]);
  });

  it('should print what has no place', () => {
    expect(formatDiagnostic({ severity: 'note', code: 'x', message: 'm', hint: 'h' })).toBe(
      'note[x]: m\n   = hint: h',
    );
  });

  it.each([
    ['full-width characters', '中文字', 3, 1, '    ^^'],
    ['full-width marks', '（a）', 2, 1, '  ^'],
    ['combining marks', 'e\u0301x', 3, 1, ' ^'],
    ['characters beyond the basic plane', '😀x', 3, 1, '  ^'],
    ['a tab', '\tx', 2, 1, ' ^'],
    ['a place behind the end', 'ab', 3, 1, '  ^'],
  ])('should keep the caret under its character after %s', (_name, line, column, length, carets) => {
    expect(excerptOf(at(line, column, length))[1]).toBe(`   | ${carets}`);
  });

  it('should show a long line around the place', () => {
    const [line = '', carets = ''] = excerptOf(at(`${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, 5001, 4));
    expect(line).toMatch(/^ 1 \| …x{60}HEREy{40}…$/);
    expect(carets.indexOf('^')).toBe(line.indexOf('H'));
    expect(carets.trim()).toMatch(/\^{4}$/);
  });

  it('should show of a very long line what stands around the place', () => {
    const [line = ''] = excerptOf(at(`${'😀'.repeat(500_000)}X${'中'.repeat(500_000)}`, 1_000_001));
    expect(line).toBe(` 1 | …${'😀'.repeat(30)}X${'中'.repeat(20)}…`);
  });

  it('should not let content steer the terminal', () => {
    const printed = formatDiagnostic({
      ...at('a\u001b[31mb\u009b\u202e', 1),
      message: 'evil \u001b]0;x\u0007',
    });
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(printed).toContain('␛[31m');
  });

  it('should colour the head and nothing of the words', () => {
    const printed = formatDiagnostic(missingGlyph, palette(true));
    expect(printed).toContain('\u001b[31m');
    expect(printed.replace(/\u001b\[\d+m/g, '')).toBe(formatDiagnostic(missingGlyph));
  });
});

describe('useColor', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('should decide by %j on a terminal (%s): %s', (env, isTerminal, expected) => {
    expect(useColor({ env, isTerminal })).toBe(expected);
  });
});

describe('summarize', () => {
  it('should count by severity', () => {
    const one = (severity: Diagnostic['severity']): Diagnostic => ({ severity, code: 'x', message: 'm' });
    expect(summarize([one('warning'), one('error'), one('error'), one('note')])).toBe(
      '2 errors, 1 warning, 1 note',
    );
    expect(summarize([])).toBe('');
  });
});
