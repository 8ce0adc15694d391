import { createHash } from 'node:crypto';
import type { Handout } from '../content/handout.ts';
import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { PageImage } from '../layout/page.ts';
import type { Resource } from './book.ts';
import type { PictureNames } from './record-tree.ts';

const MEDIA_TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;
const EXTENSIONS = { png: 'png', jpeg: 'jpg', svg: 'svg' } as const;

/** The pictures of the figures as files of the book, and their names by the file that the record names. */
export interface BookPictures {
  readonly names: PictureNames;
  readonly resources: readonly Resource[];
}

/**
 * Names every picture by its content and by what it is, not by what its name says: the same picture goes in once.
 * The bytes stay as they are. Diagnostic: `picture-missing` for a figure whose picture was not read.
 */
export function bookPictures(
  handout: Handout,
  images: ReadonlyMap<string, PageImage>,
): Outcome<BookPictures> {
  const names = new Map<string, string>();
  const resources = new Map<string, Resource>();
  const missing: string[] = [];
  for (const { file } of handout.records.flatMap(({ figures }) => figures)) {
    const image = images.get(file);
    if (image === undefined) missing.push(file);
    else {
      const resource = pictureResource(image);
      names.set(file, resource.href);
      resources.set(resource.href, resource);
    }
  }
  if (missing.length > 0) return fail(missing.map(missingPicture));
  return succeed({ names, resources: [...resources.values()] });
}

function pictureResource({ bytes, format }: PageImage): Resource {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return {
    id: `picture-${name}`,
    href: `images/${name}.${EXTENSIONS[format]}`,
    mediaType: MEDIA_TYPES[format],
    bytes,
  };
}

function missingPicture(file: string) {
  return {
    severity: 'error',
    code: 'picture-missing',
    message: `cannot read the picture \`${file}\``,
    hint: 'paths of pictures count from the folder of the record',
  } as const;
}
