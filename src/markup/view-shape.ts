import type { LocalText, TextLeaf } from './text-leaf.ts';
import type { HandoutView, LinkView, RecordView } from './view.ts';

/** What a template may say at a place: the type of a view as data, so that variables can be checked. */
export type Shape =
  'text' | 'flag' | { readonly each: Shape } | { readonly names: Readonly<Record<string, Shape>> };

/** The shape of a type: the compiler holds the data below to the interfaces of `view.ts`. */
type ShapeOf<T> = [T] extends [boolean]
  ? 'flag'
  : [T] extends [TextLeaf | string]
    ? 'text'
    : [T] extends [readonly (infer Item)[]]
      ? { readonly each: ShapeOf<NonNullable<Item>> }
      : { readonly names: { readonly [Key in keyof T]: ShapeOf<NonNullable<T[Key]>> } };

const localText: ShapeOf<LocalText> = { names: { lang: 'text', text: 'text' } };
const localTexts = { each: localText } as const;
const link: ShapeOf<LinkView> = { names: { href: 'text', text: 'text' } };

const author: ShapeOf<RecordView['authorLists'][number]['authors'][number]> = {
  names: {
    name: 'text',
    family: 'text',
    given: 'text',
    markers: 'text',
    corresponding: 'flag',
    orcid: link,
    separator: 'text',
  },
};

const terms: ShapeOf<NonNullable<RecordView['keywords']>> = {
  names: {
    kind: 'text',
    cells: {
      each: {
        names: {
          lang: 'text',
          label: 'text',
          continued: 'text',
          open: 'text',
          close: 'text',
          terms: { each: { names: { text: 'text', separator: 'text' } } },
        },
      },
    },
  },
};

const tableCells = { each: { names: { align: 'text', texts: localTexts } } } as const;

/** What `record.hbs` sees. */
export const recordShape: ShapeOf<RecordView> = {
  names: {
    id: 'text',
    print: 'flag',
    ebook: 'flag',
    runOn: 'flag',
    language: 'text',
    runningTitle: 'text',
    citation: 'text',
    bookmark: 'text',
    notices: {
      each: { names: { kind: 'text', labels: localTexts, texts: localTexts, dates: localTexts, doi: link } },
    },
    journal: 'text',
    types: { each: { names: { texts: localTexts } } },
    issue: 'text',
    doi: link,
    titles: localTexts,
    authorLists: { each: { names: { lang: 'text', authors: { each: author } } } },
    affiliations: { each: { names: { marker: 'text', texts: localTexts } } },
    correspondingLabels: localTexts,
    corresponding: { each: { names: { name: 'text', email: link } } },
    orcids: { each: { names: { name: 'text', orcid: link } } },
    sections: {
      each: {
        names: {
          id: 'text',
          category: 'text',
          bookmark: 'text',
          cells: {
            each: { names: { lang: 'text', label: 'text', continued: 'text', paragraphs: { each: 'text' } } },
          },
        },
      },
    },
    keywords: terms,
    mesh: terms,
    figures: {
      each: {
        names: {
          id: 'text',
          src: 'text',
          width: 'text',
          placement: 'text',
          labels: localTexts,
          alternative: 'text',
          captions: localTexts,
        },
      },
    },
    tables: {
      each: {
        names: {
          id: 'text',
          labels: localTexts,
          captions: localTexts,
          columns: tableCells,
          rows: { each: { names: { cells: tableCells } } },
        },
      },
    },
    relatedLabels: localTexts,
    related: { each: { names: { lang: 'text', text: 'text', href: 'text' } } },
    notes: {
      each: {
        names: { kind: 'text', cells: { each: { names: { lang: 'text', label: 'text', text: 'text' } } } },
      },
    },
    lines: { each: { names: { kind: 'text', labels: localTexts, text: 'text', href: 'text' } } },
    links: { each: link },
    qr: { names: { address: 'text', text: 'text', alternative: 'text' } },
  },
};

/** What `handout.hbs` sees. */
export const handoutShape: ShapeOf<HandoutView> = {
  names: {
    print: 'flag',
    ebook: 'flag',
    language: 'text',
    classes: 'text',
    titles: localTexts,
    dates: localTexts,
    contentsLabels: localTexts,
    contents: { each: { names: { href: 'text', titles: localTexts, notices: localTexts } } },
    indexes: {
      each: {
        names: {
          kind: 'text',
          lang: 'text',
          label: 'text',
          entries: {
            each: {
              names: {
                term: 'text',
                counterparts: localTexts,
                targets: { each: { names: { href: 'text', text: 'text' } } },
              },
            },
          },
        },
      },
    },
    records: { each: recordShape },
  },
};
