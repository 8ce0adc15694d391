import type { Handout } from '../content/handout.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import {
  addPageLabels,
  documentStart,
  runningPainter,
  type LaidOutPart,
  type PageBody,
  type PartStart,
} from '../layout/index.ts';
import type { HandoutPart } from '../markup/index.ts';
import type { DocumentFrame, PdfPainter } from '../pdf/paint.ts';
import type { BuildContext } from './context.ts';
import { eventLoopTurn } from './event-loop-turn.ts';

/** Sets a part of a handout at its place in the document. */
export type SetPart = (part: HandoutPart, start: PartStart) => Outcome<LaidOutPart>;

/** What painting leaves: the frame of the document, or nothing where a part could not be set. */
export interface PaintedParts {
  readonly frame: DocumentFrame | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is kept of a part once its pages are painted. */
type KeptPart = Pick<LaidOutPart, 'structure' | 'outline' | 'destinations'>;

/**
 * Sets and paints a document part by part; nothing of a part is kept but its frame. Contents, which name pages of
 * later parts, are set once to know how many pages they take, and again at the end with the numbers.
 */
export async function paintParts(
  parts: readonly HandoutPart[],
  set: SetPart,
  painter: PdfPainter,
  { handout, context }: { readonly handout: Handout; readonly context: BuildContext },
): Promise<PaintedParts> {
  const kept = new Map<number, KeptPart>();
  const waiting: {
    readonly index: number;
    readonly part: HandoutPart;
    readonly start: PartStart;
    readonly pages: number;
  }[] = [];
  const bodies: PageBody[] = [];
  const diagnostics: Diagnostic[] = [];
  const labels = new Map(documentStart.labels);
  let start = documentStart;
  const setAndKeep = (index: number, part: HandoutPart, at: PartStart): LaidOutPart | undefined => {
    const outcome = set(part, at);
    diagnostics.push(...outcome.diagnostics);
    if (!outcome.ok) return undefined;
    const { structure, outline, destinations } = outcome.value;
    kept.set(index, { structure, outline, destinations });
    return outcome.value;
  };
  const paint = (laidOut: LaidOutPart): void => {
    painter.name(
      laidOut.destinations,
      laidOut.bodies.map(({ page }) => page),
    );
    for (const body of laidOut.bodies) {
      painter.paint(body.page);
      bodies.push({ ...body, page: { ...body.page, items: [] } });
    }
  };

  for (const [index, part] of parts.entries()) {
    const laidOut = setAndKeep(index, part, start);
    if (laidOut === undefined) continue;
    if (laidOut.waitsForNumbers) waiting.push({ index, part, start, pages: laidOut.bodies.length });
    else paint(laidOut);
    addPageLabels(labels, laidOut.destinations);
    start = { ...laidOut.end, labels };
    context.onProgress?.(index + 1, parts.length, handout.id);
    // Timers come up between parts, not only at the end.
    await eventLoopTurn();
  }
  for (const { index, part, start: at, pages } of waiting) {
    const laidOut = setAndKeep(index, part, { ...at, labels, leastPages: pages });
    if (laidOut !== undefined) paint(laidOut);
  }
  const running = runningPainter(context.catalog);
  for (const body of bodies) painter.add(body.page, running(body, start.pageCount));

  const complete = kept.size === parts.length;
  return {
    frame: complete ? frameOf([...kept].sort(([a], [b]) => a - b).map(([, part]) => part)) : undefined,
    diagnostics,
  };
}

/** One structure tree and one list of bookmarks from those of the parts. */
function frameOf(parts: readonly KeptPart[]): DocumentFrame {
  const [first] = parts;
  return {
    structure: {
      role: 'Document',
      ...(first?.structure.language === undefined ? {} : { language: first.structure.language }),
      children: parts.flatMap(({ structure }) => structure.children),
    },
    outline: parts.flatMap(({ outline }) => outline),
    destinations: parts.flatMap(({ destinations }) => destinations),
  };
}
