import type { Color, Page, PageItem, Rectangle, Tag } from '../layout/page.ts';
import {
  beginArtifact,
  beginElementContent,
  fillColor,
  fillRectangles,
  number,
  showGlyphs,
  textPosition,
} from './content-stream.ts';
import type { DocumentFont } from './document-font.ts';
import type { FontSet } from './font-set.ts';
import type { ImageSet } from './image-set.ts';
import { addLink, type LinkContext } from './links.ts';
import type { BoundingBox, ContentRecorder } from './marked-content.ts';
import type { PdfPage } from './writer.ts';

/** What painting shares between the pages of a document. */
export interface PaintContext extends LinkContext {
  readonly fonts: FontSet;
  readonly images: ImageSet;
}

/** The state of one page's content stream: what is open and what is set, so that nothing is written twice. */
interface Canvas {
  readonly page: Page;
  readonly target: PdfPage;
  readonly parts: string[];
  tag: Tag | undefined;
  inText: boolean;
  font: DocumentFont | undefined;
  size: number;
  color: Color | undefined;
}

/** Opens a page: its boxes, and the order in which the tab key goes through it. */
export function openPage(page: Page, context: PaintContext): PdfPage {
  const target = context.writer.addPage(page.width, page.height);
  context.recorder.startPage(target.dictionary);
  // ISO 14289-1, 7.18.3: the tab key follows the structure.
  target.dictionary.data['Tabs'] = 'S';
  target.dictionary.data['TrimBox'] = pageBox(page.trim, page);
  target.dictionary.data['BleedBox'] = pageBox(page.bleed, page);
  return target;
}

/** Paints items of a page: every operator between `BDC` and `EMC` belongs to one structure element or is an artifact. */
export function paintItems(
  items: readonly PageItem[],
  page: Page,
  target: PdfPage,
  context: PaintContext,
): string {
  const canvas: Canvas = {
    page,
    target,
    parts: [],
    tag: undefined,
    inText: false,
    font: undefined,
    size: 0,
    color: undefined,
  };
  items.forEach((item, index) => {
    continueReading(index, canvas, context);
    paintItem(item, canvas, context);
  });
  closeTag(canvas);
  return canvas.parts.join('\n');
}

function pageBox(box: Rectangle | undefined, page: Page): BoundingBox | undefined {
  return box === undefined ? undefined : boundsOf([box], page);
}

/** Tells the recorder where the next item stands in reading order; a sheet may hold several pages. */
function continueReading(index: number, canvas: Canvas, { recorder }: PaintContext): void {
  const { origins, index: sheet } = canvas.page;
  const origin = origins?.find(({ firstItem }) => firstItem === index);
  if (origin !== undefined) {
    closeTag(canvas);
    recorder.continueWith(origin.page);
  } else if (index === 0) recorder.continueWith(sheet);
}

function paintItem(item: PageItem, canvas: Canvas, context: PaintContext): void {
  switch (item.kind) {
    case 'text':
      return paintText(item, canvas, context);
    case 'fill':
      return paintFill(item, canvas, context);
    case 'image':
      return paintImage(item, canvas, context);
    case 'link':
      addLink(item, canvas.page, canvas.target, context);
  }
}

type Item<Kind extends PageItem['kind']> = Extract<PageItem, { readonly kind: Kind }>;

function paintText(item: Item<'text'>, canvas: Canvas, { fonts, recorder }: PaintContext): void {
  if (item.run.glyphs.length === 0) return;
  openTag(item.tag, undefined, canvas, recorder);
  const font = fonts.use(item.run.face, canvas.target);
  if (!canvas.inText) canvas.parts.push('BT');
  canvas.inText = true;
  setColor(item.color, canvas);
  if (font !== canvas.font || item.run.size !== canvas.size) {
    canvas.parts.push(`/${font.name} ${number(item.run.size)} Tf`);
    canvas.font = font;
    canvas.size = item.run.size;
  }
  canvas.parts.push(textPosition(item.x, item.y - item.run.rise), showGlyphs(font, item.run));
}

function paintFill(item: Item<'fill'>, canvas: Canvas, { recorder }: PaintContext): void {
  if (item.rectangles.length === 0) return;
  const box = boundsOf(item.rectangles, canvas.page);
  openTag(item.tag, box, canvas, recorder);
  closeText(canvas);
  setColor(item.color, canvas);
  canvas.parts.push(fillRectangles(item.rectangles));
}

function paintImage(item: Item<'image'>, canvas: Canvas, { images, recorder }: PaintContext): void {
  openTag(item.tag, boundsOf([item.box], canvas.page), canvas, recorder);
  closeText(canvas);
  canvas.parts.push(images.draw(item.image, item.box, canvas.target));
}

/** Opens marked content for the tag unless it is open; notes the box of drawings, which figures must tell. */
function openTag(tag: Tag, box: BoundingBox | undefined, canvas: Canvas, recorder: ContentRecorder): void {
  if (tag.kind === 'element' && box !== undefined) recorder.addBox(tag.element, box);
  if (canvas.tag !== undefined && sameTag(canvas.tag, tag)) return;
  closeTag(canvas);
  canvas.tag = tag;
  if (tag.kind === 'element') {
    canvas.parts.push(beginElementContent(tag.element.role, recorder.addContent(tag.element)));
  } else {
    canvas.parts.push(beginArtifact(tag.type, tag.type === 'Background' ? box : undefined));
  }
}

/** Backgrounds are never joined: each tells its own box. */
function sameTag(a: Tag, b: Tag): boolean {
  if (a.kind === 'element') return b.kind === 'element' && a.element === b.element;
  return b.kind === 'artifact' && a.type === b.type && a.type !== 'Background';
}

function closeTag(canvas: Canvas): void {
  closeText(canvas);
  if (canvas.tag !== undefined) canvas.parts.push('EMC');
  canvas.tag = undefined;
}

function closeText(canvas: Canvas): void {
  if (canvas.inText) canvas.parts.push('ET');
  canvas.inText = false;
}

function setColor(color: Color, canvas: Canvas): void {
  if (canvas.color !== undefined && sameColor(canvas.color, color)) return;
  canvas.parts.push(fillColor(color));
  canvas.color = color;
}

function sameColor(one: Color, other: Color): boolean {
  return one === other || (one[0] === other[0] && one[1] === other[1] && one[2] === other[2]);
}

function boundsOf(rectangles: readonly Rectangle[], page: Page): BoundingBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rectangles) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return [left, page.height - bottom, right, page.height - top];
}
