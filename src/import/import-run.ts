import type { LanguageTag } from '../content/handout.ts';
import type { SectionInput } from '../content/schema/record.ts';
import { assemble } from './assemble.ts';
import { chooseAbstracts, type Choice } from './choose-abstracts.ts';
import type { ImportedRecord, ImportResult } from './imported-record.ts';
import { HeadingLearner, type LearnedHeadings } from './learned-headings.ts';
import type { SourceEvent } from './read-sources.ts';
import { recordId, RecordIds } from './record-id.ts';
import type { SourceArticle } from './source-article.ts';

/** The abstracts of records that are there already, without those of some ids. */
export type KnownAbstracts = (without: ReadonlySet<string>) => Iterable<readonly SectionInput[]>;

/** An article that waits until all others of the run have been seen. */
interface Waiting {
  readonly article: SourceArticle;
  readonly choice: Choice;
  readonly id: string;
}

/** So many articles may wait; a run with more of them explains the first ones with what it has seen by then. */
const maximalWaiting = 1000;
/** Characters of abstracts, for articles of unusual size. */
const maximalWaitingSize = 16_000_000;

/**
 * One run of an import. Articles whose labels only other records can explain wait for the end of the run, so that the
 * order of the files makes no difference; all others are done at once.
 */
export class ImportRun {
  private readonly ids = new RecordIds();
  private readonly claimed = new Set<string>();
  private readonly learner = new HeadingLearner();
  private readonly languages: readonly LanguageTag[];
  private known: KnownAbstracts | undefined;
  private waiting: Waiting[] = [];
  private waitingSize = 0;

  constructor(languages: readonly LanguageTag[], known?: KnownAbstracts) {
    this.languages = languages;
    this.known = known;
  }

  /** What can be said at once about what was read. */
  take(event: SourceEvent): readonly ImportResult[] {
    switch (event.kind) {
      case 'diagnostic':
        return [{ records: [], diagnostics: [event.diagnostic] }];
      case 'record':
        return [{ records: [withId(event.imported, this.claim(event.imported.record.id))], diagnostics: [] }];
      case 'article':
        return this.takeArticle(event.article);
    }
  }

  /** The articles that waited. */
  finish(): readonly ImportResult[] {
    if (this.waiting.length === 0) return [];
    for (const sections of this.known?.(this.claimed) ?? []) this.learner.observeRecord(sections);
    this.known = undefined;
    const headings = this.learner.headings();
    const { waiting } = this;
    this.waiting = [];
    this.waitingSize = 0;
    return waiting.map((one) => this.assembleOne(one, headings));
  }

  private takeArticle(article: SourceArticle): readonly ImportResult[] {
    const choice = chooseAbstracts(article, this.languages);
    const one = { article, choice, id: this.claim(recordId(article)) };
    if (!this.learner.observe(choice.chosen)) return [this.assembleOne(one)];
    this.waiting.push(one);
    this.waitingSize += sizeOf(choice);
    const isFull = this.waiting.length >= maximalWaiting || this.waitingSize >= maximalWaitingSize;
    return isFull ? this.finish() : [];
  }

  private assembleOne({ article, choice, id }: Waiting, headings?: LearnedHeadings): ImportResult {
    const { imported, diagnostics } = assemble(article, choice, this.languages, headings);
    return { records: [withId(imported, id)], diagnostics };
  }

  private claim(wanted: string): string {
    const id = this.ids.claim(wanted);
    this.claimed.add(id);
    return id;
  }
}

function withId(imported: ImportedRecord, id: string): ImportedRecord {
  return id === imported.record.id ? imported : { ...imported, record: { ...imported.record, id } };
}

function sizeOf({ chosen }: Choice): number {
  return chosen
    .flatMap(({ abstract }) => abstract.sections.flatMap(({ paragraphs }) => paragraphs))
    .reduce((sum, paragraph) => sum + paragraph.length, 0);
}
