import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { unusedFiles } from '../../src/build/own-files.ts';
import { temporaryFolder } from '../content/temporary-content.ts';

const builtinFolder = resolve(import.meta.dirname, '../../templates');

describe('unusedFiles', () => {
  it('should find nothing among the built-in files', () => {
    expect(unusedFiles(builtinFolder, builtinFolder)).toEqual([]);
  });

  it('should find mistyped names and say which is meant', () => {
    const folder = temporaryFolder({
      'recrod.hbs': '<article/>',
      'partials/title.hbs': '<h1/>',
      'prints.css': '',
      'epub/covr.hbs': '',
      'record.hbs/a-folder': '',
    });
    expect(unusedFiles(folder, builtinFolder).map(({ message, hint }) => [message, hint])).toEqual([
      [
        `\`${folder}/prints.css\` replaces no built-in file, and no template calls it`,
        'did you mean `print.css`?',
      ],
      [
        `\`${folder}/recrod.hbs\` replaces no built-in file, and no template calls it`,
        'did you mean `record.hbs`?',
      ],
      [
        `\`${folder}/partials/title.hbs\` replaces no built-in file, and no template calls it`,
        'did you mean `partials/titles.hbs`?',
      ],
      [
        `\`${folder}/epub/covr.hbs\` replaces no built-in file, and no template calls it`,
        'did you mean `epub/cover.hbs`?',
      ],
    ]);
  });

  it('should accept partials that are called, additions to the style, and other files', () => {
    const folder = temporaryFolder({
      'record.hbs': '<article>{{> mine}}</article>',
      'partials/mine.hbs': '<p/>',
      'custom.css': '',
      'ebook.css': '',
      'README.md': '',
    });
    expect(unusedFiles(folder, builtinFolder)).toEqual([]);
  });

  it('should find nothing in a folder that is not there', () => {
    expect(unusedFiles('/nowhere', builtinFolder)).toEqual([]);
  });
});
