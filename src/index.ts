/**
 * The library behind the `duiye` command. Content is loaded with `loadContent`, built with `buildHandout`, read
 * against its translation with `checkHandout`, and brought in with `importFiles`. What users can get wrong comes back
 * as diagnostics, never as exceptions.
 */
export {
  fail,
  succeed,
  type Diagnostic,
  type Outcome,
  type Place,
  type RelatedPlace,
  type Severity,
} from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/print.ts';
export { sortDiagnostics } from './diagnostics/sort.ts';

export type * from './content/handout.ts';
export { loadContent, type LoadedContent, type LoadOptions } from './content/load.ts';
export { mapTexts, textsOf } from './content/map-texts.ts';
export { placeInText } from './content/place-in-text.ts';
export { jsonSchemas } from './content/schema/json-schema.ts';

export { buildHandout, openBuildContext, type BuildContext } from './build.ts';
export type { BuildFormat, BuildSettings, BuiltFile } from './batch/builder.ts';

export { checkHandout, checkPair, loadGlossary, toSarif, type CheckOptions } from './check/index.ts';
export {
  importAll,
  importFiles,
  mergeRecords,
  serializeRecord,
  type ImportInput,
  type ImportOptions,
} from './import/index.ts';

export { hyphenate, type HyphenationOptions } from './text/hyphenate.ts';
export { lineBreaks } from './text/line-break.ts';
export { normalize } from './text/normalize.ts';
export { spacing, type CharacterSpace, type SpacingOptions } from './text/spacing.ts';
export { composeLines, prepareParagraph } from './text/compose.ts';
export { composeParagraph, type ComposeOptions, type RunInput } from './text/compose-paragraph.ts';
export type * from './text/paragraph.ts';
