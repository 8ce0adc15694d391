import { languageFamily, type Finding, type PairText, type Span, type TextPair } from './finding.ts';
import { normaliseCharacters } from './normalise.ts';

/** An abbreviation that a text explains: `endoscopic spine surgery (ESS)`, `内镜脊柱手术（ESS）`. */
export interface Definition extends Span {
  readonly short: string;
}

// Short form alone in brackets, or after the English long form as Chinese texts give it: (one lung ventilation, OLV).
const IN_BRACKETS = /\(([^()]{2,90})\)/g;
const SHORT = /^[A-Za-zα-ω\d]*[A-Z][A-Za-zα-ω\d]*[A-Z][A-Za-zα-ω\d]*(?:-[A-Za-zα-ω\d]{1,6})*$/;

const singular = (short: string): string => short.replace(/(?<=[A-Z])s$/, '');

/** Whether the capitals of a short form begin words of the text before it, in order and most of them. */
function explains(before: string, short: string): boolean {
  const capitals = (short.match(/[A-Za-z]/g) ?? []).map((letter) => letter.toLowerCase());
  const words = before
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .slice(-2 * capitals.length - 2);
  let word = 0;
  let hits = 0;
  for (const capital of capitals) {
    const at = words.findIndex((candidate, index) => index >= word && candidate.startsWith(capital));
    if (at >= 0) {
      hits += 1;
      word = at + 1;
    }
  }
  return hits >= 2 && hits * 2 > capitals.length;
}

/** Finds where a text explains its abbreviations. */
export function scanDefinitions({ text }: PairText): Definition[] {
  const plain = normaliseCharacters(text);
  return [...plain.matchAll(IN_BRACKETS)].flatMap((found): Definition[] => {
    const parts = (found[1] ?? '').split(/[,;]/).map((part) => part.trim());
    const last = parts.at(-1) ?? '';
    const short = singular(last);
    if (!SHORT.test(short) || short.length > 10 || short.length < 2) return [];
    const before = plain.slice(Math.max(0, found.index - 90), found.index);
    const inside = parts.slice(0, -1).join(' ');
    // After a Chinese word only letters are taken for a short form: (SH-4-54) names a substance.
    const han = /\p{Script=Han} ?$/u.test(before) && parts.length <= 2 && !/\d/.test(short);
    if (!han && !explains(inside === '' ? before : inside, short)) return [];
    const start = found.index + found[0].lastIndexOf(last);
    return [{ short, start, end: start + last.length }];
  });
}

function uses(text: string, short: string): Span[] {
  const spans: Span[] = [];
  for (
    let at = text.indexOf(short);
    at >= 0 && spans.length < 50;
    at = text.indexOf(short, at + short.length)
  ) {
    const end = at + short.length;
    const [before, after] = [text[at - 1] ?? ' ', text.slice(end, end + 2)];
    if (!/[A-Za-z\d-]/.test(before) && /^(?:s?(?![A-Za-z\d-])|-[a-z])/.test(after))
      spans.push({ start: at, end });
  }
  return spans;
}

function repeated(side: 'first' | 'second', definitions: readonly Definition[]): Finding[] {
  const seen = new Set<string>();
  return definitions.flatMap((definition): Finding[] => {
    const again = seen.has(definition.short);
    seen.add(definition.short);
    const span = { start: definition.start, end: definition.end };
    return again
      ? [
          {
            check: 'abbreviation-repeated',
            message: `\`${definition.short}\` is explained once more`,
            [side]: span,
          },
        ]
      : [];
  });
}

function late(side: 'first' | 'second', { text }: PairText, definitions: readonly Definition[]): Finding[] {
  const explained = new Set<string>();
  return definitions.flatMap((definition): Finding[] => {
    if (explained.has(definition.short)) return [];
    explained.add(definition.short);
    const [use] = uses(text, definition.short);
    if (use === undefined || use.start >= definition.start) return [];
    const message = `\`${definition.short}\` stands here before it is explained`;
    return [{ check: 'abbreviation-late', message, [side]: use }];
  });
}

/** A short form that one language explains and the other uses without ever explaining it. */
function undefinedIn(
  pair: TextPair,
  side: 'first' | 'second',
  own: readonly Definition[],
  other: readonly Definition[],
): Finding[] {
  const known = new Set(own.map(({ short }) => short));
  const opposite = side === 'first' ? 'second' : 'first';
  return other.flatMap((definition): Finding[] => {
    if (known.has(definition.short)) return [];
    known.add(definition.short);
    const [use] = uses(pair[side].text, definition.short);
    if (
      use === undefined ||
      /[(（,，]\s*$/.test(pair[side].text.slice(Math.max(0, use.start - 2), use.start))
    )
      return [];
    const message = `\`${definition.short}\` is explained in \`${pair[opposite].language}\` and not in \`${pair[side].language}\``;
    return [
      {
        check: 'abbreviation-undefined',
        message,
        [side]: use,
        [opposite]: { start: definition.start, end: definition.end },
      },
    ];
  });
}

// A title and a short abstract name an abbreviation for searches; English letters and Chinese characters.
const LONG_TEXT = { english: 900, chinese: 300, other: 900 } as const;

/** One that a long text explains in passing and never uses, while the other language does use it. */
function unused(
  pair: TextPair,
  side: 'first' | 'second',
  own: readonly Definition[],
  other: readonly Definition[],
): Finding[] {
  const source = pair[side];
  if (source.text.length < LONG_TEXT[languageFamily(source.language)]) return [];
  const opposite = pair[side === 'first' ? 'second' : 'first'].text;
  return own.flatMap((definition): Finding[] => {
    const { short, start, end } = definition;
    const inOther = uses(opposite, short).length;
    const explained = other.filter((candidate) => candidate.short === short).length;
    if (uses(source.text, short).length > 1 || inOther - explained < LEAST_USES - 1) return [];
    const message = `\`${short}\` is explained in \`${source.language}\` and used only in the other language`;
    return [{ check: 'abbreviation-unused', message, [side]: { start, end } }];
  });
}

const LEAST_USES = 3;

/** One that a language explains and goes on to use, and that does not stand in the other language at all. */
function oneSided(pair: TextPair, side: 'first' | 'second', own: readonly Definition[]): Finding[] {
  const opposite = side === 'first' ? 'second' : 'first';
  const seen = new Set<string>();
  return own.flatMap(({ short, start, end }): Finding[] => {
    if (seen.has(short)) return [];
    seen.add(short);
    if (pair[opposite].text.includes(short) || uses(pair[side].text, short).length <= LEAST_USES) return [];
    return [
      {
        check: 'abbreviation-one-sided',
        message: `\`${short}\` is explained and used in \`${pair[side].language}\` and does not stand in \`${pair[opposite].language}\``,
        [side]: { start, end },
      },
    ];
  });
}

/** Abbreviations explained twice, after their first use, in one language only, or for nothing. */
export function checkAbbreviations(pair: TextPair): Finding[] {
  const [first, second] = [scanDefinitions(pair.first), scanDefinitions(pair.second)];
  if (first.length === 0 && second.length === 0) return [];
  return [
    ...repeated('first', first),
    ...repeated('second', second),
    ...late('first', pair.first, first),
    ...late('second', pair.second, second),
    ...undefinedIn(pair, 'first', first, second),
    ...undefinedIn(pair, 'second', second, first),
    ...unused(pair, 'first', first, second),
    ...unused(pair, 'second', second, first),
    ...oneSided(pair, 'first', first),
    ...oneSided(pair, 'second', second),
  ];
}
