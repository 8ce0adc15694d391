import { describe, expect, it } from 'vitest';
import { svgProblem } from '../../src/pictures/svg-safety.ts';
import { svg } from './picture-files.ts';

describe('svgProblem', () => {
  it.each([
    ['plain shapes', svg('<rect width="4" height="4"/>')],
    ['a gradient by its id', svg('<rect fill="url(#g)"/><use href="#r"/>')],
    ['a picture inside', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['a style sheet of its own', svg('<style>rect { fill: url(#g) }</style>')],
    ['a quoted id', svg('<style>rect { fill: url( "#g" ) }</style>')],
  ])('should accept %s', (_, text) => {
    expect(svgProblem(text)).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', 'it holds a `script` element'],
    ['<foreignObject/>', 'it holds a `foreignobject` element'],
    ['<rect onclick="go()"/>', 'it holds an event handler `onclick`'],
    ['<image href="http://example.org/a.png"/>', 'it refers to another file'],
    ['<image xlink:href="file:///etc/hostname"/>', 'it refers to another file'],
    ['<use href="other.svg#a"/>', 'it refers to another file'],
    ['<rect fill="url(http://example.org/g.svg#a)"/>', 'it refers to another file'],
    ['<style>@import "a.css";</style>', 'it refers to another file'],
    ['<style>rect { fill: url("a.svg") }</style>', 'it refers to another file'],
    ['<style><![CDATA[rect { fill: url(a.svg) }]]></style>', 'it refers to another file'],
    ['<rect', 'it is not well-formed XML'],
  ])('should refuse %s', (content, problem) => {
    expect(svgProblem(svg(content))).toBe(problem);
  });

  it('should refuse entities, which can grow without end', () => {
    const text = `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('&a;')}`;
    expect(svgProblem(text)).toBe('it declares entities');
  });
});
