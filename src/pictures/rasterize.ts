import { readFileSync } from 'node:fs';
import type * as ResvgModule from '@resvg/resvg-wasm';
import type { Face } from '../fonts/face.ts';
import { dependencyFile } from '../package-file.ts';

/** Pixels an inch at which vector pictures are drawn for print, at their natural width of 96 to the inch. */
const zoom = 300 / 96;

/** Beyond this a picture would take more memory than a page is worth. */
const mostPixels = 6000;

let ready: Promise<typeof ResvgModule> | undefined;

/**
 * Draws an SVG picture as PNG, on white: PDF/A takes no scripts and no live references, and a raster shows the same
 * in every reader. No system fonts are used: words are set in the faces given, from `svgText`.
 */
export async function rasterizeSvg(svg: string, faces: readonly Face[] = []): Promise<Uint8Array> {
  const { Resvg } = await load();
  // A family that is not among the faces, such as Arial, is replaced by the first of them.
  const family = faces[0]?.family;
  const font =
    family === undefined
      ? {}
      : {
          font: {
            fontBuffers: faces.map(({ bytes }) => bytes),
            defaultFontFamily: family,
            sansSerifFamily: family,
            serifFamily: family,
            monospaceFamily: family,
          },
        };
  const natural = new Resvg(svg);
  const width = Math.min(mostPixels, Math.max(1, Math.round(natural.width * zoom)));
  natural.free();
  const resvg = new Resvg(svg, { ...font, background: 'white', fitTo: { mode: 'width', value: width } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}

function load(): Promise<typeof ResvgModule> {
  ready ??= start();
  return ready;
}

async function start(): Promise<typeof ResvgModule> {
  const resvg = await import('@resvg/resvg-wasm');
  const wasm = dependencyFile('@resvg/resvg-wasm', 'index_bg.wasm', import.meta.url);
  await resvg.initWasm(readFileSync(wasm));
  return resvg;
}
