import type { LanguageTag } from '../content/handout.ts';
import { inlineText } from './inline.ts';
import type { SourceAbstract, SourceSection } from './source-article.ts';
import { childElements, firstElement, plainText, type XmlElement } from './xml.ts';

/** Types of abstracts that are texts of their own; `web-summary` and the like are, an absent type is not. */
const abstractTypes =
  /^(?:|abstract|research|original|structured|unstructured|section|translated|trans-abstract|executive-summary|summary)$/iu;

/** Reads an `abstract` or `trans-abstract`: paragraphs, sections within sections, its own title or label. */
export function readJatsAbstract(element: XmlElement, language: LanguageTag | undefined): SourceAbstract {
  const type = element.attributes['abstract-type'];
  const heading = [firstElement(element, 'label'), firstElement(element, 'title')]
    .map(plainText)
    .filter((text) => text !== '')
    .join(' ');
  return {
    kind: abstractTypes.test(type ?? '') ? 'abstract' : 'summary',
    ...(type === undefined ? {} : { type }),
    ...(heading === '' ? {} : { heading }),
    ...(language === undefined ? {} : { language }),
    sections: readSections(element),
  };
}

/** Paragraphs before the first section, then the sections in order; loose text counts as a paragraph. */
function readSections(element: XmlElement): SourceSection[] {
  const sections: SourceSection[] = [];
  let loose: (XmlElement | string)[] = [];
  const finish = (): void => {
    const text = inlineText({ ...element, children: loose });
    loose = [];
    if (text !== '') addParagraph(sections, text);
  };
  for (const child of element.children) {
    if (typeof child === 'string') loose.push(child);
    else if (child.name === 'sec') {
      finish();
      sections.push(readSection(child));
    } else if (isBlock(child)) {
      finish();
      const text = inlineText(child);
      if (text !== '') addParagraph(sections, text);
    } else if (child.name !== 'title' && child.name !== 'label') loose.push(child);
  }
  finish();
  return sections;
}

function isBlock({ name }: XmlElement): boolean {
  return /^(?:p|list|disp-quote|disp-formula|def-list|boxed-text|fig|fig-group|table-wrap|speech|statement|verse-group)$/u.test(
    name,
  );
}

function addParagraph(sections: SourceSection[], text: string): void {
  const last = sections.at(-1);
  if (last === undefined) sections.push({ paragraphs: [text] });
  else sections[sections.length - 1] = { ...last, paragraphs: [...last.paragraphs, text] };
}

/** A section; the titles of sections within it run into their text. */
function readSection(element: XmlElement): SourceSection {
  const label = [firstElement(element, 'label'), firstElement(element, 'title')]
    .map((part) => (part === undefined ? '' : inlineText(part)))
    .filter((text) => text !== '')
    .join(' ');
  const paragraphs = readSections({
    ...element,
    children: element.children.filter((child) => typeof child === 'string' || child.name !== 'sec'),
  }).flatMap((section) => section.paragraphs);
  const inner = childElements(element, 'sec')
    .map(readSection)
    .flatMap((section) => {
      const [first = '', ...others] = section.paragraphs;
      return section.label === undefined
        ? [...section.paragraphs]
        : [`<b>${section.label}</b> ${first}`.trim(), ...others];
    });
  const name = label.replace(/(?<!\s)\s*[:：.]\s*$/u, '');
  return { ...(name === '' ? {} : { label: name }), paragraphs: [...paragraphs, ...inner] };
}
