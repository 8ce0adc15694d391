import type { Element } from 'hast';
import type { LanguageTag } from '../content/handout.ts';
import { primarySubtag } from './languages.ts';
import { attribute } from './tree.ts';
import type { BookDocument, BookFault } from './verify.ts';

const HAN = /\p{Script=Han}/u;
/** Languages that are written with Han characters, wholly or in part. */
const WRITTEN_WITH_HAN = new Set(['zh', 'ja', 'ko']);

/**
 * What speech and fonts hang on and no checker of EPUB sees: Han characters outside a language that has them
 * and `lang` that says something else than `xml:lang`.
 */
export function languageFaults({ path, tree }: BookDocument): readonly BookFault[] {
  return faultsIn(tree, '', path);
}

function faultsIn(element: Element, inherited: LanguageTag, path: string): readonly BookFault[] {
  const own = attribute(element, 'lang');
  const language = own ?? inherited;
  return [
    ...attributeFaults(element, path),
    ...element.children.flatMap((child): readonly BookFault[] => {
      if (child.type === 'element') return faultsIn(child, language, path);
      if (child.type !== 'text' || !HAN.test(child.value)) return [];
      if (WRITTEN_WITH_HAN.has(primarySubtag(language))) return [];
      const message = `\`${child.value.slice(0, 20)}\` stands under lang="${language}"`;
      return [{ code: 'han-outside-chinese', path, message }];
    }),
  ];
}

function attributeFaults(element: Element, path: string): readonly BookFault[] {
  const [plain, xml] = [attribute(element, 'lang'), attribute(element, 'xml:lang')];
  if (plain === xml) return [];
  const message = `<${element.tagName}> has lang="${plain ?? ''}" and xml:lang="${xml ?? ''}"`;
  return [{ code: 'language-attributes-differ', path, message }];
}
