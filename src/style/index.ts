/** From style sheets and an element tree to a styled tree. */
export { loadStylesheet } from './load-stylesheet.ts';
export { styleDocument } from './style-document.ts';
export { paperSize } from './page-size.ts';
export type { PaperSettings } from './page-style.ts';
export type { Stylesheet, StylesheetFile } from './stylesheet.ts';
