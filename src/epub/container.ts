import { EPub } from 'epub-gen-memory';
import { archiveOf, deflated, type DeflatedFile } from './deflated.ts';
import type { FileContent, PackSettings } from './pack.ts';

/** The files that epub-gen-memory always writes itself: it writes them empty, and ours take their places. */
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
 * epub-gen-memory with a given identifier, given dates, and files that need no download. The only module that knows it;
 * loaded when everything is ready to be packed, because it brings parsers of HTML, which nothing here asks for.
 */
export class Container extends EPub {
  constructor(
    private readonly settings: PackSettings,
    private readonly files: ReadonlyMap<string, FileContent>,
  ) {
    super({ title: settings.title, ...EMPTY }, []);
    this.uuid = settings.identifier;
  }

  override genEpub(): Promise<Buffer> {
    return this.render().then(() => this.generateAsync(ARCHIVE));
  }

  override async render(): Promise<this> {
    await super.render();
    const pressed = new Map<string, DeflatedFile>();
    for (const [path, content] of this.files) {
      if (content instanceof Uint8Array && COMPRESSED.test(path)) {
        this.zip.file(path, content, { createFolders: false, compression: 'STORE' });
      } else pressed.set(path, isDeflated(content) ? content : deflated(content));
    }
    // The library takes what is in an archive as it is, and does not compress it again.
    await this.zip.loadAsync(archiveOf(pressed));
    for (const [path, entry] of Object.entries(this.zip.files)) {
      // A folder is no file of the book, and its date would be the clock's.
      if (entry.dir) Reflect.deleteProperty(this.zip.files, path);
      else entry.date = this.settings.modified;
    }
    return this;
  }
}

function isDeflated(content: FileContent): content is DeflatedFile {
  return typeof content !== 'string' && 'kind' in content;
}
