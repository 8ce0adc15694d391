import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { withoutForbiddenCharacters } from './xml-characters.ts';

/**
 * Serialises an element of the record tree as XHTML that stands inside a document of ours. The namespace
 * of XHTML is declared by the document; MathML and SVG declare theirs.
 */
export function toXhtml(element: Element): string {
  const tree = toXast(clean(element), { space: 'html' });
  if (tree.type === 'element') delete tree.attributes['xmlns'];
  return toXml(tree, { closeEmptyElements: true });
}

/** Scripts and comments have no place in a book; characters that XML forbids have none in its text. */
function clean(element: Element): Element {
  const properties = Object.fromEntries(
    Object.entries(element.properties)
      .filter(([name]) => !/^on[a-z]/iu.test(name))
      .map(([name, value]) => [name, typeof value === 'string' ? withoutForbiddenCharacters(value) : value]),
  );
  return { ...element, properties, children: element.children.flatMap(cleanContent) };
}

function cleanContent(node: ElementContent): ElementContent[] {
  switch (node.type) {
    case 'comment':
      return [];
    case 'text':
      return [{ ...node, value: withoutForbiddenCharacters(node.value) }];
    case 'element':
      return node.tagName === 'script' ? [] : [clean(node)];
  }
}
