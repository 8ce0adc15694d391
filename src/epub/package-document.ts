import type { Chapter, LabelText, Resource } from './book.ts';
import type { BookMetadata, Creator } from './metadata.ts';
import {
  contentsPoints,
  depth,
  landmarks,
  ncxPoints,
  pageEntries,
  playOrders,
  wordLabels,
} from './navigation.ts';

/** One line of the manifest. */
export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  /** Empty for none. */
  readonly properties: string;
}

const XHTML = 'application/xhtml+xml';
/** Vocabularies that EPUB 3.3 does not reserve (`a11y`, `dcterms`, `marc`, `onix`, `schema` are reserved). */
const PREFIX = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/';

/** What the template of the package document (EPUB 3.3, 5) prints. */
export function packageData(
  metadata: BookMetadata,
  chapters: readonly Chapter[],
  resources: readonly Resource[],
): Readonly<Record<string, unknown>> {
  const [title, ...alternateTitles] = metadata.titles;
  const cover = resources.find(({ properties }) => properties === 'cover-image');
  const fonts = resources.some(({ mediaType }) => mediaType === 'font/ttf');
  return {
    language: metadata.languages[0] ?? 'en',
    prefix: PREFIX,
    identifier: metadata.identifier,
    languages: metadata.languages,
    sources: metadata.sources,
    hasPages: hasPages(chapters),
    subjects: metadata.subjects,
    rights: metadata.rights,
    modified: metadata.modified,
    doi: metadata.doi ?? null,
    title: title ?? { text: '', language: 'en' },
    alternateTitles,
    creators: metadata.creators.map((creator, index) => person('creator', creator, index)),
    contributors: metadata.contributors.map((creator, index) => person('contributor', creator, index)),
    date: metadata.date ?? null,
    accessibility: accessibilityStatements(metadata, chapters, cover !== undefined),
    conformsTo: metadata.conformsTo ?? null,
    certifiedBy: metadata.certifiedBy ?? null,
    specifiedFonts: fonts,
    coverId: cover?.id ?? null,
    manifest: manifest(chapters, resources),
    spine: chapters.map(({ id }) => id),
    landmarks: landmarks(chapters, metadata.languages).map((landmark) => ({
      guideType: landmark.guideType,
      href: landmark.href,
      title: joined(landmark.labels),
    })),
  };
}

/** What the template of the NCX prints. */
export function ncxData(
  metadata: BookMetadata,
  chapters: readonly Chapter[],
): Readonly<Record<string, unknown>> {
  const points = contentsPoints(chapters);
  const orders = playOrders(chapters, points);
  const pages = pageEntries(chapters).map((page) => ({ ...page, playOrder: orders.get(page.href) ?? 0 }));
  return {
    language: metadata.languages[0] ?? 'en',
    identifier: metadata.identifier,
    title: joined(metadata.titles),
    depth: depth(points),
    points: ncxPoints(points, orders),
    pages,
    pageCount: pages.length,
    pagesLabel: joined(wordLabels('pages', metadata.languages)),
  };
}

function hasPages(chapters: readonly Chapter[]): boolean {
  return chapters.some(({ pages }) => pages !== undefined);
}

function joined(labels: readonly LabelText[]): string {
  return labels.map(({ text }) => text).join(' ');
}

function person(
  kind: 'creator' | 'contributor',
  creator: Creator,
  index: number,
): Readonly<Record<string, unknown>> {
  return {
    id: `${kind}-${String(index + 1)}`,
    name: creator.name,
    language: creator.language ?? null,
    role: creator.role,
    fileAs: creator.fileAs,
    alternate: creator.alternate ?? null,
  };
}

function manifest(chapters: readonly Chapter[], resources: readonly Resource[]): readonly ManifestItem[] {
  return [
    { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml', properties: '' },
    { id: 'style', href: 'style.css', mediaType: 'text/css', properties: '' },
    ...chapters.map((chapter) => ({
      id: chapter.id,
      href: chapter.href,
      mediaType: XHTML,
      properties: chapter.properties.join(' '),
    })),
    ...resources.map(({ id, href, mediaType, properties }) => ({
      id,
      href,
      mediaType,
      properties: properties ?? '',
    })),
  ];
}

/** EPUB Accessibility 1.1, 2.2: modes, sufficient modes, features, hazards, summary. */
function accessibilityStatements(
  metadata: BookMetadata,
  chapters: readonly Chapter[],
  hasCover: boolean,
): readonly Readonly<Record<string, unknown>>[] {
  const pictures = hasCover || chapters.some(({ hasPictures }) => hasPictures);
  const mathematics = chapters.some(({ properties }) => properties.includes('mathml'));
  const statement = (property: string, value: string, language: string | null = null) => ({
    property,
    value,
    language,
  });
  return [
    statement('accessMode', 'textual'),
    ...(pictures ? [statement('accessMode', 'visual')] : []),
    statement('accessModeSufficient', 'textual'),
    ...(pictures ? [statement('accessibilityFeature', 'alternativeText')] : []),
    ...(mathematics ? [statement('accessibilityFeature', 'MathML')] : []),
    ...(hasPages(chapters) ? ['pageBreakMarkers', 'pageNavigation'] : []).map((feature) =>
      statement('accessibilityFeature', feature),
    ),
    ...['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) =>
      statement('accessibilityFeature', feature),
    ),
    statement('accessibilityHazard', 'none'),
    ...metadata.accessibilitySummaries.map(({ text, language }) =>
      statement('accessibilitySummary', text, language),
    ),
  ];
}
