import { describe, expect, it } from 'vitest';
import { loadStylesheet } from '../../src/style/index.ts';
import { unknownFamilies } from '../../src/style/unknown-families.ts';

const known = ['Source Serif 4', 'Noto Serif SC'];

function complaints(css: string): string[] {
  const sheet = loadStylesheet([{ path: 'custom.css', text: css }]);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.diagnostics));
  return unknownFamilies(sheet.value, known).map(
    ({ severity, code, message, hint, place }) =>
      `${severity} ${code} ${String(place?.line)}:${String(place?.column)} ${message}; ${String(hint)}`,
  );
}

describe('unknownFamilies', () => {
  it('should tell a family that the catalogue has not, with place and hint', () => {
    expect(complaints('p {\n  font-family: "Sorce Serif 4", serif;\n}')).toEqual([
      'warning unknown-font-family 2:3 no font is called `Sorce Serif 4`; did you mean `Source Serif 4`?',
    ]);
  });

  it('should name all families where none is near', () => {
    expect(complaints('p { font: bold 9pt Helvetica }')).toEqual([
      'warning unknown-font-family 1:5 no font is called `Helvetica`; families of the font catalogue: `Source Serif 4`, `Noto Serif SC`',
    ]);
  });

  it('should look into margin boxes and into variables that stand for families', () => {
    expect(complaints('@page { @top-left { font-family: Arial } }')).toHaveLength(1);
    expect(
      complaints(':root { --body: Arial, serif; --other: Arial }\np { font-family: var(--body) }'),
    ).toEqual([expect.stringMatching(/1:9 no font is called `Arial`/u)]);
    expect(complaints('p { font-family: var(--body, Arial) }')).toHaveLength(1);
  });

  it('should accept known families in any case, generic ones and keywords', () => {
    const css = 'p { font-family: source serif 4, "NOTO SERIF SC", serif } b { font-family: inherit }';
    expect(
      complaints(`${css} i { font-family: monospace; color: Arial }`.replace('color: Arial', '')),
    ).toEqual([]);
  });
});
