import { hasHan } from '../unicode/classes.ts';
import type { BilingualRecord, Localized, Table } from '../content/handout.ts';
import type { Labels } from './labels.data.ts';
import { joinedPlain, labelTexts, localTexts, type ViewContext } from './local-texts.ts';
import type { LocalText } from './text-leaf.ts';
import type { FigureView, TableCellView, TableView } from './view.ts';

function numbered(context: ViewContext, choose: (labels: Labels) => string, index: number): LocalText[] {
  return labelTexts(context, (labels) => {
    const word = choose(labels);
    // Chinese and Japanese set the number against the word (GB/T 7713.2: 图1).
    return hasHan(word.slice(-1)) ? `${word}${String(index + 1)}` : `${word} ${String(index + 1)}`;
  });
}

export function figureViews(context: ViewContext, record: BilingualRecord): FigureView[] {
  return record.figures.map((figure, index) => ({
    id: `${record.id}-figure-${String(index + 1)}`,
    src: figure.file,
    width: `${String(figure.width)}%`,
    placement: figure.placement,
    labels: numbered(context, (labels) => labels.figure, index),
    alternative: context.registry.plain(joinedPlain(anyTexts(context, figure.alternative))),
    captions: anyTexts(context, figure.caption),
  }));
}

export function tableViews(context: ViewContext, record: BilingualRecord): TableView[] {
  return record.tables.map((table, index) => ({
    id: `${record.id}-table-${String(index + 1)}`,
    labels: numbered(context, (labels) => labels.table, index),
    captions: anyTexts(context, table.caption),
    columns: table.columns.map((column) => tableCell(context, column.align, column.header)),
    rows: table.rows.map((row) => ({
      cells: row.map((cell, column) => tableCell(context, alignment(table, column), cell)),
    })),
  }));
}

function alignment(table: Table, column: number): string {
  return table.columns[column]?.align ?? 'start';
}

/** A cell whose words are the same in every language (numbers) shows them once. */
function tableCell(context: ViewContext, align: string, text: Localized): TableCellView {
  const texts = anyTexts(context, text);
  const [first] = texts;
  const same = first !== undefined && texts.every((one) => one.text.plain === first.text.plain);
  return { align, texts: same ? [first] : texts };
}

/**
 * A text in the languages that are read, or else in the first of the handout that has it: a number that is written once
 * belongs to each of the parts that a book has by language.
 */
function anyTexts(context: ViewContext, text: Localized | undefined): LocalText[] {
  const own = localTexts(context, text);
  if (own.length > 0) return own;
  const other = context.handout.languages.find((language) => text?.[language] !== undefined);
  return other === undefined ? [] : localTexts({ ...context, languages: [other] }, text);
}
