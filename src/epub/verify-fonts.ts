import type { Element } from 'hast';
import * as csstree from 'css-tree';
import type { FontRequest } from '../fonts/face.ts';
import { parseFace } from '../fonts/open-face.ts';
import { fontCascade, type FontCascade, type FontContext } from './font-cascade.ts';
import { isInvisible } from './font-plan.ts';
import { classNames } from './tree.ts';
import type { BookDocument, BookFault } from './verify.ts';

/** An embedded face: what `@font-face` says of it and the characters in it. */
interface EmbeddedFace {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  has(codePoint: number): boolean;
}

/**
 * Characters that the stylesheet sets in embedded families of which no face has them. A face of another weight
 * counts only where the family has none of the weight that is asked for, as reading systems choose.
 */
export function characterFaults(
  documents: readonly BookDocument[],
  files: ReadonlyMap<string, Uint8Array>,
): readonly BookFault[] {
  const stylesheet = new TextDecoder().decode(files.get('OEBPS/style.css'));
  const faces = embeddedFaces(stylesheet, files);
  if (faces.length === 0) return [];
  const cascade = fontCascade(stylesheet);
  return documents.flatMap(({ path, tree }) => {
    const missing = new Map<string, BookFault>();
    const body = tree.children.find((child) => child.type === 'element' && child.tagName === 'body');
    if (body?.type !== 'element') return [];
    search(body, cascade.root(classNames(body)), cascade, (text, request) => {
      for (const character of text) {
        if (isInvisible(character) || drawn(character, request, faces)) continue;
        const message = `no embedded face has ${character} for ${request.families.join(', ')}`;
        missing.set(message, { code: 'character-not-in-font', path, message });
      }
    });
    return [...missing.values()];
  });
}

function search(
  element: Element,
  context: FontContext,
  cascade: FontCascade,
  visit: (text: string, request: FontRequest) => void,
): void {
  for (const child of element.children) {
    if (child.type === 'text') visit(child.value, context.request);
    else if (child.type === 'element') search(child, cascade.enter(context, child), cascade, visit);
  }
}

function drawn(character: string, request: FontRequest, faces: readonly EmbeddedFace[]): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return request.families.some((family) =>
    candidates(family, request, faces).some((face) => face.has(codePoint)),
  );
}

function candidates(
  family: string,
  request: FontRequest,
  faces: readonly EmbeddedFace[],
): readonly EmbeddedFace[] {
  const own = faces.filter((face) => face.family === family);
  const slanted = own.filter((face) => face.italic === request.italic);
  const upright = slanted.length > 0 ? slanted : own;
  const weighted = upright.filter((face) => face.bold === request.weight >= 600);
  return weighted.length > 0 ? weighted : upright;
}

function embeddedFaces(stylesheet: string, files: ReadonlyMap<string, Uint8Array>): readonly EmbeddedFace[] {
  const faces: EmbeddedFace[] = [];
  csstree.walk(csstree.parse(stylesheet), {
    visit: 'Atrule',
    enter(rule) {
      if (rule.name !== 'font-face' || rule.block === null) return;
      const declared = new Map<string, string>();
      for (const node of rule.block.children) {
        if (node.type === 'Declaration') declared.set(node.property, csstree.generate(node.value));
      }
      faces.push(embeddedFace(declared, files));
    },
  });
  return faces;
}

function embeddedFace(
  declared: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, Uint8Array>,
): EmbeddedFace {
  const family = (declared.get('font-family') ?? '').replace(/^["']|["']$/gu, '');
  const weight = declared.get('font-weight') ?? 'normal';
  const italic = declared.get('font-style') === 'italic';
  const path = /url\(["']?(.*?)["']?\)/u.exec(declared.get('src') ?? '')?.[1] ?? '';
  const bytes = files.get(`OEBPS/${path}`) ?? new Uint8Array();
  const opened = parseFace(bytes, { id: path, family, weight: 400, italic, languages: [] });
  const bold = weight === 'bold' || Number(weight) >= 600;
  return { family, bold, italic, has: (codePoint) => opened.ok && opened.face.glyph(codePoint) !== 0 };
}
