import { EPub } from 'epub-gen-memory';
import { archiveOf, type DeflatedFile } from './deflated.ts';

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

/** The files that epub-gen-memory always writes itself, through templates that pass our text on unchanged. */
const PACKAGE = 'OEBPS/content.opf';
const NAVIGATION = 'OEBPS/toc.xhtml';
const NCX = 'OEBPS/toc.ncx';
const STYLESHEET = 'OEBPS/style.css';

/**
 * EJS templates are programs, so they stay constants: text that we rendered is handed over as data only.
 */
const PASS_THROUGH = {
  chapterXHTML: '<%- xhtml %>',
  contentOPF: '<%- opf %>',
  tocXHTML: '<%- nav %>',
  tocNCX: '<%- ncx %>',
};

const ARCHIVE = {
  type: 'nodebuffer',
  mimeType: 'application/epub+zip',
  compression: 'DEFLATE',
  compressionOptions: { level: 6 },
} as const;

/** The files that are no chapters to epub-gen-memory, by path. */
interface Extra {
  readonly plain: Map<string, string | Uint8Array>;
  readonly deflated: Map<string, DeflatedFile>;
}

/** epub-gen-memory with a given identifier, given dates, and files that need no download. */
class Package extends EPub {
  constructor(
    options: ConstructorParameters<typeof EPub>[0],
    chapters: ConstructorParameters<typeof EPub>[1],
    private readonly settings: PackSettings,
    private readonly extra: Extra,
  ) {
    super(options, chapters);
    this.uuid = settings.identifier;
  }

  /** Level 9 takes twice the time of level 6 for a hundredth of the size. */
  override genEpub(): Promise<Buffer> {
    return this.render().then(() => this.generateAsync(ARCHIVE));
  }

  override async render(): Promise<this> {
    await super.render();
    for (const [path, content] of this.extra.plain) {
      // Pictures are compressed as they are.
      const compression = /\.(?:png|jpg)$/u.test(path) ? 'STORE' : 'DEFLATE';
      this.zip.file(path, content, { createFolders: false, compression });
    }
    // The library takes what is in an archive as it is, and does not compress it again.
    if (this.extra.deflated.size > 0) await this.zip.loadAsync(archiveOf(this.extra.deflated));
    for (const [path, entry] of Object.entries(this.zip.files)) {
      // A folder is no file of the book, and its date would be the clock's.
      if (entry.dir) Reflect.deleteProperty(this.zip.files, path);
      else entry.date = this.settings.modified;
    }
    return this;
  }
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
  const options = {
    title: settings.title,
    css: textOf(files, STYLESHEET),
    opf: textOf(files, PACKAGE),
    nav: textOf(files, NAVIGATION),
    ncx: textOf(files, NCX),
    ...PASS_THROUGH,
  };
  const [documents, extra] = divide(files);
  const chapters = documents.map(([path, xhtml]) => ({
    title: path,
    filename: path.slice('OEBPS/'.length),
    // The library's sanitiser drops markup that accessibility needs: it is given nothing to work on.
    content: '',
    xhtml,
  }));
  return new Uint8Array(await new Package(options, chapters, settings, extra).genEpub());
}

function textOf(files: ReadonlyMap<string, FileContent>, path: string): string {
  const content = files.get(path);
  if (typeof content !== 'string') throw new TypeError(`the book has no text file ${path}`);
  return content;
}

/** Texts of documents go through the library as its chapters, everything else is added to the archive as it is. */
function divide(files: ReadonlyMap<string, FileContent>): [[string, string][], Extra] {
  const documents: [string, string][] = [];
  const extra: Extra = { plain: new Map(), deflated: new Map() };
  for (const [path, content] of files) {
    if ([PACKAGE, NAVIGATION, NCX, STYLESHEET].includes(path)) continue;
    if (typeof content === 'string' && path.endsWith('.xhtml')) documents.push([path, content]);
    else if (typeof content === 'string' || content instanceof Uint8Array) extra.plain.set(path, content);
    else extra.deflated.set(path, content);
  }
  return [documents, extra];
}
