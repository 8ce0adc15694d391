import type { PageImage, Rectangle } from '../layout/page.ts';
import { number } from './content-stream.ts';
import type { OpenImage, PdfPage, PdfWriter } from './writer.ts';

/** The pictures of one document; each is embedded once. */
export interface ImageSet {
  /** The operators that draw the picture into the box, entered into the page's resources. */
  draw(image: PageImage, box: Rectangle, page: PdfPage): string;
}

export function createImageSet(writer: PdfWriter): ImageSet {
  const images = new Map<string, OpenImage>();
  const open = (image: PageImage): OpenImage => {
    const opened = writer.image(image.bytes);
    images.set(image.key, opened);
    return opened;
  };
  return {
    draw: (image, { x, y, width, height }, page) => {
      const opened = images.get(image.key) ?? open(image);
      page.xobjects[opened.label] ??= writer.embedImage(opened);
      // The image's unit square has its origin at the lower left; the page counts downwards.
      const matrix = [width, 0, 0, -height, x, y + height].map(number).join(' ');
      return `q ${matrix} cm /${opened.label} Do Q`;
    },
  };
}
