import type { Handout } from '../content/handout.ts';
import type { FontCatalog } from '../fonts/face.ts';
import { rasterizeSvg } from '../pictures/rasterize.ts';
import type { Resource } from './book.ts';
import { coverSvg } from './cover.ts';
import type { BookMetadata } from './metadata.ts';

/** Covers kept in a process: drawing one takes longer than all the rest of a small book. */
const CACHE_SIZE = 32;
const cache = new Map<string, Promise<Uint8Array>>();

/** The cover as PNG: Kindle and Kobo take no SVG cover. The same cover is drawn once in a process. */
export async function coverPicture(
  handout: Handout,
  metadata: BookMetadata,
  catalog: FontCatalog,
): Promise<Resource> {
  const svg = coverSvg(handout, metadata, catalog);
  const bytes = await drawn(svg);
  return {
    id: 'cover-picture',
    href: 'images/cover.png',
    mediaType: 'image/png',
    properties: 'cover-image',
    bytes,
  };
}

function drawn(svg: string): Promise<Uint8Array> {
  const known = cache.get(svg);
  if (known !== undefined) return known;
  const made = rasterizeSvg(svg);
  cache.set(svg, made);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return made;
}
