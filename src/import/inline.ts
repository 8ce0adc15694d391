import type { XmlElement } from './xml.ts';

/** Elements of PubMed, JATS and HTML that our records have as inline markup. */
const inlineTags: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    i: 'i',
    em: 'i',
    italic: 'i',
    b: 'b',
    bold: 'b',
    strong: 'b',
    sup: 'sup',
    sub: 'sub',
    u: 'u',
    underline: 'u',
  }),
);

/** Elements that stand for a blank between words, or end one. */
const breaks = new Set([
  'br',
  'break',
  'p',
  'title',
  'label',
  'list-item',
  'disp-quote',
  'sec',
  'AbstractText',
]);

/** Elements that repeat in another notation what stands beside them. */
const leftOut = new Set(['annotation', 'annotation-xml']);

/**
 * Turns the content of an element into a text with the inline markup of records. Words of elements that have
 * no counterpart stay, their tags go; white space is made single blanks.
 */
export function inlineText(element: XmlElement): string {
  return tidyMarkup(renderChildren(element));
}

function renderChildren(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : renderElement(child))).join('');
}

function renderElement(element: XmlElement): string {
  if (leftOut.has(element.name)) return '';
  if (element.name === 'math') return renderMath(element);
  if (element.name === 'alternatives') return renderAlternatives(element);
  if (element.name === 'tex-math') return texToText(rawContent(element));
  // Taxon names hold a part per element and no blanks between them.
  if (element.name === 'taxon-name') return separated(element, ' ');
  const content = renderChildren(element);
  const tag = inlineTags.get(element.name);
  if (tag !== undefined) return content.trim() === '' ? content : `<${tag}>${content}</${tag}>`;
  return breaks.has(element.name) ? ` ${content} ` : content;
}

function separated(element: XmlElement, by: string): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : renderElement(child)).trim())
    .filter((part) => part !== '')
    .join(by);
}

/** Of the same formula in several notations the one that renders best as text. */
function renderAlternatives(element: XmlElement): string {
  const elements = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  const best =
    elements.find(({ name }) => name === 'math') ?? elements.find(({ name }) => name === 'tex-math');
  return best === undefined ? renderChildren(element) : renderElement(best);
}

/** Presentation MathML as a line of text: scripts become `<sup>` and `<sub>`, fractions get a slash. */
function renderMath(element: XmlElement): string {
  const parts = element.children
    .filter((child): child is XmlElement => typeof child !== 'string')
    .map((child) => renderMath(child));
  const [first = '', second = '', third = ''] = parts;
  switch (element.name) {
    case 'msup':
    case 'mover':
      return `${first}<sup>${second}</sup>`;
    case 'msub':
    case 'munder':
      return `${first}<sub>${second}</sub>`;
    case 'msubsup':
    case 'munderover':
      return `${first}<sub>${second}</sub><sup>${third}</sup>`;
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mfenced':
      return `(${parts.join(', ')})`;
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return parts.length > 0 ? parts.join('') : rawContent(element).trim();
  }
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`;
}

function rawContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : rawContent(child))).join('');
}

const texSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
  pm: '±', times: '×', cdot: '·', leq: '≤', le: '≤', geq: '≥', ge: '≥', sim: '~', approx: '≈', alpha: 'α',
  beta: 'β', gamma: 'γ', delta: 'δ', mu: 'μ', kappa: 'κ', chi: 'χ', lambda: 'λ', Delta: 'Δ', sigma: 'σ',
  theta: 'θ', omega: 'ω', Omega: 'Ω', rightarrow: '→', infty: '∞', circ: '°', neq: '≠', prime: '′', mid: '|',
  ldots: '…', dots: '…', quad: ' ', qquad: ' ', textless: '<', textgreater: '>', epsilon: 'ε', rho: 'ρ',
  phi: 'φ', pi: 'π', eta: 'η', tau: 'τ', lt: '<', gt: '>', cdots: '…', bullet: '•', div: '÷', ast: '*',
}),
); // prettier-ignore

/**
 * Turns a simple TeX formula into text: `$1 7 . 1 8 { \pm } 2$` becomes `17.18±2`. Blanks inside a formula mean
 * nothing in TeX and are dropped, `~` and `\ ` are blanks. Commands it does not know lose their backslash only.
 */
export function texToText(formula: string): string {
  const body = formula.replace(/^\s*\$+|\$+\s*$/gu, '');
  return body
    .replace(
      /\\(?:mathrm|mathbf|mathit|mathsf|text|textrm|bf|rm|it|scriptstyle|displaystyle|mathscr|boldsymbol|bm|operatorname|left|right|phantom)(?![A-Za-z])/gu,
      ' ',
    )
    .replace(/\\([%$&#_{}])/gu, (_, sign: string) =>
      sign === '{' ? '\u0001' : sign === '}' ? '\u0002' : sign,
    )
    .replace(/\\[ ,;:!]|~/gu, '\u0003')
    .replace(/\\([A-Za-z]+)/gu, (_, name: string) => texSymbols.get(name) ?? name)
    .replace(/\s+/gu, '')
    .replace(/\^\{?([^{}^_]*)\}?/gu, (_, script: string) => `<sup>${script}</sup>`)
    .replace(/_\{?([^{}^_]*)\}?/gu, (_, script: string) => `<sub>${script}</sub>`)
    .replace(/<su[pb]><\/su[pb]>/gu, '')
    .replace(/[{}\\]/gu, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replaceAll('\u0003', ' ')
    .trim();
}

/** Single blanks, none at the edges, none just inside tags' outer edges doubled. */
export function tidyMarkup(text: string): string {
  return text
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/ (<\/(?:i|b|sup|sub|u)>) /gu, '$1 ')
    .trim();
}
