import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soundRecord, temporaryFolder } from '../content/temporary-content.ts';
import { duiye, type RunResult } from './run-command.ts';

/** Builds the PDF of a project folder: `content/`, and `templates/`, `fonts.yaml` where they are given. */
async function build(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...more: readonly string[]
): Promise<RunResult & { readonly out: string }> {
  const folder = temporaryFolder(files);
  const out = join(folder, 'out');
  const own = [
    ...(existsSync(join(folder, 'templates')) ? ['--templates', join(folder, 'templates')] : []),
    ...(existsSync(join(folder, 'fonts.yaml')) ? ['--fonts', join(folder, 'fonts.yaml')] : []),
  ];
  const argv = ['build', '--pdf', '--content', join(folder, 'content'), '--out', out, ...own, ...more];
  return { ...(await duiye(argv)), out };
}

const sound = { 'content/records/a.yaml': soundRecord };

/** Wrong input of every kind: nothing is written, not even a folder, and the complaint names its place. */
function expectRefusal(result: RunResult & { readonly out: string }, code: string, place: RegExp): void {
  expect(result.stderr).toContain(`error[${code}]`);
  expect(result.stderr).toMatch(place);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect([result.status, result.stdout]).toEqual([1, '']);
  expect(existsSync(result.out)).toBe(false);
}

describe('duiye build', () => {
  it('should write the PDF and say so', async () => {
    const { status, stdout, stderr, out } = await build(sound);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/out\/a\.pdf {2}\d+ KB\n$/);
    expect(status).toBe(0);
    expect(readdirSync(out)).toEqual(['a.pdf']);
    expect(readFileSync(join(out, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('should write the EPUB', async () => {
    const folder = temporaryFolder(sound);
    const out = join(folder, 'out');
    const { status } = await duiye(['build', '--epub', '--content', join(folder, 'content'), '--out', out]);
    expect(status).toBe(0);
    expect(readdirSync(out)).toEqual(['a.epub']);
  });

  it('should build what is right where something else is wrong', async () => {
    const { status, out, stderr } = await build({ ...sound, 'content/records/b.yaml': 'titel: {}\n' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/b\.yaml:1:1/);
    expect(readdirSync(out)).toEqual(['a.pdf']);
  });

  it('should leave the last good file as it was', async () => {
    const folder = temporaryFolder({ 'content/records/a.yaml': 'titel: {}\n', 'out/a.pdf': 'last good' });
    const argv = ['build', '--content', join(folder, 'content'), '--out', join(folder, 'out')];
    expect((await duiye(argv)).status).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.pdf']);
    expect(readFileSync(join(folder, 'out/a.pdf'), 'utf8')).toBe('last good');
  });

  it('should write nothing for a warning with --strict', async () => {
    const oneSided = `${soundRecord}  - text: { en: Alone. }\n`;
    const lenient = await build({ 'content/records/a.yaml': oneSided });
    expect([lenient.status, readdirSync(lenient.out)]).toEqual([0, ['a.pdf']]);
    expectRefusal(
      await build({ 'content/records/a.yaml': oneSided }, '--strict'),
      'missing-translation',
      /a\.yaml:9:5/,
    );
  });

  it('should say that the folder cannot be written to', async () => {
    const folder = temporaryFolder({ ...sound, out: 'a file' });
    const argv = ['build', '--pdf', '--content', join(folder, 'content'), '--out', join(folder, 'out')];
    const { status, stderr } = await duiye(argv);
    expect(status).toBe(1);
    expect(stderr).toContain('error[cannot-write]');
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  it('should give the same bytes in two runs', async () => {
    const [one, two] = [await build(sound), await build(sound)];
    expect(readFileSync(join(one.out, 'a.pdf')).equals(readFileSync(join(two.out, 'a.pdf')))).toBe(true);
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown handout', sound, 'unknown-handout', /did you mean/, ['aa']],
    ['a broken content file', { 'content/records/a.yaml': 'a: [\n' }, 'yaml-syntax', /a\.yaml:1:4/, []],
    ['an empty content file', { 'content/records/a.yaml': '' }, 'empty-file', /a\.yaml:1:1/, []],
    ['no content', { 'other.txt': '' }, 'missing-folder', /content\/records/, []],
    [
      'an id that leaves the folder',
      { 'content/records/a.yaml': `id: ../../x\n${soundRecord}` },
      'invalid-id',
      /a\.yaml:1:5/,
      [],
    ],
    [
      'a character that no font has',
      { 'content/records/a.yaml': soundRecord.replace('A title', 'A \u{10FFFD} title') },
      'missing-glyph',
      /U\+10FFFD[^]*a\.yaml:2:9/,
      [],
    ],
    [
      'a template that is not Handlebars',
      { ...sound, 'templates/handout.hbs': '<main>\n{{#if\n</main>' },
      'template-syntax',
      /handout\.hbs:[23]/,
      [],
    ],
    [
      'a partial that is missing',
      { ...sound, 'templates/handout.hbs': '<main>\n{{> nowhere}}\n</main>' },
      'unknown-partial',
      /handout\.hbs:2/,
      [],
    ],
    [
      'a variable that is missing',
      { ...sound, 'templates/handout.hbs': '<main>\n{{titel}}\n</main>' },
      'unknown-variable',
      /handout\.hbs:2/,
      [],
    ],
    [
      'a helper that is missing',
      { ...sound, 'templates/handout.hbs': '<main>\n{{shout title}}\n</main>' },
      'unknown-helper',
      /handout\.hbs:2/,
      [],
    ],
    [
      'a style sheet that is not CSS',
      { ...sound, 'templates/print.css': 'p { color: red;\n} }\n' },
      'css-syntax',
      /print\.css:2/,
      [],
    ],
    [
      'a font catalogue that is wrong',
      { ...sound, 'fonts.yaml': 'fonts: 5\n' },
      'font-catalog',
      /fonts\.yaml:1/,
      [],
    ],
  ])('should refuse %s', async (_name, files, code, place, more) => {
    expectRefusal(await build(files, ...more), code, place);
  });

  const catalogue = `families:
  - family: Source Serif 4
    generic: serif
    faces:
      - { weight: 400, file: own.ttf }
`;
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['no font', 'just words, and no font at all'],
    ['a WOFF2', `wOF2\0\u0001\0\0${'\0'.repeat(60)}`],
    ['cut off', `\0\u0001\0\0\0\u0004\0@\0\u0002\0\0cmap`],
  ])('should refuse a font file that is %s', async (_name, font) => {
    const own = font === undefined ? {} : { 'own.ttf': font };
    expectRefusal(await build({ ...sound, 'fonts.yaml': catalogue, ...own }), 'font-file', /fonts\.yaml:5:/);
  });

  it('should build a record of 1,000 sections', async () => {
    const sections = Array.from(
      { length: 1000 },
      (_, index) => `  - text: { en: Part ${String(index)}., zh-Hans: 第${String(index)}部分。 }\n`,
    );
    const { status, stderr } = await build({ 'content/records/a.yaml': `abstract:\n${sections.join('')}` });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('should tell a character that no font has once for page and book, with a caret under all of it', async () => {
    const record = soundRecord.replace('A title', 'A \u{13000} title');
    const { stderr } = await build({ 'content/records/a.yaml': record }, '--epub');
    expect(stderr.match(/error\[missing-glyph\]/g)).toHaveLength(1);
    expect(stderr).toMatch(/\u{13000} title\n +\| +\^\n/u);
    expect(stderr).toMatch(/\n1 error\n$/);
  });
});
