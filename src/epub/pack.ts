import type { DeflatedFile } from './deflated.ts';

/** A finished file: text is written as UTF-8. */
export type FileContent = string | Uint8Array | DeflatedFile;

/** The length of a file in bytes, before compression. */
export function contentLength(content: FileContent): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** What the packer must know beside the files. */
export interface PackSettings {
  readonly title: string;
  readonly identifier: string;
  /** Stands in every entry of the archive; the archive keeps two-second steps from 1980 on. */
  readonly modified: Date;
}

const REQUIRED = ['OEBPS/content.opf', 'OEBPS/toc.xhtml', 'OEBPS/toc.ncx', 'OEBPS/style.css'];

/**
 * Packs finished files as an EPUB container (OCF 3.3): `mimetype` first and stored, everything else deflated,
 * the same bytes for the same files.
 *
 * @param files path inside the container to content; must hold `OEBPS/content.opf`, `toc.xhtml`, `toc.ncx`,
 * `style.css`; `mimetype` and `META-INF/container.xml` are written by the library
 */
export async function packEpub(
  files: ReadonlyMap<string, FileContent>,
  settings: PackSettings,
): Promise<Uint8Array> {
  const missing = REQUIRED.find((path) => !files.has(path));
  if (missing !== undefined) throw new TypeError(`the book has no file ${missing}`);
  const { Container } = await import('./container.ts');
  const packed = await new Container(settings, files).genEpub();
  return new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
}
