import type { Element } from 'hast';
import type { LanguageTag } from '../content/handout.ts';
import type { Face, FontCatalog, FontRequest } from '../fonts/face.ts';
import type { Draft } from './book.ts';
import { codePointSet, type CodePoints } from './code-points.ts';
import type { FontCascade, FontContext } from './font-cascade.ts';
import { languageClasses } from './languages.ts';

/** The characters of one look and one language. */
export interface CharacterUse {
  readonly request: FontRequest;
  readonly language: LanguageTag;
  /** Each once. */
  readonly codePoints: Iterable<number>;
}

/** A face and exactly the characters that the book sets in it. */
export interface FaceUse {
  readonly face: Face;
  readonly codePoints: ReadonlySet<number>;
}

/** A character that no face of the catalogue has. */
export interface MissingCharacter {
  readonly codePoint: number;
  readonly language: LanguageTag;
}

/** Characters that are never drawn: white space, controls, format characters, variation selectors. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\p{Zs}\p{Noncharacter_Code_Point}]$/u;
const SPACE = 0x20;

/** Whether a character leaves nothing on the page. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** Requests are few objects: the cascade gives one to every element of the same tags and classes. */
type UsesByRequest = Map<FontRequest, Map<LanguageTag, CodePoints>>;

/** Gathers every character of a book by the look that the stylesheet gives it and by its language. */
export interface CharacterCollector {
  add(draft: Pick<Draft, 'tree' | 'language'>): void;
  /** Adds an element inside of others, from the outermost on, in a document of that language. */
  addWithin(ancestors: readonly Element[], element: Element, language: LanguageTag): void;
  uses(): readonly CharacterUse[];
}

export function characterCollector(cascade: FontCascade): CharacterCollector {
  const uses: UsesByRequest = new Map();
  return {
    add: ({ tree, language }) => {
      collect(tree, cascade.root(languageClasses(language)), language, cascade, uses);
    },
    addWithin: (ancestors, element, language) => {
      let context = cascade.root(languageClasses(language));
      let inherited = language;
      for (const ancestor of ancestors) {
        context = cascade.enter(context, ancestor);
        inherited = languageOf(ancestor, inherited);
      }
      collect(element, context, inherited, cascade, uses);
    },
    uses: () =>
      [...uses].flatMap(([request, byLanguage]) =>
        [...byLanguage].map(([language, codePoints]) => ({
          request,
          language,
          codePoints: codePoints.all(),
        })),
      ),
  };
}

function collect(
  element: Element,
  parent: FontContext,
  inherited: LanguageTag,
  cascade: FontCascade,
  uses: UsesByRequest,
): void {
  const context = cascade.enter(parent, element);
  const language = languageOf(element, inherited);
  for (const child of element.children) {
    if (child.type === 'element') collect(child, context, language, cascade, uses);
    else if (child.type === 'text') addText(child.value, context.request, language, uses);
  }
}

function languageOf({ properties: { lang } }: Element, inherited: LanguageTag): LanguageTag {
  return typeof lang === 'string' ? lang : inherited;
}

function addText(text: string, request: FontRequest, language: LanguageTag, uses: UsesByRequest): void {
  let byLanguage = uses.get(request);
  if (byLanguage === undefined) uses.set(request, (byLanguage = new Map<LanguageTag, CodePoints>()));
  let codePoints = byLanguage.get(language);
  if (codePoints === undefined) byLanguage.set(language, (codePoints = codePointSet()));
  codePoints.add(text);
}

/** Chooses a face for every character: the faces to embed, in the order of their names, and what no face has. */
export function planFaces(
  uses: readonly CharacterUse[],
  catalog: FontCatalog,
): { readonly faces: readonly FaceUse[]; readonly missing: readonly MissingCharacter[] } {
  const faces = new Map<string, { face: Face; codePoints: Set<number> }>();
  const missing = new Map<number, MissingCharacter>();
  for (const { request, language, codePoints } of uses) {
    const choose = catalog.chooser(language, request);
    for (const codePoint of codePoints) {
      if (isInvisible(String.fromCodePoint(codePoint))) continue;
      const face = choose(codePoint);
      if (face === undefined) missing.set(codePoint, { codePoint, language });
      else faceUse(faces, face).codePoints.add(codePoint);
    }
  }
  const ordered = [...faces.values()].toSorted((a, b) => (a.face.id < b.face.id ? -1 : 1));
  return { faces: ordered, missing: [...missing.values()] };
}

/** Every embedded face gets the space, the no-break space and the hyphen that the reader sets at line ends. */
function faceUse(
  faces: Map<string, { face: Face; codePoints: Set<number> }>,
  face: Face,
): { face: Face; codePoints: Set<number> } {
  const known = faces.get(face.id);
  if (known !== undefined) return known;
  const always = [SPACE, 0xa0, 0x2d, 0x2010].filter((codePoint) => face.glyph(codePoint) !== 0);
  const created = { face, codePoints: new Set(always) };
  faces.set(face.id, created);
  return created;
}
