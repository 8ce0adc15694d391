import type { LanguageTag } from '../content/handout.ts';
import { inlineText } from './inline.ts';
import { identifyLanguage, languageTag } from './language.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { childElements, firstElement, plainText, type XmlElement } from './xml.ts';

/** One aligned segment: a text per language. */
export interface AlignedUnit {
  readonly texts: ReadonlyMap<LanguageTag, string>;
  /** What document the segment belongs to, where the source says it. */
  readonly document: string;
  readonly line: number;
}

/** So many segments make a record at most; a whole translation memory is no article. */
const maximalUnits = 400;

/** Reads a `tu` of a TMX file. Its document is the part of the id before the last colon. */
export function readUnit(element: XmlElement): AlignedUnit {
  const texts = new Map<LanguageTag, string>();
  for (const variant of childElements(element, 'tuv')) {
    const segment = firstElement(variant, 'seg');
    const text = segment === undefined ? '' : inlineText(segment);
    const words = plainText(segment);
    const declared = languageTag(variant.attributes['xml:lang'] ?? variant.attributes.lang, words);
    // A code that is none hides no words: they tell their language themselves.
    const language = declared ?? identifyLanguage(words);
    if (text !== '' && language !== undefined && !texts.has(language)) texts.set(language, text);
  }
  const document = /^(.*):[^:]*$/u.exec(element.attributes.tuid ?? '')?.[1] ?? '';
  return { texts, document, line: element.line };
}

/** Collects neighbouring units of one document into articles. */
export class UnitCollector {
  private units: AlignedUnit[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Takes a unit; gives the article that it ends, if it does. */
  add(unit: AlignedUnit): SourceArticle | undefined {
    const last = this.units.at(-1);
    const ends = last !== undefined && (last.document !== unit.document || this.units.length >= maximalUnits);
    const finished = ends ? this.finish() : undefined;
    if (unit.texts.size > 0) this.units.push(unit);
    return finished;
  }

  /** The article of the units that are left. */
  finish(): SourceArticle | undefined {
    const { units } = this;
    this.units = [];
    return units.length === 0 ? undefined : alignedArticle(units, this.file);
  }
}

/** An article whose paragraphs are the units. Where a unit lacks a language, its texts join the unit before. */
export function alignedArticle(units: readonly AlignedUnit[], file: string): SourceArticle {
  const article = emptyArticle({ file, line: units[0]?.line ?? 1, column: 1 });
  const document = units[0]?.document ?? '';
  article.source = document === '' ? 'aligned texts' : `aligned texts, ${document}`;
  const languages = [...new Set(units.flatMap(({ texts }) => [...texts.keys()]))];
  const paragraphs = new Map<LanguageTag, string[]>(languages.map((language) => [language, []]));
  for (const { texts } of units) {
    const whole = languages.every((language) => texts.has(language));
    const first = [...paragraphs.values()].every((list) => list.length === 0);
    for (const [language, text] of texts) {
      const list = paragraphs.get(language) ?? [];
      if (whole || first || list.length === 0) list.push(text);
      else list[list.length - 1] = `${list.at(-1) ?? ''} ${text}`;
    }
  }
  for (const [language, list] of paragraphs) {
    article.abstracts.push({ kind: 'abstract', aligned: true, language, sections: [{ paragraphs: list }] });
  }
  return article;
}
