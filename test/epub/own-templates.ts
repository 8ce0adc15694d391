import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileTemplates, type TemplateFile } from '../../src/markup/index.ts';
import { value } from './books.ts';

const folder = resolve(import.meta.dirname, '../../templates');

function read(subfolder: string): TemplateFile[] {
  return readdirSync(resolve(folder, subfolder))
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => {
      const file = resolve(folder, subfolder, name);
      return { name: name.replace(/\.hbs$/u, ''), file, source: readFileSync(file, 'utf8') };
    });
}

/** The built-in templates with a formula before the sections, as a user's own `record.hbs` may have. */
export const withMathematics = value(
  compileTemplates(
    [...read('.'), ...read('partials')].map((file) =>
      file.name === 'record'
        ? {
            ...file,
            source: file.source.replace(
              '<div class="sections">',
              '<p><math alttext="x &lt; 1"><mi>x</mi><mo>&lt;</mo><mn>1</mn></math></p><div class="sections">',
            ),
          }
        : file,
    ),
  ),
);
