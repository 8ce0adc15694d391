import { breakParagraph, lineMeasure, type ParagraphLines } from './break-lines.ts';
import { FORCED } from './knuth-plass.ts';
import type {
  Composition,
  CompositionNotice,
  Line,
  LineConstraints,
  Measure,
  PreparedParagraph,
} from './paragraph.ts';
import { placeLine } from './place-line.ts';

export { prepareParagraph } from './prepare.ts';

/**
 * Sets a prepared paragraph to a measure in points: one optimum over all of its lines.
 *
 * @param known - the lines that `breakParagraph` found for the same measure and constraints, where it was asked before
 */
export function composeLines(
  prepared: PreparedParagraph,
  measure: Measure,
  constraints: LineConstraints = {},
  known?: ParagraphLines,
): Composition {
  if (prepared.text === '') return { lines: [], demerits: 0, notices: [] };
  const broken = known ?? breakParagraph(prepared, measure, constraints);
  const lines = placeLines(prepared, measure, broken);
  return {
    lines,
    demerits: broken.totalDemerits,
    notices: [
      ...prepared.notices,
      ...overlongNotices(lines, measure, prepared, broken.from !== prepared.boundaries),
    ],
  };
}

function placeLines(prepared: PreparedParagraph, measure: Measure, broken: ParagraphLines): readonly Line[] {
  return broken.ratios.map((ratio, line) => {
    const from = broken.boundaries[line] ?? 0;
    const to = broken.boundaries[line + 1] ?? from;
    const indent = line === 0 ? prepared.settings.indent : 0;
    return placeLine(prepared, broken.from, {
      from,
      to,
      indent,
      measure: lineMeasure(prepared.runs, prepared.settings, measure, line) - indent,
      ratio,
      demerits: broken.demerits[line] ?? 0,
      justified: prepared.settings.align === 'justify' && broken.from.kind[to] !== FORCED,
    });
  });
}

/** Lines that are longer than their measure, or that were cut where nobody would cut them. */
function overlongNotices(
  lines: readonly Line[],
  measure: Measure,
  { boundaries, points, runs, settings }: PreparedParagraph,
  mayBeCut: boolean,
): readonly CompositionNotice[] {
  const breaks = new Set(mayBeCut ? [...boundaries.offset, ...points.spare] : []);
  return lines.flatMap((line, index) => {
    const cut = mayBeCut && !breaks.has(line.end);
    const overfull = line.x + line.width > lineMeasure(runs, settings, measure, index) + 0.01;
    return cut || overfull ? [{ kind: 'overlong' as const, start: line.start, end: line.end }] : [];
  });
}
