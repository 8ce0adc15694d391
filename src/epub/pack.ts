import { archiveOf, deflated, type DeflatedFile } from './deflated.ts';

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

/** The files that epub-gen-memory always writes itself: it writes them empty, and ours take their places. */
const REQUIRED = ['OEBPS/content.opf', 'OEBPS/toc.xhtml', 'OEBPS/toc.ncx', 'OEBPS/style.css'];
const EMPTY = { chapterXHTML: '', contentOPF: '', tocXHTML: '', tocNCX: '', css: '' };

const ARCHIVE = {
  type: 'nodebuffer',
  mimeType: 'application/epub+zip',
  compression: 'DEFLATE',
  compressionOptions: { level: 6 },
} as const;

/** Pictures are compressed as they are. */
const COMPRESSED = /\.(?:png|jpg)$/u;

/**
 * epub-gen-memory with a given identifier, given dates, and files that need no download. Loaded when everything is
 * ready to be packed: it brings parsers of HTML, which nothing here asks for, and the memory of those.
 */
async function openPackage(settings: PackSettings, files: ReadonlyMap<string, FileContent>) {
  const { EPub } = await import('epub-gen-memory');
  class Package extends EPub {
    constructor() {
      super({ title: settings.title, ...EMPTY }, []);
      this.uuid = settings.identifier;
    }

    override genEpub(): Promise<Buffer> {
      return this.render().then(() => this.generateAsync(ARCHIVE));
    }

    override async render(): Promise<this> {
      await super.render();
      await fill(this.zip, files);
      for (const [path, entry] of Object.entries(this.zip.files)) {
        // A folder is no file of the book, and its date would be the clock's.
        if (entry.dir) Reflect.deleteProperty(this.zip.files, path);
        else entry.date = settings.modified;
      }
      return this;
    }
  }
  return new Package();
}

/** The part of the library's archive that is used here. */
interface Archive {
  file(path: string, data: Uint8Array, options: { createFolders: boolean; compression: 'STORE' }): unknown;
  loadAsync(data: Uint8Array): Promise<unknown>;
}

async function fill(archive: Archive, files: ReadonlyMap<string, FileContent>): Promise<void> {
  const pressed = new Map<string, DeflatedFile>();
  for (const [path, content] of files) {
    if (content instanceof Uint8Array && COMPRESSED.test(path)) {
      archive.file(path, content, { createFolders: false, compression: 'STORE' });
    } else pressed.set(path, isDeflated(content) ? content : deflated(content));
  }
  // The library takes what is in an archive as it is, and does not compress it again.
  await archive.loadAsync(archiveOf(pressed));
}

function isDeflated(content: FileContent): content is DeflatedFile {
  return typeof content !== 'string' && 'kind' in content;
}

/**
 * Packs finished files as an EPUB container (OCF 3.3): `mimetype` first and stored, everything else deflated,
 * the same bytes for the same files. The only module that knows epub-gen-memory.
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
  const packed = await (await openPackage(settings, files)).genEpub();
  return new Uint8Array(packed.buffer, packed.byteOffset, packed.length);
}
