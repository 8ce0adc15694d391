import type { Chapter, Resource } from './book.ts';
import { deflated } from './deflated.ts';
import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { BookMetadata } from './metadata.ts';
import { collect } from './outcomes.ts';
import type { FileContent } from './pack.ts';
import { ncxData, packageData } from './package-document.ts';
import type { TemplateSet } from '../markup/index.ts';
import { printXml } from './templates.ts';

/** A whole book, as trees and data. */
export interface BookParts {
  readonly metadata: BookMetadata;
  /** In reading order. */
  readonly chapters: readonly Chapter[];
  readonly resources: readonly Resource[];
  readonly stylesheet: string;
  readonly templates: TemplateSet;
}

/** Writes every file of the book: path inside the container to content. Pure: the same parts, the same files. */
export function bookFiles(parts: BookParts): Outcome<ReadonlyMap<string, FileContent>> {
  const { metadata, chapters, resources, templates } = parts;
  const texts = collect([
    named('content.opf', printXml(templates, 'package', packageData(metadata, chapters, resources))),
    named('toc.ncx', printXml(templates, 'ncx', ncxData(metadata, chapters))),
  ]);
  if (!texts.ok) return texts;
  return succeed(
    new Map<string, FileContent>([
      ...texts.value.map(([name, content]): [string, FileContent] => [`OEBPS/${name}`, content]),
      ...chapters.map(({ href, content }): [string, FileContent] => [`OEBPS/${href}`, content]),
      ['OEBPS/style.css', parts.stylesheet],
      ...resources.map(({ href, bytes }): [string, FileContent] => [`OEBPS/${href}`, bytes]),
    ]),
    texts.diagnostics,
  );
}

function named(name: string, text: Outcome<string>): Outcome<readonly [string, FileContent]> {
  return text.ok ? succeed([name, deflated(text.value)], text.diagnostics) : text;
}
