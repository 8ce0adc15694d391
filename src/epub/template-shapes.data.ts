import type { Shape, TemplateEntry } from '../markup/index.ts';

/** What each template of the book sees, so that a misspelt variable is told before anything is built. */
const label: Shape = { names: { language: 'text', text: 'text' } };
const labels: Shape = { each: label };

const navigationPoint: Shape = {
  names: {
    href: 'text',
    labels,
    get children(): Shape {
      return { each: navigationPoint };
    },
  },
};

const ncxPoint: Shape = {
  names: {
    id: 'text',
    playOrder: 'text',
    label: 'text',
    href: 'text',
    get children(): Shape {
      return { each: ncxPoint };
    },
  },
};

const person: Shape = {
  names: { id: 'text', name: 'text', language: 'text', role: 'text', fileAs: 'text', alternate: label },
};

const fact: Shape = {
  names: {
    names: labels,
    values: { each: { names: { text: 'text', language: 'text', href: 'text' } } },
  },
};

const indexGroup: Shape = {
  names: {
    heading: 'text',
    language: 'text',
    colon: 'text',
    listSeparator: 'text',
    entries: {
      each: {
        names: {
          term: 'text',
          places: { each: { names: { href: 'text', text: 'text', language: 'text' } } },
        },
      },
    },
  },
};

const packageDocument: Shape = {
  names: {
    language: 'text',
    prefix: 'text',
    identifier: 'text',
    doi: 'text',
    title: label,
    alternateTitles: labels,
    languages: { each: 'text' },
    creators: { each: person },
    contributors: { each: person },
    date: 'text',
    sources: { each: 'text' },
    hasPages: 'flag',
    subjects: labels,
    rights: { each: 'text' },
    modified: 'text',
    accessibility: { each: { names: { property: 'text', value: 'text', language: 'text' } } },
    conformsTo: 'text',
    certifiedBy: 'text',
    specifiedFonts: 'flag',
    coverId: 'text',
    manifest: { each: { names: { id: 'text', href: 'text', mediaType: 'text', properties: 'text' } } },
    spine: { each: 'text' },
    landmarks: { each: { names: { guideType: 'text', href: 'text', title: 'text' } } },
  },
};

/** The templates of `templates/epub/` that code calls by name. */
export const bookEntries: readonly TemplateEntry[] = [
  { name: 'package', shape: packageDocument },
  {
    name: 'ncx',
    shape: {
      names: {
        language: 'text',
        identifier: 'text',
        title: 'text',
        depth: 'text',
        points: { each: ncxPoint },
        pages: { each: { names: { number: 'text', href: 'text', playOrder: 'text' } } },
        pageCount: 'text',
        pagesLabel: 'text',
      },
    },
  },
  {
    name: 'document',
    shape: { names: { language: 'text', title: label, bodyClass: 'text', body: 'text' } },
  },
  {
    name: 'navigation',
    shape: {
      names: {
        heading: labels,
        points: { each: navigationPoint },
        landmarks: { each: { names: { type: 'text', href: 'text', labels } } },
        pages: { each: { names: { number: 'text', href: 'text' } } },
        names: { names: { landmarks: 'text', pages: 'text', language: 'text' } },
      },
    },
  },
  {
    name: 'title',
    shape: {
      names: {
        titles: labels,
        people: { each: { names: { name: 'text', language: 'text', alternate: label } } },
        citation: 'text',
      },
    },
  },
  { name: 'cover', shape: { names: { image: 'text', alternative: 'text' } } },
  { name: 'part', shape: { names: { language: 'text', name: 'text' } } },
  { name: 'index-of-terms', shape: { names: { heading: labels, groups: { each: indexGroup } } } },
  {
    name: 'about',
    shape: {
      names: {
        heading: labels,
        several: 'flag',
        records: { each: { names: { href: 'text', titles: labels, facts: { each: fact } } } },
      },
    },
  },
];
