import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBuildContext } from '../../src/build.ts';
import { temporaryFolder } from '../content/temporary-content.ts';

const ownFont = 'families: [{ family: Mine, faces: [{ file: a.ttf }] }]\n';

describe('openBuildContext', () => {
  it("should tell a font of the user's style sheet that the catalogue has not", () => {
    const templates = temporaryFolder({ 'custom.css': '\np { font-family: "Noto Serif S" }' });
    expect(openBuildContext({ formats: ['pdf'], templates }).diagnostics).toMatchObject([
      {
        code: 'unknown-font-family',
        hint: 'did you mean `Noto Serif SC`?',
        place: { file: join(templates, 'custom.css'), line: 2, column: 5 },
      },
    ]);
  });

  it("should have nothing to say of what is built in, also beside a catalogue of the user's own", () => {
    expect(openBuildContext({ formats: ['pdf'] })).toMatchObject({ ok: true, diagnostics: [] });
    const fonts = join(temporaryFolder({ 'fonts.yaml': ownFont }), 'fonts.yaml');
    expect(openBuildContext({ formats: ['pdf'], fonts })).toMatchObject({ ok: true, diagnostics: [] });
  });
});
