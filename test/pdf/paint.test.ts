import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { PageImage, PaginatedDocument } from '../../src/layout/page.ts';
import { paintPdf, type PaintOptions } from '../../src/pdf/paint.ts';
import { readAttachments } from '../../src/pdf/read/attachments.ts';
import { openPdf } from '../../src/pdf/read/file.ts';
import { decodeText } from '../../src/pdf/read/syntax.ts';
import { extractPages } from './extract-text.ts';
import { belongsTo, element, line, metadata, page, sampleDocument, sampleText } from './sample.ts';
import { verifyPdf } from './verify/index.ts';
import { structureText } from './verify/structure-text.ts';

async function paint(
  document: PaginatedDocument = sampleDocument(),
  options: Partial<PaintOptions> = {},
): Promise<Uint8Array> {
  const painted = await paintPdf(document, metadata, { archive: 'PDF/A-2a', ...options });
  if (!painted.ok) throw new Error(painted.diagnostics[0]?.message);
  return painted.value;
}

/** One paragraph on one page. */
function oneLine(text: string): PaginatedDocument {
  const paragraph = element('P');
  return {
    pages: [page(0, line(paragraph, 60, 60, text))],
    structure: element('Document', {}, paragraph),
    outline: [],
    destinations: [],
  };
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('paintPdf', () => {
  it('should say the same in the structure tree as on the pages', async () => {
    expect(structureText(await paint())).toMatchSnapshot();
  });

  it('should give the text back to pdf.js', async () => {
    expect(await extractPages(await paint())).toMatchSnapshot();
  });

  it('should keep characters apart that share a glyph', async () => {
    const text = '一⼀ 人⼈ -\u00ad µμ ·•';
    const bytes = await paint(oneLine(text));
    expect(structureText(bytes)).toContain(JSON.stringify(text));
    // pdf.js leaves soft hyphens out.
    expect((await extractPages(bytes)).join('')).toBe(text.replace('\u00ad', ''));
  });

  it('should be readable without compression', async () => {
    const bytes = await paint(sampleDocument(), { compress: false });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/H1 <</MCID 0>> BDC');
  });

  it('should embed no files in PDF/A-2a', async () => {
    const attachments = [attachment('record.yaml', 'id: x')];
    expect(readAttachments(await paint(sampleDocument(), { attachments }))).toEqual([]);
  });

  it('should give attached files back from PDF/A-3a', async () => {
    const attachments = [attachment('记录.yaml', 'id: 双语\n'), attachment('a.json', '{}')];
    const bytes = await paint(sampleDocument(), { archive: 'PDF/A-3a', attachments });
    const found = readAttachments(bytes) ?? [];
    expect(found.map(({ name, relationship }) => [name, relationship])).toEqual([
      ['记录.yaml', 'Source'],
      ['a.json', 'Source'],
    ]);
    expect(found.map((file) => Buffer.from(file.bytes).toString('utf8'))).toEqual(['id: 双语\n', '{}']);
    expect(verifyPdf(bytes, sampleText)).toEqual([]);
  });

  it('should write an empty document', async () => {
    const empty = { pages: [page(0, [])], structure: element('Document'), outline: [], destinations: [] };
    expect(verifyPdf(await paint(empty), '')).toEqual([]);
  });

  it('should refuse content whose element is not in the tree', async () => {
    const document = { ...oneLine('lost'), structure: element('Document') };
    await expect(paint(document)).rejects.toThrow('content of a P that is not in the structure tree');
  });
});

describe('the same bytes', () => {
  it('should come from the same input first, last and alone', async () => {
    const first = hash(await paint());
    // Each of these would poison the character maps that fontkit caches.
    for (const text of ['\u00ad-', 'çafé e c a', '⼀⼈⼤⽤', 'µ · ⁄']) await paint(oneLine(text));
    expect(hash(await paint())).toBe(first);
    expect(hash(await inWorker())).toBe(first);
  });

  it('should carry an identifier that only equal content shares', async () => {
    const identifiers = await Promise.all(
      [sampleDocument(), sampleDocument(), oneLine('a'), oneLine('b')].map(async (document) => {
        const id = openPdf(await paint(document))?.trailer.get('ID');
        return Buffer.from(Array.isArray(id) && id[0] instanceof Uint8Array ? id[0] : []).toString('hex');
      }),
    );
    expect(identifiers[0]).toMatch(/^[\da-f]{32}$/);
    expect(identifiers[0]).toBe(identifiers[1]);
    expect(new Set(identifiers).size).toBe(3);
  });

  it('should name subsets by their glyphs', async () => {
    const names = await Promise.all(
      ['a', 'a', 'b'].map(async (text) => fontName(await paint(oneLine(text), { compress: false }))),
    );
    expect(names[0]).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/);
    expect(names[0]).toBe(names[1]);
    expect(names[0]).not.toBe(names[2]);
  });
});

function fontName(bytes: Uint8Array): string {
  return /\/FontName \/(\S+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
}

/** Paints the sample in a fresh process thread, with nothing painted before. */
function inWorker(): Promise<Uint8Array> {
  const script = `
    import { parentPort } from 'node:worker_threads';
    import { register } from 'tsx/esm/api';
    register();
    const { paintPdf } = await import(${JSON.stringify(new URL('../../src/pdf/paint.ts', import.meta.url).href)});
    const { metadata, sampleDocument } = await import(${JSON.stringify(new URL('./sample.ts', import.meta.url).href)});
    const painted = await paintPdf(sampleDocument(), metadata, { archive: 'PDF/A-2a' });
    parentPort.postMessage(painted.value);
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(resolveTsx(script))}`));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** A module without a folder finds no packages: the path is written out. */
function resolveTsx(script: string): string {
  return script.replace("'tsx/esm/api'", JSON.stringify(import.meta.resolve('tsx/esm/api')));
}

describe('metadata', () => {
  it('should escape what XML reserves, in both languages', async () => {
    const bytes = await paint();
    const packet = Buffer.from(bytes).toString('utf8');
    expect(packet).toContain('<rdf:li xml:lang="en">A &amp; B &lt;x&gt; &quot;quoted&quot; 双语</rdf:li>');
    expect(packet).toContain('<rdf:li xml:lang="zh-Hans">甲与乙：双语</rdf:li>');
    expect(packet).toContain('<dc:identifier>doi:10.1007/s00586-025-09078-5</dc:identifier>');
    const file = openPdf(bytes);
    const title = file?.entry(file.resolve(file.trailer.get('Info')), 'Title');
    expect(title instanceof Uint8Array && decodeText(title)).toBe('A & B <x> "quoted" 双语');
  });

  it('should take its dates from the metadata, in UTC', async () => {
    const bytes = await paint(sampleDocument(), { compress: false });
    expect(Buffer.from(bytes).toString('latin1')).toContain('(D:20250627000000Z)');
  });
});

describe('pictures', () => {
  const paintImage = (image: PageImage) => {
    const figure = element('Figure', { alternative: 'A picture' });
    const items = [
      { kind: 'image', box: { x: 60, y: 60, width: 40, height: 20 }, image, tag: belongsTo(figure) } as const,
    ];
    const document = { ...oneLine(''), pages: [page(0, items)], structure: element('Document', {}, figure) };
    return paintPdf(document, metadata, { archive: 'PDF/A-2a', compress: false });
  };
  const image = (format: PageImage['format'], bytes: Uint8Array): PageImage => ({
    key: `picture.${format}`,
    format,
    bytes,
    pixelWidth: 2,
    pixelHeight: 1,
  });

  it('should pass an opaque PNG through', async () => {
    const bytes = encode({ width: 2, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
    const painted = await paintImage(image('png', bytes));
    expect(painted.ok && verifyPdf(painted.value)).toEqual([]);
    expect(painted.ok && Buffer.from(painted.value).toString('latin1')).toContain('/Predictor 15');
  });

  it('should lay a transparent PNG on white paper', async () => {
    const bytes = encode({
      width: 2,
      height: 1,
      channels: 4,
      data: Uint8Array.of(10, 20, 30, 255, 0, 0, 0, 51),
    });
    const painted = await paintImage(image('png', bytes));
    const text = painted.ok ? Buffer.from(painted.value).toString('latin1') : '';
    expect(text).not.toContain('SMask');
    expect(text).toContain(Buffer.of(10, 20, 30, 204, 204, 204).toString('latin1'));
  });

  it.each([
    ['svg', image('svg', Buffer.from('<svg/>')), 'SVG pictures cannot be set in PDF'],
    ['a CMYK JPEG', image('jpeg', cmykJpeg()), 'its colours are CMYK'],
    ['a JPEG that is none', image('jpeg', Buffer.from('GIF89a')), 'it is no JPEG file'],
    ['a JPEG cut short', image('jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0)), 'it is damaged'],
  ])('should refuse %s', async (_, picture, problem) => {
    const painted = await paintImage(picture);
    expect(painted.diagnostics).toEqual([
      expect.objectContaining({
        code: 'unusable-image',
        message: expect.stringContaining(problem) as string,
      }),
    ]);
  });
});

/** The start of a JPEG file up to a frame header with four components. */
function cmykJpeg(): Uint8Array {
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 1, 0, 1, 4, ...new Array<number>(12).fill(0));
}

function attachment(name: string, text: string) {
  return {
    name,
    mediaType: 'application/yaml',
    description: 'The record',
    relationship: 'Source',
    bytes: new TextEncoder().encode(text),
  } as const;
}
