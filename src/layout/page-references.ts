import type { Box, InlineRun, ParagraphBox } from './box.ts';
import type { Destination } from './page.ts';

/** Page labels by destination. */
export type PageLabels = ReadonlyMap<string, string>;

/** The label of the page of every destination, added to those that are known already. */
export function pageLabels(destinations: readonly Destination[], known: PageLabels): PageLabels {
  const labels = new Map(known);
  addPageLabels(labels, destinations);
  return labels;
}

/** Adds the labels of a part to those of the parts before it: a long digest has too many to copy them each time. */
export function addPageLabels(labels: Map<string, string>, destinations: readonly Destination[]): void {
  for (const { name, page } of destinations) labels.set(name, String(page + 1));
}

/** Whether a box names page numbers anywhere. */
export function hasPageReferences(box: Box): boolean {
  return replaceReferences(box, () => '') !== box;
}

/**
 * Puts page numbers where they are named; boxes without them stay the same objects, and so what was composed. A
 * number that is not known keeps the room of `placeholder`.
 */
export function resolvePageReferences(
  box: Box,
  labels: PageLabels,
  placeholder: string,
): { readonly box: Box; readonly missing: boolean } {
  let missing = false;
  const resolved = replaceReferences(box, (name) => {
    const label = labels.get(name);
    missing ||= label === undefined;
    return label ?? placeholder;
  });
  return { box: resolved, missing };
}

type LabelOf = (name: string) => string;

function replaceReferences(box: Box, labelOf: LabelOf): Box {
  switch (box.kind) {
    case 'paragraph':
      return inParagraph(box, labelOf);
    case 'block':
    case 'columns': {
      const children = inList(box.children, labelOf);
      return children === box.children ? box : { ...box, children };
    }
    case 'row': {
      const cells = inList(box.cells, labelOf);
      return cells === box.cells ? box : { ...box, cells };
    }
    case 'line-up': {
      const items = inList(box.items, labelOf);
      return items === box.items ? box : { ...box, items };
    }
    case 'table':
    case 'image':
    case 'code':
      return box;
  }
}

function inList(boxes: readonly Box[], labelOf: LabelOf): readonly Box[] {
  const replaced = boxes.map((box) => replaceReferences(box, labelOf));
  return replaced.some((box, index) => box !== boxes[index]) ? replaced : boxes;
}

function inParagraph(box: ParagraphBox, labelOf: LabelOf): ParagraphBox {
  const runs = inRuns(box.runs, labelOf);
  const text = box.tail === undefined ? undefined : inParagraph(box.tail.text, labelOf);
  if (runs === box.runs && text === box.tail?.text) return box;
  return {
    ...box,
    runs,
    ...(box.tail === undefined || text === undefined ? {} : { tail: { ...box.tail, text } }),
  };
}

function inRuns(runs: readonly InlineRun[], labelOf: LabelOf): readonly InlineRun[] {
  if (runs.every((run) => run.pageOf === undefined)) return runs;
  return runs.map((inline) =>
    inline.pageOf === undefined
      ? inline
      : { ...inline, run: { ...inline.run, text: labelOf(inline.pageOf) } },
  );
}
