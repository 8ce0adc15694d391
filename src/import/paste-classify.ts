import type { LanguageTag } from '../content/handout.ts';
import { parseCitation } from './citation-line.ts';
import { cleanDoi } from './identifier.ts';
import { isAbstractHeading } from '../content/section-labels.ts';
import { keywordHeadingNames } from './heading-names.ts';
import { countScripts, identifyLanguage } from './language.ts';
import type { Block } from './paste-blocks.ts';
import { parseNameList } from './person-names.ts';
import { dictionaryHeadings } from './section-headings.ts';
import { markedSections, splitSections, withoutAbstractHeading } from './split-sections.ts';

/** What a paragraph of pasted text is. */
export type PastedKind =
  | 'title'
  | 'authors'
  | 'affiliation'
  | 'citation'
  | 'doi'
  | 'pmid'
  | 'pmcid'
  | 'keywords'
  | 'abstract-heading'
  | 'abstract'
  | 'copyright'
  | 'conflict'
  | 'text';

/** A paragraph with its kind; `text` is without the name of the field that stood before it. */
export interface PastedPart {
  readonly kind: PastedKind;
  readonly text: string;
  readonly line: number;
  readonly heading: boolean;
  readonly language: LanguageTag | undefined;
}

/** Names of fields that people and web pages write before their content. */
const fields: readonly { readonly kind: PastedKind; readonly pattern: RegExp }[] = [
  {
    kind: 'doi',
    pattern:
      /^(?:【?(?:doi|digital object identifier)】?\s*[:：]?|https?:\/\/(?:dx\.)?doi\.org\/)\s*(?=10\.)/iu,
  },
  { kind: 'pmid', pattern: /^(?:PMID|PubMed ID)\s*[:：]?\s*(?=\d{4,9}\b)/iu },
  { kind: 'pmcid', pattern: /^(?:PMCID|PMC)\s*[:：]\s*(?=PMC\d)/iu },
  {
    kind: 'title',
    pattern:
      /^(?:title|article title|标题|题名|题目|篇名|文题|中文标题|英文标题|中文题名|英文题名|標題|題名|論文名|제목)\s*[:：]\s*/iu,
  },
  {
    kind: 'authors',
    pattern: /^(?:authors?|by|作者|作者姓名|著者|저자|autores|auteurs|autoren)\s*[:：]\s*/iu,
  },
  {
    kind: 'affiliation',
    pattern: /^(?:affiliations?|author affiliations?|作者单位|单位|機関|机构|所属|소속)\s*[:：]\s*/iu,
  },
  { kind: 'citation', pattern: /^(?:citation|source|来源|出处|引用)\s*[:：]\s*(?=.*\d{4})/iu },
  { kind: 'copyright', pattern: /^(?=copyright\b|©|\(c\)\s*\d{4}|版权所有)/iu },
  {
    kind: 'conflict',
    pattern:
      /^(?:conflicts? of interest(?: statement)?|competing interests?|declaration of interests?|利益冲突|利益沖突)\s*[:：]\s*/iu,
  },
];

const placeWords =
  /\b(?:Departments?|Dept|Hospital|University|Universit[àäéy]\w*|Universidad\w*|Universidade|Institutes?|Institut\w*|School|College|Faculty|Facult\w+|Laborator\w+|Academy|Cent(?:er|re)s?|Division|Clinic|Ministry|Foundation|Company|Ltd|LTD|Inc|[Ii]nstitutes? of|Klinik\w*|Hochschule|Medical Sciences)\b|大学|大學|医院|醫院|病院|学院|學院|研究所|研究院|研究中心|科学院|实验室|實驗室|有限公司|研究室|학교|병원|연구/u;

const keywordPattern = new RegExp(
  `^(?:<b>)?[【[［]?\\s*(?:${keywordHeadingNames.map((name) => name.replace(/[-\s]+/gu, '[-\\s]*').replace(/\p{sc=Han}/gu, '$&\\s*')).join('|')})\\s*[】\\]］]?\\s*(?:</b>)?\\s*[:：;；]?\\s*`,
  'iu',
);

/** Says what each paragraph of a pasted text is. */
export function classifyBlocks(blocks: readonly Block[]): readonly PastedPart[] {
  // What is said of a paragraph depends on nothing but itself, and broken files repeat a line ten thousand times.
  const known = new Map<string, PastedPart>();
  return blocks
    .flatMap((block) => separateHead(block))
    .map((block) => {
      const key = `${String(block.heading)} ${block.text}`;
      const part = known.get(key) ?? classify(block);
      known.set(key, part);
      return { ...part, line: block.line };
    });
}

/** Machine-read pages run the English title into the names: `… aerosol monitor LIANG Shao-lin1,2, WANG Yong-mei`. */
function separateHead(block: Block): readonly Block[] {
  const match =
    /^(\p{Lu}[\p{L}\d ,:()'’–-]{20,250}?)\s+((?:\p{Lu}{2,} ?\p{Lu}\p{Ll}+(?:-\p{Ll}+)?[\d,，*’l]*\s*[,，]\s*){2,}.*)$/u.exec(
      block.text,
    );
  if (match?.[1] === undefined || match[2] === undefined || placeWords.test(match[1])) return [block];
  return [
    { ...block, text: match[1] },
    { ...block, text: match[2] },
  ];
}

function classify(block: Block): PastedPart {
  const part = (kind: PastedKind, text = block.text): PastedPart => ({
    kind,
    text,
    line: block.line,
    heading: block.heading,
    language: identifyLanguage(text),
  });
  const { text } = block;
  if (isAbstractHeading(text)) return part('abstract-heading');
  const keywords = keywordPattern.exec(text)?.[0];
  if (keywords !== undefined && text.length > keywords.length)
    return part('keywords', text.slice(keywords.length));
  const field = fields.find(({ pattern }) => pattern.test(text));
  if (field !== undefined && !(field.kind === 'doi' && cleanDoi(text) === undefined))
    return part(field.kind, text.replace(field.pattern, ''));
  if (isAbstract(text)) return part('abstract');
  if (parseCitation(text) !== undefined) return part('citation');
  if (isNameLine(text) && parseNameList(text) !== undefined) return part('authors');
  if (placeWords.test(text) && text.length < 700 && !/[。！？]$/u.test(text)) return part('affiliation');
  return part(block.heading || isTitle(text) ? 'title' : 'text');
}

/** A single word or two is a name only among other names, or in Han characters. */
function isNameLine(text: string): boolean {
  return /[,，;；、]|\p{sc=Han} \p{sc=Han}/u.test(text) || /^\p{sc=Han}{2,3}\d*$/u.test(text);
}

/** An abstract is introduced as such, has labels inside, or is simply long running text. */
function isAbstract(text: string): boolean {
  const { han, kana, hangul, latin } = countScripts(text);
  const weight = (han + kana) * 3 + hangul * 2 + latin;
  if (withoutAbstractHeading(text).heading !== undefined) return weight > 60;
  // Headings with their marks leave no doubt, however short the abstract.
  const headings = markedSections(text, dictionaryHeadings).filter(({ label }) => label !== undefined);
  if (headings.filter(({ category }) => category !== undefined).length >= 2) return true;
  if (weight < 90) return false;
  const sentences = text.match(/[。．！？]|[.!?](?=\s|$)/gu)?.length ?? 0;
  if (splitSections(text).sections.length > 1) return weight > 150;
  return weight > 450 && sentences >= 2 && (!placeWords.test(text) || weight > 900);
}

function isTitle(text: string): boolean {
  const { han, kana, hangul, latin } = countScripts(text);
  if (han + kana + hangul > 0 && han + kana + hangul >= latin / 3)
    return text.length >= 5 && text.length <= 120 && !/[。！？；]$/u.test(text);
  return latin >= 15 && text.length <= 350 && text.split(' ').length >= 4 && /^["“‘(\p{Lu}\d]/u.test(text);
}
