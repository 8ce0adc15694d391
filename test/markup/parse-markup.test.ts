import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../src/markup/parse-markup.ts';
import { createLeafRegistry } from '../../src/markup/text-leaf.ts';

const html = (markup: string): string => toHtml(parseMarkup(markup, []).root);

describe('parseMarkup', () => {
  it('should fold the white space of templates and drop it beside blocks', () => {
    expect(html('<div>\n  <p>\n one\n  two </p>\n  <p><b>a</b> <i>b</i> </p>\n</div>\n')).toBe(
      '<div><p>one two</p><p><b>a</b> <i>b</i></p></div>',
    );
  });

  it('should keep the spaces of texts', () => {
    const registry = createLeafRegistry();
    const leaf = registry.plain('  two  spaces ');
    const { root } = parseMarkup(`<p> ${leaf.toHTML()} </p>`, registry.entries);
    expect(toHtml(root)).toBe('<p>  two  spaces </p>');
  });

  it('should put texts into attributes without their markup', () => {
    const registry = createLeafRegistry();
    const leaf = registry.nodes([], 'a "b" <i>');
    const { root } = parseMarkup(`<p data-running-title="x ${leaf.toHTML()}"/>`, registry.entries);
    expect(root.children[0]).toMatchObject({ properties: { dataRunningTitle: 'x a "b" <i>' } });
  });

  it('should name properties as hast does', () => {
    const { root } = parseMarkup('<td class="a  b" colspan="2" aria-label="l" data-x-y="z" lang="en"/>', []);
    expect(root.children[0]).toMatchObject({
      properties: { className: ['a', 'b'], colSpan: '2', ariaLabel: 'l', dataXY: 'z', lang: 'en' },
    });
  });

  it('should know named references', () => {
    expect(html('<p>a&nbsp;b&ndash;c</p>')).toBe('<p>a\u00A0b–c</p>');
  });

  it('should put other elements in the place of complete ones, white space folded as before', () => {
    const seen: string[] = [];
    const { root } = parseMarkup(
      '<ol id="a">\n<li>one <b>two</b> </li> <li>three</li>\n</ol>',
      [],
      (each, ancestors) => {
        if (each.tagName !== 'li') return undefined;
        seen.push(
          `${ancestors.map(({ tagName, properties }) => `${tagName} ${String(properties['id'])}`).join()}: ${toHtml(each)}`,
        );
        return { type: 'element', tagName: 'li', properties: {}, children: [] };
      },
    );
    expect(seen).toEqual(['ol a: <li>one <b>two</b></li>', 'ol a: <li>three</li>']);
    expect(toHtml(root)).toBe('<ol id="a"><li></li><li></li></ol>');
  });

  it('should tell what is not well-formed', () => {
    expect(parseMarkup('<p><b>x</p>', []).faults.map(({ message }) => message)).toContain(
      'unexpected close tag',
    );
  });
});
