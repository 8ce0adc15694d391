import type { Element, Properties } from 'hast';
import { SaxesParser } from 'saxes';

/** A document of a book that was read back: its tree, or why it is no XML. */
export type ReadDocument =
  { readonly ok: true; readonly tree: Element } | { readonly ok: false; readonly message: string };

/** Reads an XHTML document as it stands in a container; white space is kept, nothing is corrected. */
export function readXhtml(text: string): ReadDocument {
  const parser = new SaxesParser();
  const document: Element = { type: 'element', tagName: '#document', properties: {}, children: [] };
  const open: Element[] = [document];
  let fault: string | undefined;
  parser.on('error', (error) => (fault ??= error.message));
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      type: 'element',
      tagName: name,
      properties: propertiesOf(attributes),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)?.children.push({ type: 'text', value }));
  parser.write(text).close();
  if (fault !== undefined) return { ok: false, message: fault };
  const root = document.children.find((child) => child.type === 'element');
  return root === undefined ? { ok: false, message: 'no element' } : { ok: true, tree: root };
}

function propertiesOf(attributes: Readonly<Record<string, string>>): Properties {
  const { class: classes, ...others } = attributes;
  return classes === undefined ? others : { ...others, className: classes.split(/\s+/u).filter(Boolean) };
}
