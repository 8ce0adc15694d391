/** From a handout to an element tree that serves print, e-books and preview. */
export {
  renderHandout,
  renderRecord,
  renderTemplate,
  viewContext,
  type HandoutPart,
  type RenderOptions,
} from './render.ts';
export {
  compileTemplates,
  loadTemplates,
  readTemplates,
  type TemplateEntry,
  type TemplateFile,
  type TemplateSet,
} from './template-set.ts';
export type { Replace } from './parse-markup.ts';
export { precompileTemplates, type PrecompiledTemplates } from './precompiled.ts';
export type { Shape } from './view-shape.ts';
export { formatDate } from './dates.ts';
export { labelsFor, languageName } from './labels.ts';
export { citationLine } from './citation.ts';
export type { Medium } from './local-texts.ts';
export type { TextNodeOrigin } from './text-leaf.ts';
export type { HandoutView, RecordView } from './view.ts';
