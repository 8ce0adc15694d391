import type { Element, ElementContent } from 'hast';
import { flowing } from './table-cells.ts';
import { element, elementsOf, textOf } from './tree.ts';

/**
 * What a page of e-ink has room for: 600 pixels at 16 an em, less its margins; type of twice the size is left to
 * breaking words.
 */
const PAGE_WIDTH = 32;
/** Size of the type in cells, and the space beside it (`ebook.css`), in em. */
const TYPE = 0.85;
const PADDING = 1.2;
/** Half an em is the mean width of a letter or digit; Han text breaks between any two characters. */
const LETTER = 0.52;
const WORDS = /[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60-]+-?/gu;

/** Whether a table is wider than a page of e-ink however its lines are broken. */
export function isWide(table: Element): boolean {
  const widths: number[] = [];
  for (const row of rowsOf(table)) {
    row.forEach((cell, column) => {
      const words = [...textOf(cell).matchAll(WORDS)].map(([word]) => Array.from(word).length * LETTER);
      widths[column] = Math.max(widths[column] ?? 1, ...words);
    });
  }
  return widths.reduce((sum, width) => sum + (width + PADDING) * TYPE, 0) > PAGE_WIDTH;
}

/**
 * A table as a list of its rows, each a list of the columns' heads and what stands under them: for pages that are
 * narrower than the table. Another element and not another display of the same: a table that is no table for the eyes only would lose
 * its rows and heads for screen readers.
 */
export function stackedTable(table: Element): Element {
  const [heads, ...rows] = rowsOf(table);
  const items = rows.map((row) => element('li', { className: ['row'] }, rowContent(row, heads ?? [])));
  return element('ol', { className: ['stacked'] }, items);
}

function rowContent(row: readonly Element[], heads: readonly Element[]): readonly Element[] {
  const named = row.map((cell, column) => ({ cell, head: heads[column] }));
  // A column without a head names the rows.
  const labels = named.filter(({ cell, head }) => isEmpty(head) && !isEmpty(cell));
  const pairs = named.filter(({ cell, head }) => !isEmpty(head) && !isEmpty(cell));
  return [
    ...labels.map(({ cell }) => element('div', { className: ['row-label'] }, inLine(cell))),
    ...(pairs.length === 0 ? [] : [element('dl', {}, pairs.map(entry))]),
  ];
}

/** Head and cell in a box, so that boxes can stand beside each other where the page has room (HTML, 4.4.9). */
function entry({ cell, head }: { readonly cell: Element; readonly head: Element | undefined }): Element {
  return element('div', { className: ['field'] }, [
    element('dt', {}, inLine(head)),
    element('dd', {}, inLine(cell)),
  ]);
}

/** The languages of a cell on one line: a row of many heads would not fit on a page otherwise. */
function inLine(cell: Element | undefined): readonly ElementContent[] {
  return cell === undefined ? [] : flowing(cell, { type: 'text', value: ' ' });
}

function isEmpty(cell: Element | undefined): boolean {
  return cell === undefined || textOf(cell).trim() === '';
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  return [...elementsOf(table)]
    .filter(({ tagName }) => tagName === 'tr')
    .map(({ children }) => cellsOf(children));
}

function cellsOf(children: readonly ElementContent[]): readonly Element[] {
  return children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th') ? [child] : [],
  );
}
