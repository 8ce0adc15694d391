import type { FontCatalog } from '../fonts/face.ts';
import type {
  Composition,
  LineConstraints,
  Measure,
  ParagraphSettings,
  PreparedParagraph,
  TextRun,
} from './paragraph.ts';

/** Does all that does not depend on the measure; the result may be set to several measures. */
export function prepareParagraph(
  runs: readonly TextRun[],
  settings: ParagraphSettings,
  catalog: FontCatalog,
): PreparedParagraph {
  throw new Error(
    `not written yet: ${String(runs.length)} ${settings.language} ${String(catalog.faces.length)}`,
  );
}

/** Sets a prepared paragraph to a measure: one optimum over all of its lines. */
export function composeLines(
  prepared: PreparedParagraph,
  measure: Measure,
  constraints: LineConstraints = {},
): Composition {
  throw new Error(`not written yet: ${prepared.text} ${String(measure)} ${String(constraints.unhyphenated)}`);
}
