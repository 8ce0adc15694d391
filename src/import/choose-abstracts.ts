import type { LanguageTag } from '../content/handout.ts';
import { countScripts, identifyLanguage, languageOf, sameLanguage } from './language.ts';
import { isDamaged, isPlaceholder } from './medline.ts';
import type { SourceAbstract, SourceArticle } from './source-article.ts';

/** An abstract whose language is settled. */
export interface ChosenAbstract {
  readonly language: LanguageTag;
  readonly abstract: SourceAbstract;
}

/** Why an abstract is not among the chosen ones. */
export type Refusal =
  'placeholder' | 'damaged' | 'summary' | 'second in its language' | 'other language' | 'unknown language';

/** The abstracts that become the record's, and the rest with the reason. */
export interface Choice {
  readonly chosen: readonly ChosenAbstract[];
  readonly refused: readonly {
    readonly abstract: SourceAbstract;
    readonly language?: LanguageTag;
    readonly why: Refusal;
  }[];
  /** True where a declared language was contradicted by the script of the text. */
  readonly corrected: readonly LanguageTag[];
}

/**
 * Chooses one abstract for each of two or more languages: first the wanted languages, then, where fewer than two of them
 * are there, the others in the order of the source.
 */
export function chooseAbstracts(article: SourceArticle, wanted: readonly LanguageTag[]): Choice {
  const refused: { abstract: SourceAbstract; language?: LanguageTag; why: Refusal }[] = [];
  const usable: ChosenAbstract[] = [];
  const summaries: ChosenAbstract[] = [];
  const corrected: LanguageTag[] = [];
  for (const abstract of article.abstracts.flatMap(separateLanguages)) {
    const text = abstractText(abstract);
    const language =
      languageOf(text, abstract.language ?? undefined) ??
      (text === '' ? undefined : (article.language ?? 'en'));
    if (text.trim() === '') continue;
    if (isPlaceholder(text)) refused.push({ abstract, why: 'placeholder' });
    else if (isDamaged(text)) refused.push({ abstract, why: 'damaged' });
    else if (language === undefined) refused.push({ abstract, why: 'unknown language' });
    else if (abstract.kind === 'summary') summaries.push({ abstract, language });
    else {
      if (abstract.language !== undefined && !sameLanguage(language, abstract.language))
        corrected.push(language);
      usable.push({ abstract, language });
    }
  }
  // An abstract that another service wrote is better than none.
  const service = usable.length === 0 ? summaries.filter(({ abstract }) => !isPlain(abstract)) : [];
  refused.push(
    ...summaries
      .filter((summary) => !service.includes(summary))
      .map((summary) => ({ ...summary, why: 'summary' as const })),
  );
  const { chosen, left } = pickLanguages(usable.length === 0 ? service : usable, wanted);
  return { chosen, refused: [...refused, ...left], corrected };
}

function isPlain(abstract: SourceAbstract): boolean {
  return /plain|lay|key|highlight|graphic|teaser/iu.test(abstract.type ?? '');
}

function pickLanguages(
  usable: readonly ChosenAbstract[],
  wanted: readonly LanguageTag[],
): Pick<Choice, 'chosen'> & { readonly left: Choice['refused'] } {
  const chosen: ChosenAbstract[] = [];
  const isNew = ({ language }: ChosenAbstract): boolean =>
    chosen.every((known) => known.language !== language);
  for (const language of wanted) {
    const exact = usable.find((one) => one.language === language);
    const related = usable.find(
      (one) => sameLanguage(one.language, language) && !wanted.includes(one.language),
    );
    const found = exact ?? related;
    if (found !== undefined && isNew(found)) chosen.push(found);
  }
  for (const one of usable) if (chosen.length < 2 && isNew(one)) chosen.push(one);
  const left = usable
    .filter((one) => !chosen.includes(one))
    .map((one) => ({
      ...one,
      why: isNew(one) ? ('other language' as const) : ('second in its language' as const),
    }));
  return { chosen, left };
}

/** All words of an abstract, labels left out. */
export function abstractText(abstract: SourceAbstract): string {
  return abstract.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .join(' ')
    .replace(/<\/?(?:i|b|sup|sub|u)>/gu, '');
}

/** An abstract as one line, heading and labels included. */
export function abstractLine(abstract: SourceAbstract): string {
  const sections = abstract.sections.flatMap(({ label, paragraphs }) => [
    ...(label === undefined ? [] : [`${label}:`]),
    ...paragraphs,
  ]);
  return [...(abstract.heading === undefined ? [] : [`${abstract.heading}:`]), ...sections].join(' ');
}

/**
 * Divides an abstract in which two languages run together with nothing between them, as Airiti's records have it: at the
 * sentence end after which the script changes for good.
 */
export function separateLanguages(abstract: SourceAbstract): readonly SourceAbstract[] {
  const [section, ...more] = abstract.sections;
  const [text, ...rest] = section?.paragraphs ?? [];
  if (text === undefined || more.length > 0 || rest.length > 0) return [abstract];
  const counts = countScripts(text);
  if (counts.han + counts.kana + counts.hangul < 30 || counts.latin < 120) return [abstract];
  const cut = languageChange(text);
  if (cut === undefined) return [abstract];
  return [text.slice(0, cut), text.slice(cut)].map((part) => {
    const language = identifyLanguage(part);
    const { language: _, ...others } = abstract;
    return {
      ...others,
      ...(language === undefined ? {} : { language }),
      sections: [{ ...section, paragraphs: [part.trim()] }],
    };
  });
}

/** The sentence end before and after which the shares of the scripts differ most; every letter is looked at once. */
function languageChange(text: string): number | undefined {
  const ends = [...text.matchAll(/[。．！？.!?][)）」』”"]?\s*/gu)].map(
    (match) => match.index + match[0].length,
  );
  const pieces = [...ends, text.length].map((end, index) =>
    letterWeights(text.slice(ends[index - 1] ?? 0, end)),
  );
  const whole = pieces.reduce(addWeights, noLetters);
  let before = noLetters;
  let best: { readonly cut: number; readonly contrast: number } | undefined;
  ends.forEach((cut, index) => {
    before = addWeights(before, pieces[index] ?? noLetters);
    if (cut < 30 || text.length - cut < 30) return;
    const after = { asian: whole.asian - before.asian, latin: whole.latin - before.latin };
    const contrast = Math.abs(asianShare(before) - asianShare(after));
    if (contrast > (best?.contrast ?? 0.75)) best = { cut, contrast };
  });
  return best?.cut;
}

interface LetterWeights {
  readonly asian: number;
  readonly latin: number;
}

const noLetters: LetterWeights = { asian: 0, latin: 0 };

function letterWeights(text: string): LetterWeights {
  const { han, kana, hangul, latin } = countScripts(text);
  return { asian: (han + kana + hangul) * 2, latin };
}

function addWeights(one: LetterWeights, other: LetterWeights): LetterWeights {
  return { asian: one.asian + other.asian, latin: one.latin + other.latin };
}

function asianShare({ asian, latin }: LetterWeights): number {
  return asian + latin === 0 ? 0.5 : asian / (asian + latin);
}
