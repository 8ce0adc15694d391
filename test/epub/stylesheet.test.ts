import { readFileSync } from 'node:fs';
import * as csstree from 'css-tree';
import { describe, expect, it } from 'vitest';
import { unsafeCss } from '../../src/epub/safe-css.ts';

const shipped = readFileSync(new URL('../../templates/ebook.css', import.meta.url), 'utf8');

describe('the safe subset of CSS', () => {
  it('should hold the shipped stylesheet', () => {
    expect(unsafeCss(shipped)).toEqual([]);
  });

  it('should name no property that css-tree does not know', () => {
    const unknown: string[] = [];
    csstree.walk(csstree.parse(shipped), (node) => {
      if (node.type !== 'Declaration' || node.property.startsWith('-')) return;
      const { error } = csstree.lexer.matchDeclaration(node);
      if (error !== null) unknown.push(`${node.property}: ${csstree.generate(node.value)}`);
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    ['@media (min-width: 40em) { p { margin: 0 } }', '@media'],
    ['@supports (display: grid) { p { margin: 0 } }', '@supports'],
    ['@import url(other.css);', '@import'],
    ['p { width: min(1em, 2em) }', 'min()'],
    ['p { width: calc(1em + 2px) }', 'calc()'],
    ['p { margin: var(--gap) }', 'var()'],
    ['p { color: #333 }', 'color: #333'],
    ['p { background-color: white }', 'background-color: white'],
    ['p { border: 1px solid black }', 'border: 1px solid black'],
    ['p { border-left: 2px solid #333 }', 'border-left: 2px solid #333'],
    ['p { text-decoration: underline Red }', 'text-decoration: underline Red'],
    ['p { font-size: 12px }', 'font-size: 12px'],
    ['p { font: bold 12pt serif }', 'font: bold 12pt serif'],
    ['p { text-align-last: justify }', 'text-align-last: justify'],
    ['p { text-align: justify }', 'text-align: justify'],
    ['p:lang(zh) { margin: 0 }', ':lang'],
    ['[lang] { margin: 0 }', '[lang]'],
    ['a > b { margin: 0 }', '>'],
    ['/* no url() here */', 'url() in a comment'],
    ['p { position: fixed }', 'position: fixed'],
    ['p { font-variant: small-caps !important }', '!important'],
  ])('should not hold `%s`', (css, found) => {
    expect(unsafeCss(css).map(({ what }) => what)).toEqual([found]);
  });

  it('should hold a font face and a hairline', () => {
    expect(
      unsafeCss(
        '@font-face { font-family: "A"; src: url(a.ttf) } .a .b { font-family: Red, serif; border-top: 1px solid #888888 }',
      ),
    ).toEqual([]);
  });
});
