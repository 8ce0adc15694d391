import { fromHtml } from 'hast-util-from-html';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadStylesheet, styleDocument, type PaperSettings } from '../../src/style/index.ts';
import type { StyledDocument, StyledElement } from '../../src/style/styled-tree.ts';

export const a4: PaperSettings = { paper: 'A4', orientation: 'portrait', mirroredMargins: false };

export interface StyledTest {
  readonly document: StyledDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** The first element with this tag or class. */
  find(name: string): StyledElement;
}

/** Styles the content of a body, or a body with attributes of its own. */
export function styleHtml(css: string, html: string, settings: PaperSettings = a4): StyledTest {
  const sheet = loadStylesheet([{ path: 'test.css', text: css }]);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.diagnostics));
  const page = fromHtml(html.startsWith('<body') ? html : `<body lang="en">${html}</body>`);
  const body = page.children[0]?.type === 'element' ? page.children[0].children[1] : undefined;
  if (body?.type !== 'element') throw new Error('no body');
  const styled = styleDocument({ type: 'root', children: [body] }, sheet.value, settings);
  if (!styled.ok) throw new Error(JSON.stringify(styled.diagnostics));
  return {
    document: styled.value,
    diagnostics: [...sheet.diagnostics, ...styled.diagnostics],
    find: (name) => {
      const found = elementsOf(styled.value.root).find(
        ({ tag, classes }) => tag === name || classes.includes(name),
      );
      if (found === undefined) throw new Error(`no ${name}`);
      return found;
    },
  };
}

/** All elements in document order. */
export function elementsOf(element: StyledElement): StyledElement[] {
  return [
    element,
    ...element.children.flatMap((child) => (child.kind === 'element' ? elementsOf(child) : [])),
  ];
}

/** All words below an element. */
export function wordsOf(element: StyledElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : wordsOf(child))).join('');
}
