import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Handlebars from 'handlebars';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTightly, withoutBlockSpace } from '../../src/markup/block-space.ts';
import { parseMarkup } from '../../src/markup/parse-markup.ts';

describe('withoutBlockSpace', () => {
  it.each([
    ['<div>\n  <p class="a"> one <b>two</b>\n</p>\n</div>\n', '<div><p class="a">one <b>two</b></p></div>'],
    ['<b>a</b> <i>b</i>\n<span>c</span>', '<b>a</b> <i>b</i>\n<span>c</span>'],
    ['a\n<hr/>\nb', 'a<hr/>b'],
    ['<pre> a </pre>', '<pre> a </pre>'],
    ['<link> <picture> a', '<link> <picture> a'],
    ['<p>\u00A0a</p>', '<p>\u00A0a</p>'],
  ])('should make of %j %j', (text, expected) => {
    expect(withoutBlockSpace(text)).toBe(expected);
  });

  it('should change nothing of the tree', () => {
    const pieces = fc.constantFrom(
      ...[
        '<div>',
        '</div>',
        '<p>',
        '</p>',
        '<li class="a">',
        '</li>',
        '<b>',
        '</b>',
        '<span lang="en">',
        '</span>',
      ],
      ...['<br/>', '<hr/>', ' ', '\n', '\n  ', 'a', 'b c', '<pre>', '</pre>', '<p\n>'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const markup = parts.join('');
        const whole = parseMarkup(`<div>${markup}</div>`, []);
        if (whole.faults.length > 0) return;
        expect(parseMarkup(withoutBlockSpace(`<div>${markup}</div>`), []).root).toEqual(whole.root);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('parseTightly', () => {
  const folder = resolve(import.meta.dirname, '../../templates');

  it.each(['partials', 'epub'])('should leave the calls of the templates in %s as they are', (name) => {
    for (const file of readdirSync(join(folder, name)).filter((entry) => entry.endsWith('.hbs'))) {
      const source = readFileSync(join(folder, name, file), 'utf8');
      const calls = (program: hbs.AST.Program): string =>
        JSON.stringify(program, (key, value: unknown) =>
          key === 'value' || key === 'original' ? '' : value,
        );
      expect(calls(parseTightly(source))).toBe(calls(Handlebars.parse(source)));
    }
  });
});
