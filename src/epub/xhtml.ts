import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { withoutForbiddenCharacters } from './xml-characters.ts';

/**
 * Serialises an element of the record tree as XHTML that stands inside a document of ours. The namespace
 * of XHTML is declared by the document; MathML and SVG declare theirs.
 */
export function toXhtml(element: Element): string {
  const tree = toXast(element, { space: 'html' });
  if (tree.type === 'element') delete tree.attributes['xmlns'];
  // XML 1.0, 2.4: outside a CDATA section the three characters must not stand together; the library lets them.
  return toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&#x3E;');
}

/**
 * Scripts and comments have no place in a book, characters that XML forbids none in its text, and `data-…` serves
 * print only.
 */
export function cleanTree(element: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties)
      .filter(([name]) => !/^(?:on[a-z]|data[A-Z])/u.test(name))
      .map(([name, value]) => [name, typeof value === 'string' ? withoutForbiddenCharacters(value) : value]),
  );
  // Templates may leave the namespace of MathML to us; the parser of XHTML does not know it by itself.
  if (element.tagName === 'math') properties['xmlns'] = 'http://www.w3.org/1998/Math/MathML';
  return { ...element, properties, children: element.children.flatMap(cleanContent) };
}

function cleanContent(node: ElementContent): ElementContent[] {
  switch (node.type) {
    case 'comment':
      return [];
    case 'text':
      return [{ ...node, value: withoutForbiddenCharacters(node.value) }];
    case 'element':
      return node.tagName === 'script' ? [] : [cleanTree(node)];
  }
}
