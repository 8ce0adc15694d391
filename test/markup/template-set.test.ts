import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTemplates, renderHandout } from '../../src/markup/index.ts';
import { handout, record } from '../builders.ts';
import { builtinFolder, placesOf, templatesWith } from './template-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duiye-templates-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('loadTemplates', () => {
  it('should replace built-in files one by one', () => {
    mkdirSync(join(folder, 'partials'));
    writeFileSync(join(folder, 'partials/titles.hbs'), '<h1>mine</h1>');
    const loaded = loadTemplates(folder, builtinFolder);
    expect(loaded.ok).toBe(true);
    if (!loaded.ok) return;
    const tree = renderHandout(handout({ records: [record()] }), 'print', loaded.value);
    expect(JSON.stringify(tree)).toContain('mine');
    expect(JSON.stringify(tree)).toContain('eyebrow');
  });

  it('should do without a folder of the user', () => {
    expect(loadTemplates(join(folder, 'none'), builtinFolder).ok).toBe(true);
  });

  it('should tell that templates are missing', () => {
    const loaded = loadTemplates(undefined, folder);
    expect(loaded.ok).toBe(false);
    expect(loaded.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'missing-template: there is no template `handout.hbs`',
      'missing-template: there is no template `record.hbs`',
    ]);
  });

  it('should tell a missing partial', () => {
    const { diagnostics } = templatesWith({ titles: undefined });
    expect(placesOf(diagnostics)).toEqual([
      expect.stringMatching(/^unknown-partial templates\/record\.hbs:\d+:1$/),
    ]);
  });

  it('should tell a template that cannot be read', () => {
    mkdirSync(join(folder, 'record.hbs'));
    const [diagnostic] = loadTemplates(folder, builtinFolder).diagnostics;
    expect(diagnostic).toMatchObject({
      code: 'unreadable-template',
      message: 'the template cannot be read: it is a folder',
      place: { file: join(folder, 'record.hbs') },
    });
  });

  it.each([
    ['<p>\n {{#if journal}}x\n</p>', 'templates/eyebrow.hbs:2:2'],
    ['{{#if a}}{{#each b}}{{/each}}', 'templates/eyebrow.hbs:1:1'],
    ['<p>{{journal</p>', 'templates/eyebrow.hbs:1:6'],
    ['<section>\n<p>中文 {{journal</p>\n</section>', 'templates/eyebrow.hbs:2:9'],
    ['<p class="a long line">中文中文 {{> }} and more of it</p>\n', 'templates/eyebrow.hbs:1:33'],
    ['\n\n{{#if journal}}{{/each}}', 'templates/eyebrow.hbs:3'],
    ['{{/if}}', 'templates/eyebrow.hbs:1:1'],
    ['{{!-- {{#if --}}<p>\n{{#if}}x{{/if}}</p>', 'templates/eyebrow.hbs:2:1'],
    ['<p>{{#if journal issue}}x{{/if}}</p>', 'templates/eyebrow.hbs:1:4'],
  ])('should tell where the braces of %j go wrong', (eyebrow, expected) => {
    const { diagnostics } = templatesWith({ eyebrow });
    expect(placesOf(diagnostics)[0]).toContain(`template-syntax ${expected}`);
    expect(diagnostics[0]?.message).not.toContain('Expecting');
  });

  it('should give the same set for the same files', () => {
    expect(templatesWith({})).toBe(templatesWith({}));
  });
});
