import type { Author, BilingualRecord, LanguageTag } from '../content/handout.ts';
import { noticeLabel } from './front-matter-view.ts';
import { labelsFor } from './labels.ts';
import { labelTexts, localTexts, type ViewContext } from './local-texts.ts';
import { termOrder } from './term-order.ts';
import { plainText, type LocalText } from './text-leaf.ts';
import type { ContentsEntryView, IndexEntryView, IndexView } from './view.ts';

/** The table of contents: one entry a record, with its titles and what readers must know of its status. */
export function contentsViews(context: ViewContext): ContentsEntryView[] {
  return context.handout.records.map((record) => {
    const titles = localTexts(context, record.title);
    const [lang = 'en'] = context.languages;
    return {
      href: `#${record.id}`,
      titles: titles.length > 0 ? titles : [{ lang, text: context.registry.plain(record.id) }],
      notices: record.status.flatMap((notice) =>
        labelTexts(context, (labels) => noticeLabel(notice.kind, labels)),
      ),
    };
  });
}

/** A term of the index before sorting. */
interface Entry {
  readonly term: string;
  readonly counterparts: ReadonlyMap<LanguageTag, string>;
  /** Identifiers of the records that have the term, and their numbers in the handout from 1. */
  readonly records: Map<string, number>;
}

/** Indexes of authors and of keywords, one a language: Chinese by pinyin, the others by their own rules. */
export function indexViews(context: ViewContext): IndexView[] {
  const { languages, registry } = context;
  return languages.flatMap((lang) =>
    (['authors', 'keywords'] as const).flatMap((kind): IndexView[] => {
      const collected = kind === 'authors' ? authorEntries(context, lang) : keywordEntries(context, lang);
      if (collected.length === 0) return [];
      const labels = labelsFor(lang);
      const label = registry.plain(kind === 'authors' ? labels.indexOfAuthors : labels.indexOfKeywords);
      const entries = sortEntries(collected, lang).map((entry) => entryView(context, entry));
      return [{ kind, lang, label, entries }];
    }),
  );
}

function sortEntries(entries: readonly Entry[], language: LanguageTag): Entry[] {
  const order = termOrder(language);
  return [...entries].sort((a, b) => order(a.term, b.term));
}

function entryView(context: ViewContext, entry: Entry): IndexEntryView {
  const { registry } = context;
  const counterparts: LocalText[] = [...entry.counterparts].map(([lang, text]) => ({
    lang,
    text: registry.plain(text),
  }));
  return {
    term: registry.plain(entry.term),
    counterparts,
    targets: [...entry.records].map(([id, number]) => ({
      href: `#${id}`,
      text: registry.plain(String(number)),
    })),
  };
}

function collect(
  entries: Map<string, Entry>,
  term: string,
  counterparts: readonly [LanguageTag, string][],
  record: BilingualRecord,
  number: number,
): void {
  const key = term.toLowerCase();
  const entry = entries.get(key) ?? {
    term,
    counterparts: new Map(counterparts),
    records: new Map<string, number>(),
  };
  entry.records.set(record.id, number);
  entries.set(key, entry);
}

function publishedName(author: Author): string {
  return author.literal ?? [author.family, author.given].filter((part) => part !== undefined).join(' ');
}

function authorEntries(context: ViewContext, lang: LanguageTag): Entry[] {
  const entries = new Map<string, Entry>();
  const [first] = context.languages;
  for (const [index, record] of context.handout.records.entries()) {
    for (const author of record.authors) {
      const { native } = author;
      const name = publishedName(author);
      if (native?.language === lang) {
        collect(entries, native.text, name === '' ? [] : [['en', name]], record, index + 1);
      } else if (lang === first && name !== '') {
        collect(
          entries,
          name,
          native === undefined ? [] : [[native.language, native.text]],
          record,
          index + 1,
        );
      }
    }
  }
  return [...entries.values()];
}

function keywordEntries(context: ViewContext, lang: LanguageTag): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [index, record] of context.handout.records.entries()) {
    const terms = record.keywords?.[lang] ?? [];
    terms.forEach((term, place) => {
      const counterparts = counterpartsOf(context, record, lang, terms.length, place);
      collect(entries, plainText(term.content), counterparts, record, index + 1);
    });
  }
  return [...entries.values()];
}

/** The same keyword in the other languages, where the lists are as long and so aligned one to one. */
function counterpartsOf(
  context: ViewContext,
  record: BilingualRecord,
  lang: LanguageTag,
  count: number,
  index: number,
): [LanguageTag, string][] {
  return context.languages.flatMap((other): [LanguageTag, string][] => {
    const list = record.keywords?.[other] ?? [];
    const term = list[index];
    return other === lang || list.length !== count || term === undefined
      ? []
      : [[other, plainText(term.content)]];
  });
}
