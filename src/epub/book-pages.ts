import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Handout, LanguageTag } from '../content/handout.ts';
import { issueLine } from '../markup/citation.ts';
import { aboutData } from './about.ts';
import type { Chapter, LabelText, NavigationPoint, RecordChapters } from './book.ts';
import { finish, writeAtOnce, type Finishing } from './finish.ts';
import { indexData } from './index-of-terms.ts';
import type { BookMetadata } from './metadata.ts';
import {
  contentsPoints,
  landmarks,
  navigationNames,
  pageEntries,
  sharedLabels,
  wordLabels,
} from './navigation.ts';
import type { TemplateSet } from '../markup/index.ts';
import { renderPage, type TemplateData } from './templates.ts';

/** What the book's own pages are made from. */
export interface PageContext {
  readonly handout: Handout;
  readonly languages: readonly LanguageTag[];
  readonly metadata: BookMetadata;
  readonly templates: TemplateSet;
  readonly finishing: Finishing;
  /** The chapters of each record, in the order of the handout. */
  readonly records: readonly RecordChapters[];
}

/** A page of the book before it has a tree. */
interface PagePlan {
  readonly id: string;
  readonly kind: Chapter['kind'];
  readonly template: string;
  readonly labels: readonly LabelText[];
  /** False for what the contents do not list. */
  readonly listed: boolean;
  readonly data: TemplateData;
}

export function titlePage(context: PageContext): Outcome<Chapter> {
  const { handout, metadata, languages } = context;
  const only = handout.records.length === 1 ? handout.records[0] : undefined;
  const citation =
    only === undefined
      ? ''
      : [only.containerTitle ?? '', issueLine(only, handout.citationStyle)]
          .filter((part) => part !== '')
          .join('. ');
  return page(context, {
    id: 'title',
    kind: 'title-page',
    template: 'title',
    labels: wordLabels('titlePage', languages),
    listed: false,
    data: {
      titles: metadata.titles,
      people: metadata.creators.map((creator) => ({
        name: creator.name,
        language: creator.language ?? null,
        alternate: creator.alternate ?? null,
      })),
      citation: citation === '' ? null : citation,
    },
  });
}

/** The cover page holds the cover picture and nothing else (Kobo asks for a file of its own). */
export function coverPage(context: PageContext, image: string): Outcome<Chapter> {
  return page(context, {
    id: 'cover',
    kind: 'cover',
    template: 'cover',
    labels: wordLabels('cover', context.languages),
    listed: false,
    data: { image, alternative: context.metadata.titles.map(({ text }) => text).join(' ') },
  });
}

/** The title page of one of the parts of a book whose languages stand apart; its entry holds `children`. */
export function partPage(
  context: Omit<PageContext, 'records'>,
  language: LanguageTag,
  children: readonly NavigationPoint[],
): Outcome<Chapter> {
  const labels = wordLabels('itself', [language]);
  const id = `part-${language.toLowerCase()}`;
  const chapter = page(context, {
    id,
    kind: 'part',
    template: 'part',
    labels,
    listed: true,
    data: { language, name: labels[0]?.text ?? language },
  });
  if (!chapter.ok) return chapter;
  return succeed(
    { ...chapter.value, language, point: { href: `${id}.xhtml`, labels, children } },
    chapter.diagnostics,
  );
}

/** Authors and keywords with the records they belong to; undefined where the handout wants no index. */
export function indexPage(context: PageContext): Outcome<Chapter> | undefined {
  const groups = context.handout.index ? indexData(context.handout, context.languages, context.records) : [];
  if (groups.length === 0) return undefined;
  const heading = wordLabels('index', context.languages);
  return page(context, {
    id: 'index',
    kind: 'index',
    template: 'index-of-terms',
    labels: heading,
    listed: true,
    data: { heading, groups },
  });
}

/** Where the words come from, under which licence, and who translated them. */
export function aboutPage(context: PageContext): Outcome<Chapter> | undefined {
  const records = aboutData(context.handout, context.languages, context.records);
  if (records.length === 0) return undefined;
  const heading = wordLabels('about', context.languages);
  return page(context, {
    id: 'about',
    kind: 'about',
    template: 'about',
    labels: heading,
    listed: true,
    data: { heading, records, several: context.records.length > 1 },
  });
}

/** The contents in all languages, and the landmarks (EPUB 3.3, 7). Last, because it lists all others. */
export function contentsPage(context: PageContext, chapters: readonly Chapter[]): Outcome<Chapter> {
  const { languages } = context;
  const heading = sharedLabels('contents', languages);
  const self = { kind: 'contents', href: 'toc.xhtml' } as const;
  return page(context, {
    id: 'toc',
    kind: 'contents',
    template: 'navigation',
    labels: heading,
    listed: false,
    data: {
      heading,
      points: contentsPoints(chapters),
      landmarks: landmarks([...chapters, self], languages),
      pages: pageEntries(chapters),
      names: navigationNames(languages[0] ?? 'en'),
    },
  });
}

function page(context: Omit<PageContext, 'records'>, plan: PagePlan): Outcome<Chapter> {
  const language = context.languages[0] ?? 'en';
  const replace = writeAtOnce(language, context.finishing);
  const tree = renderPage(context.templates, plan.template, plan.data, replace);
  if (!tree.ok) return tree;
  const href = `${plan.id}.xhtml`;
  const point: NavigationPoint = { href, labels: plan.labels, children: [] };
  const draft = {
    id: `page-${plan.id}`,
    href,
    language,
    title: plan.labels[0] ?? { text: plan.id, language },
    tree: tree.value,
    kind: plan.kind,
    ...(plan.listed ? { point } : {}),
  };
  return finish(draft, context.finishing);
}
