import type { Draft } from './draft.ts';
import type { ComputedStyle } from './styled-tree.ts';

/** `display` of HTML's elements (HTML, 15.3); what is not named is inline. */
const displays: ReadonlyMap<string, ComputedStyle['display']> = new Map(
  Object.entries<ComputedStyle['display']>({
    html: 'block',
    body: 'block',
    article: 'block',
    aside: 'block',
    blockquote: 'block',
    caption: 'block',
    dd: 'block',
    div: 'block',
    dl: 'block',
    dt: 'block',
    figcaption: 'block',
    figure: 'block',
    footer: 'block',
    h1: 'block',
    h2: 'block',
    h3: 'block',
    h4: 'block',
    h5: 'block',
    h6: 'block',
    header: 'block',
    hgroup: 'block',
    hr: 'block',
    img: 'block',
    li: 'list-item',
    main: 'block',
    nav: 'block',
    ol: 'block',
    p: 'block',
    section: 'block',
    table: 'table',
    tbody: 'table-row-group',
    td: 'table-cell',
    th: 'table-cell',
    thead: 'table-header-group',
    tr: 'table-row',
    ul: 'block',
    head: 'none',
    link: 'none',
    meta: 'none',
    script: 'none',
    style: 'none',
    template: 'none',
    title: 'none',
  }),
);

const italic = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const bold = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Between the marker of a list item and its text, in em. */
const markerGap = 0.4;

/** Raised and lowered letters are set at this share of the size. */
const scriptScale = 0.66;

/** A width in the tree itself, in per cent: what records say of their pictures (`data-width` of `img`). */
export function ownWidth(tag: string, attributes: Readonly<Record<string, string>>): number | undefined {
  if (tag !== 'img') return undefined;
  const percent = /^(\d+(?:\.\d+)?)%$/u.exec(attributes['data-width'] ?? '')?.[1];
  return percent === undefined ? undefined : Number(percent);
}

/** What an element looks like before any style sheet speaks, as far as it carries meaning. No spacing. */
export function applyElementDefaults(draft: Draft, tag: string, width?: number): void {
  const { style } = draft;
  if (width !== undefined) style.width = { kind: 'percent', value: width };
  style.display = displays.get(tag) ?? 'inline';
  if (italic.has(tag)) style.fontStyle = 'italic';
  if (bold.has(tag)) style.fontWeight = Math.max(style.fontWeight, 700);
  if (tag === 'u' || tag === 'ins') style.textDecoration = 'underline';
  if (tag === 's' || tag === 'del') style.textDecoration = 'line-through';
  if (tag === '::marker') style.margin = { ...style.margin, right: markerGap * style.fontSize };
  if (tag === 'ol') style.listStyleType = 'decimal';
  if (tag === 'ul') style.listStyleType = 'disc';
  if (tag === 'sup' || tag === 'sub') {
    style.verticalAlign = tag === 'sup' ? 'super' : 'sub';
    style.fontSize *= scriptScale;
  }
}
