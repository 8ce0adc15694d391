import { fail, type Outcome, succeed } from '../diagnostics/diagnostic.ts';
import type { PageImage, PaginatedDocument, Rectangle } from '../layout/page.ts';
import { number } from './content-stream.ts';
import { readImageHeader } from './image-header.ts';
import type { PdfPage, PdfReference, PdfWriter } from './writer.ts';

/** The pictures of one document; each is embedded once. */
export interface ImageSet {
  /** The operators that draw the picture into the box, entered into the page's resources. */
  draw(image: PageImage, box: Rectangle, page: PdfPage): string;
}

/**
 * Embeds pictures, each once.
 *
 * @returns the set, or an `unusable-image` diagnostic for each picture that an archival file cannot hold.
 */
export async function embedImages(
  images: readonly PageImage[],
  writer: PdfWriter,
): Promise<Outcome<ImageSet>> {
  const diagnostics = images.flatMap((image) => {
    const problem = imageProblem(image);
    return problem === undefined ? [] : [unusable(image, problem)];
  });
  if (diagnostics.length > 0) return fail(diagnostics);
  const embedded = new Map<string, EmbeddedImage>();
  for (const image of images) {
    embedded.set(image.key, { name: `I${String(embedded.size + 1)}`, reference: await embed(image, writer) });
  }
  return succeed({
    draw: (image, box, page) => draw(embedded.get(image.key), box, page),
  });
}

interface EmbeddedImage {
  readonly name: string;
  readonly reference: PdfReference;
}

/** The pictures of a document in the order of its pages. */
export function distinctImages(document: PaginatedDocument): readonly PageImage[] {
  const images = new Map<string, PageImage>();
  for (const page of document.pages) {
    for (const item of page.items) if (item.kind === 'image') images.set(item.image.key, item.image);
  }
  return [...images.values()];
}

function imageProblem({ bytes, format }: PageImage): string | undefined {
  if (format === 'svg') return 'SVG pictures cannot be set in PDF';
  const header = readImageHeader(bytes);
  if (header.kind !== format) return `it is no ${format.toUpperCase()} file`;
  if (header.kind !== 'jpeg') return undefined;
  if (header.components === 0) return 'it is damaged';
  // ISO 19005-2, 6.2.4.3: ink colours need an output intent of inks, and ours is sRGB.
  return header.components === 4 ? 'its colours are CMYK' : undefined;
}

function unusable(image: PageImage, problem: string) {
  return {
    severity: 'error',
    code: 'unusable-image',
    message: `cannot use the picture \`${image.key}\`: ${problem}`,
    hint: 'save it as PNG, or as JPEG in RGB or grey',
  } as const;
}

async function embed(image: PageImage, writer: PdfWriter): Promise<PdfReference> {
  const header = readImageHeader(image.bytes);
  if (header.kind !== 'png' || header.plain) return writer.embedImage(image.bytes);
  const { flattenPng } = await import('./flatten-png.ts');
  const { width, height, data } = flattenPng(image.bytes);
  const reference = writer.reference({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
  });
  reference.end(data);
  return reference;
}

function draw(image: EmbeddedImage | undefined, { x, y, width, height }: Rectangle, page: PdfPage): string {
  if (image === undefined) throw new Error('a picture was not embedded before painting');
  page.xobjects[image.name] ??= image.reference;
  // The image's unit square has its origin at the lower left; the page counts downwards.
  const matrix = [width, 0, 0, -height, x, y + height].map(number).join(' ');
  return `q ${matrix} cm /${image.name} Do Q`;
}
