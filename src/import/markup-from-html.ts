import { characterEntities } from 'character-entities';

/** The library's table as a map: `&constructor;` is no entity. */
const entities: ReadonlyMap<string, string> = new Map(Object.entries(characterEntities));

const ours: Readonly<Record<string, string>> = {
  i: 'i', em: 'i', italic: 'i', 'jats:italic': 'i', b: 'b', strong: 'b', bold: 'b', 'jats:bold': 'b', sup: 'sup',
  'jats:sup': 'sup', sub: 'sub', 'jats:sub': 'sub', u: 'u', 'jats:underline': 'u',
}; // prettier-ignore

const foreign =
  /<(\/?)((?:jats:)?(?:i|em|italic|b|strong|bold|sup|sub|u|underline|p|div|span|title|sec|font|br|a|ul|ol|li|list|list-item|h[1-6]|ext-link|xref|inline-formula|tex-math|small|sc))(?:\s[^<>]*)?\/?>/giu;

/** Letters of the Symbol face that stand for Greek ones. */
const symbolFace: Readonly<Record<string, string>> = {
  a: 'α', b: 'β', g: 'γ', d: 'δ', e: 'ε', k: 'κ', l: 'λ', m: 'μ', c: 'χ', s: 'σ', w: 'ω', D: 'Δ', W: 'Ω', q: 'θ',
  p: 'π', r: 'ρ', t: 'τ', h: 'η', f: 'φ', y: 'ψ', x: 'ξ', z: 'ζ', n: 'ν',
}; // prettier-ignore

/**
 * Turns HTML inside a text into the markup of records; tags that have none there go, their words stay. A `<` that opens
 * no tag of HTML is a less-than sign and stays.
 */
export function markupFromHtml(text: string): string {
  return text
    .replace(/<font\s+face="?symbol"?>([^<])<\/font>/giu, (_, letter: string) => symbolFace[letter] ?? letter)
    .replace(foreign, (_, slash: string, name: string) => {
      const tag = ours[name.toLowerCase()];
      return tag === undefined ? ' ' : `<${slash}${tag}>`;
    })
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/giu, decodeReference)
    .replace(/[ \t\r\n]+/gu, ' ')
    .trim();
}

function decodeReference(
  whole: string,
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return entities.get(name) ?? whole;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!valid) return whole;
  // `&#xD;` as text is what is left of a line end.
  return code === 13 || code === 10 || code === 9 ? '\n' : String.fromCodePoint(code);
}

/** Whether a text holds tags of HTML that are not our own. */
export function hasForeignMarkup(text: string): boolean {
  return /<\/?(?:font|em|strong|italic|bold|p|div|br)(?:\s[^<>]*)?\/?>/iu.test(text);
}
