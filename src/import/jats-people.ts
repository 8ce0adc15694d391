import type { LanguageTag } from '../content/handout.ts';
import { cleanOrcid } from './identifier.ts';
import { languageOfElement } from './jats.ts';
import type { SourceArticle, SourceAuthor, SourceText } from './source-article.ts';
import { childElements, descendants, firstElement, plainText, textAt, type XmlElement } from './xml.ts';

/** Reads authors with all their names, and the affiliations they refer to. */
export function readContributors(article: SourceArticle, meta: XmlElement): void {
  const places = new Map<string, number>();
  readAffiliations(article, meta, places);
  for (const contributor of childElements(meta, 'contrib-group').flatMap((group) =>
    childElements(group, 'contrib'),
  )) {
    const type = contributor.attributes['contrib-type'] ?? 'author';
    const author = readContributor(article, contributor, places);
    if (/^(?:author|collab|translator-author|)$/u.test(type)) article.authors.push(author);
    else article.unplaced.push({ name: type, text: spacedText(contributor) });
  }
}

/** Affiliations stand beside the authors, in their group, or within them; `aff-alternatives` hold one in several languages. */
function readAffiliations(article: SourceArticle, meta: XmlElement, places: Map<string, number>): void {
  const groups = [meta, ...childElements(meta, 'contrib-group')];
  for (const element of groups.flatMap((group) => childElements(group, 'aff', 'aff-alternatives'))) {
    addPlace(article, element, places);
  }
}

function addPlace(
  article: SourceArticle,
  element: XmlElement,
  places: Map<string, number>,
): number | undefined {
  const versions = element.name === 'aff' ? [element] : childElements(element, 'aff');
  const texts = versions
    .map((version) => placeText(version, article.language))
    .filter(({ text }) => text !== '');
  if (texts.length === 0) return undefined;
  article.affiliations.push(texts);
  const index = article.affiliations.length - 1;
  for (const { attributes } of [element, ...versions])
    if (attributes.id !== undefined) places.set(attributes.id, index);
  return index;
}

/** The address as the journal prints it, where it is there whole; otherwise its parts. */
function placeText(element: XmlElement, own: LanguageTag | undefined): SourceText {
  const whole = childElements(element, 'institution', 'addr-line').find(({ attributes }) =>
    /^(?:original|verbatim)$/u.test(attributes['content-type'] ?? ''),
  );
  const parts = wholeAddress(element);
  const text = plainText(whole ?? { ...element, children: separated(parts) });
  const language = languageOfElement(element) ?? own;
  return { text: tidy(text), ...(language === undefined ? {} : { language }) };
}

/** The content without its number; where the parts stand tagged and then once more as plain text, the latter. */
function wholeAddress(element: XmlElement): (XmlElement | string)[] {
  const parts = element.children.filter(
    (child) => typeof child === 'string' || (child.name !== 'label' && child.name !== 'institution-id'),
  );
  const plain = parts.filter((child) => typeof child === 'string').join(' ');
  const institution = textAt(element, 'institution');
  return institution !== undefined && plain.includes(institution) ? [plain] : parts;
}

/** Parts without punctuation between them are separated by commas. */
function separated(children: readonly (XmlElement | string)[]): (XmlElement | string)[] {
  const spoken = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const punctuated = spoken.some((child) => typeof child === 'string' && /[,;.]/u.test(child));
  return punctuated
    ? [...spoken]
    : spoken.flatMap((child, index) => (index === 0 ? [child] : [', ', spaced(child)]));
}

function spaced(child: XmlElement | string): XmlElement | string {
  return typeof child === 'string' ? child : spacedText(child);
}

function tidy(text: string): string {
  return text
    .replace(/(?<!\s)\s+([,;.])/gu, '$1')
    .replace(/^[,;\s]+|[,;\s]+$/gu, '')
    .replace(/,(?:\s*,)+/gu, ',');
}

function spacedText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : spacedText(child)))
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
}

function readContributor(
  article: SourceArticle,
  element: XmlElement,
  places: Map<string, number>,
): SourceAuthor {
  const inner = childElements(element, 'aff')
    .map((aff) => addPlace(article, aff, places))
    .filter((place) => place !== undefined);
  const references = childElements(element, 'xref').filter(
    ({ attributes }) => attributes['ref-type'] === 'aff',
  );
  const linked = references
    .flatMap(({ attributes }) => (attributes.rid ?? '').split(/\s+/u))
    .map((id) => places.get(id))
    .filter((place) => place !== undefined);
  const orcid = [...childElements(element, 'contrib-id'), ...childElements(element, 'uri')]
    .map((id) => cleanOrcid(plainText(id)))
    .find((id) => id !== undefined);
  const email = textAt(element, 'email') ?? descendants(element, 'email').map(plainText)[0];
  const corresponding =
    element.attributes.corresp === 'yes' ||
    childElements(element, 'xref').some(({ attributes }) => attributes['ref-type'] === 'corresp');
  const address = spacedTextOf(firstElement(element, 'address'));
  if (address !== '' && inner.length + linked.length === 0) {
    article.affiliations.push([{ text: address }]);
    inner.push(article.affiliations.length - 1);
  }
  return {
    ...readNames(element),
    affiliations: [...inner, ...linked],
    ...(orcid === undefined ? {} : { orcid }),
    ...(email === undefined ? {} : { email }),
    ...(corresponding ? { corresponding } : {}),
  };
}

function spacedTextOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : spacedText(element);
}

type Names = Pick<SourceAuthor, 'family' | 'given' | 'literal' | 'native'>;

/** The western name, with the native one beside it where the source has both. */
function readNames(element: XmlElement): Names {
  const alternatives = firstElement(element, 'name-alternatives') ?? element;
  const names = childElements(alternatives, 'name', 'string-name');
  const native = names.find((name) => !/\p{sc=Latn}/u.test(plainText(name)));
  const western = names.find((name) => name !== native);
  const main = western ?? native;
  if (main === undefined)
    return {
      literal:
        textAt(element, 'collab') ??
        textAt(element, 'on-behalf-of') ??
        (firstElement(element, 'anonymous') === undefined ? '' : 'Anonymous'),
    };
  const given = [textAt(main, 'given-names'), textAt(main, 'suffix')]
    .filter((part) => part !== undefined)
    .join(' ');
  const family = textAt(main, 'surname');
  const name =
    family === undefined ? { literal: plainText(main) } : { family, ...(given === '' ? {} : { given }) };
  return native === undefined || western === undefined ? name : { ...name, native: plainText(native) };
}
