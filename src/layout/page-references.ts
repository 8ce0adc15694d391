import type { Box, InlineRun, ParagraphBox } from './box.ts';
import type { PaginatedDocument } from './page.ts';

/** Page labels by destination. */
export type PageLabels = ReadonlyMap<string, string>;

/** The label of the page of every destination of a document. */
export function pageLabels({ destinations, pages }: PaginatedDocument): PageLabels {
  return new Map(destinations.map(({ name, page }) => [name, pages[page]?.label ?? '']));
}

/** Whether a box names page numbers anywhere. */
export function hasPageReferences(box: Box): boolean {
  return replaceReferences(box, () => '') !== box;
}

/** Puts page numbers where they are named; boxes without them stay the same objects, and so what was composed. */
export function resolvePageReferences(box: Box, labels: PageLabels): Box {
  return replaceReferences(box, (name) => labels.get(name) ?? '?');
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
