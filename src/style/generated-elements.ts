import type { MatchTarget } from './match.ts';
import type { ComputedStyle, ContentPart, StyledElement, StyledText } from './styled-tree.ts';

/**
 * The element of `::before` or `::after`. What is known now becomes its text; where a part waits for pages
 * (`counter`, `string`, `target-counter`, `leader`), the element has no children and `style.content` holds the parts.
 * The attributes are those of the element that generates it, so that `target-counter` finds its address.
 */
export function generatedElement(
  name: 'before' | 'after',
  style: ComputedStyle,
  target: MatchTarget,
): StyledElement | undefined {
  if (style.content === undefined || style.display === 'none') return undefined;
  const parts = style.content.map((part) => resolveAttribute(part, target));
  const texts = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  const known = texts.length === parts.length;
  if (known && texts.join('') === '') return undefined;
  return {
    kind: 'element',
    tag: `::${name}`,
    attributes: withoutIdentity(target.attributes),
    classes: [],
    language: target.language,
    style: { ...style, content: known ? undefined : parts },
    generated: true,
    children: known ? [text(texts.join(''), target)] : [],
  };
}

function resolveAttribute(part: ContentPart, target: MatchTarget): ContentPart {
  return part.kind === 'attribute' ? { kind: 'text', text: target.attributes[part.name] ?? '' } : part;
}

function withoutIdentity(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'id' && name !== 'class'));
}

function text(value: string, target: MatchTarget): StyledText {
  return { kind: 'text', text: value, language: target.language };
}

/** The marker of a list item: its number with a full stop, or a bullet. */
export function listMarker(
  item: ComputedStyle,
  style: ComputedStyle,
  target: MatchTarget,
  number: number,
): StyledElement | undefined {
  if (item.display !== 'list-item' || item.listStyleType === 'none') return undefined;
  const marker = item.listStyleType === 'decimal' ? `${String(number)}.` : '•';
  return {
    kind: 'element',
    tag: '::marker',
    attributes: {},
    classes: [],
    language: target.language,
    style,
    generated: true,
    children: [text(marker, target)],
  };
}
