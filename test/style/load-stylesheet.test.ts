import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStylesheet } from '../../src/style/index.ts';

const load = (text: string) => loadStylesheet([{ path: 'my.css', text }]);
const complaints = (text: string) =>
  load(text).diagnostics.map(({ severity, code, place }) => ({
    told: `${severity} ${code}`,
    at: `${String(place?.line)}:${String(place?.column)}`,
  }));

describe('loadStylesheet', () => {
  it('should find nothing to say about the built-in style sheet', () => {
    const path = resolve(import.meta.dirname, '../../templates/print.css');
    expect(load(readFileSync(path, 'utf8'))).toMatchObject({ ok: true, diagnostics: [] });
  });

  it('should give plain data that survives being written down', () => {
    const sheet = load(
      '@page :first { margin: 1cm } p:not(.a) > b::before { content: "x" attr(title); margin: var(--m) }',
    );
    if (!sheet.ok) throw new Error('not loaded');
    expect(JSON.parse(JSON.stringify(sheet.value))).toEqual(sheet.value);
  });

  it('should tell a syntax error with its place and fail', () => {
    const sheet = load('p {\n  color red;\n}');
    expect(sheet.ok).toBe(false);
    expect(sheet.diagnostics).toMatchObject([
      { severity: 'error', code: 'css-syntax', place: { file: 'my.css', line: 2, excerpt: '  color red;' } },
    ]);
  });

  it.each([
    ['p { color red }', 'write a colon between a property and its value: `color: red`'],
    ['p { color: red }}', 'a `}`, a `;` or a comma may be too many before it; a rule is `p { color: red }`'],
    ['p { color: red\nb { margin: 1pt }', 'a `;` or a `}` may be missing above'],
    ['p { margin: (1 }', 'write the `)` where the bracket ends'],
    ['p', 'write the declarations of a rule in braces: `p { color: red }`'],
    ['p [x {}', 'a brace, a bracket, a colon or a quote is missing or too many here or above'],
  ])('should hint at what is missing: %s', (text, hint) => {
    expect(load(text).diagnostics[0]).toMatchObject({ code: 'css-syntax', hint });
  });

  it.each([
    ['p >> a { color: red }', 1, 3, '`>` has no selector on one of its sides'],
    ['p > + a { color: red }', 1, 3, '`>` has no selector on one of its sides'],
    ['@media print {\n  > a { color: red }\n}', 2, 3, '`>` has no selector on one of its sides'],
    ['p > { color: red }', 1, 3, '`>` has no selector on one of its sides'],
    ['p:is(a >> b) { color: red }', 1, 8, '`>` has no selector on one of its sides'],
    [
      'p { color: red; & a { color: blue } }',
      1,
      17,
      '`& a` stands inside another rule, where it has no effect',
    ],
  ])('should tell a rule that could match nothing: %s', (text, line, column, message) => {
    const { ok, diagnostics } = load(text);
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'unsupported-selector', message, place: { line, column } },
    ]);
    expect(diagnostics[0]?.hint).toMatch(/^write /);
  });

  it('should accept combinators between any two compounds', () => {
    expect(complaints('* > a + ::before, [x] ~ *, :root > * { color: red }')).toEqual([]);
  });

  it('should tell all syntax errors at once', () => {
    expect(complaints('p { color }\n{}\nb { margin }')).toHaveLength(3);
  });

  it('should tell an unsupported property with the nearest name', () => {
    const { diagnostics } = load('p {\n  colour: red;\n  transform: none;\n}');
    expect(diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'unsupported-property',
        place: { line: 2, column: 3 },
        hint: 'did you mean `color`?',
      },
      { severity: 'warning', code: 'unsupported-property', place: { line: 3, column: 3 } },
    ]);
  });

  it('should tell a value that is none from one that is not supported', () => {
    const { diagnostics } = load('p { display: flexo; display: inline-block; width: calc(1mm + 2mm) }');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`flexo` is no value of `display`',
      'the value `inline-block` of `display` is not supported',
      'the value `calc(1mm + 2mm)` of `width` is not supported',
    ]);
    expect(diagnostics[0]).toMatchObject({
      code: 'unsupported-value',
      place: { line: 1, column: 14, length: 5 },
      hint: expect.stringContaining('block | inline') as string,
    });
  });

  it.each([
    ['p { margin: 1mm 2mm 3mm 4mm 5mm }', 'unsupported-value'],
    ['p { margin: 10% }', 'unsupported-value'],
    ['p { padding: -1pt }', 'unsupported-value'],
    ['p { color: rgba(0, 0, 0, 0.5) }', 'unsupported-value'],
    ['p { border: 1pt dashed red }', 'unsupported-value'],
    ['p { font: italic }', 'unsupported-value'],
    ['p { font-size: 0 }', 'unsupported-value'],
    ['p { grid-template-columns: minmax(1mm, 2mm) }', 'unsupported-value'],
    ['p { content: url(a.png) }', 'unsupported-value'],
    ['p { string-set: a counter(chapter) }', 'unsupported-value'],
    ['p { orphans: 0 }', 'unsupported-value'],
    ['@page { size: A99 }', 'unsupported-value'],
    ['@page { size: constructor }', 'unsupported-value'],
    ['p { text-indent: 2constructor }', 'unsupported-value'],
    ['p { font-variant-numeric: constructor }', 'unsupported-value'],
    ['p { content: leader(constructor) }', 'unsupported-value'],
    ['p:hover { color: red }', 'unsupported-selector'],
    ['p::first-line { color: red }', 'unsupported-selector'],
    ['@page :blank { margin: 0 }', 'unsupported-selector'],
    ['@font-face { font-family: x }', 'unsupported-at-rule'],
    ['@import "x.css";', 'unsupported-at-rule'],
    ['@media (min-resolution: 2dppx) { p { color: red } }', 'unsupported-at-rule'],
    ['@page { @left-middle { content: "x" } }', 'unsupported-at-rule'],
    ['p { size: A4 }', 'unsupported-property'],
  ])('should warn of %s', (text, code) => {
    expect(complaints(text)).toEqual([
      { told: `warning ${code}`, at: expect.stringMatching(/^1:\d+$/) as string },
    ]);
  });

  it('should keep what is good beside what is not', () => {
    const sheet = load('p, b:hover { color: red; zoom: 2; margin: 1mm }');
    if (!sheet.ok) throw new Error('not loaded');
    expect(sheet.value.rules).toHaveLength(1);
    expect(sheet.value.rules[0]?.declarations.map(({ property }) => property)).toEqual([
      'color',
      'margin-top',
      'margin-right',
      'margin-bottom',
      'margin-left',
    ]);
  });

  it('should leave values with variables for later', () => {
    const sheet = load('p { margin: var(--m) 1mm; --m: 2mm }');
    if (!sheet.ok) throw new Error('not loaded');
    expect(sheet.value.rules[0]?.declarations.map(({ property }) => property)).toEqual(['margin', '--m']);
  });

  it('should number the rules of several files in one cascade', () => {
    const sheet = loadStylesheet([
      { path: 'a.css', text: 'p { color: red }' },
      { path: 'b.css', text: 'p { color: blue }' },
    ]);
    if (!sheet.ok) throw new Error('not loaded');
    expect(sheet.value.rules.map(({ order, declarations }) => [order, declarations[0]?.place.file])).toEqual([
      [0, 'a.css'],
      [1, 'b.css'],
    ]);
  });
});
