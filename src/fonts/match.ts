import type { FontRequest } from './face.ts';

/** What matching looks at. */
export interface Candidate {
  readonly family: string;
  readonly generic: string;
  readonly languages: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
}

/** Two orders in which faces are tried for the characters of one language and request. */
export interface FaceOrder<T> {
  /** For letters, digits and all that is drawn alike in every language. */
  readonly plain: readonly T[];
  /** For Han characters, kana, hangul, full-width marks and for quotes, dashes and dots. */
  readonly byLanguage: readonly T[];
  /** The faces that the request or its language asks for by name; the others only help out. */
  readonly wanted: ReadonlySet<T>;
}

const EAST_ASIAN = /^(?:zh|ja|ko|yue|cmn)\b/i;

/** Language, with the script where one language has several: `zh-Hans`, `zh-Hant`, `ja`, `en`. */
export function languageKey(tag: string): string {
  return usualKeys[tag] ?? keyOf(tag);
}

/** `Intl.Locale` takes a hundredth of a second when it is first asked; most texts have one of these languages. */
const usualKeys: Readonly<Record<string, string>> = {
  en: 'en',
  ja: 'ja',
  ko: 'ko',
  zh: 'zh-Hans',
  'zh-Hans': 'zh-Hans',
  'zh-Hant': 'zh-Hant',
};

function keyOf(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    if (locale.language !== 'zh' && locale.language !== 'yue') return locale.language;
    return `zh-${locale.maximize().script ?? 'Hans'}`;
  } catch {
    return tag.toLowerCase();
  }
}

/**
 * Orders the faces of a catalogue for a request: the families it names as CSS Fonts 4 (§5) matches them, then
 * all others, those of the same generic family first. For what differs from language to language, faces drawn
 * for the language come before the rest in an East Asian text, faces for any language in another text.
 */
export function orderFaces<T extends Candidate>(
  candidates: readonly T[],
  language: string,
  request: FontRequest,
): FaceOrder<T> {
  const families = orderFamilies(candidates, request.families);
  const plain = families.flatMap((family) => {
    const best = bestOfFamily(
      candidates.filter((candidate) => candidate.family === family),
      request,
    );
    return best === undefined ? [] : [best];
  });
  const key = languageKey(language);
  const speaks = (candidate: T): boolean => candidate.languages.some((tag) => languageKey(tag) === key);
  const neutral = (candidate: T): boolean => candidate.languages.length === 0;
  const first = EAST_ASIAN.test(language) ? speaks : neutral;
  const second = EAST_ASIAN.test(language) ? neutral : speaks;
  const rank = (candidate: T): number => (first(candidate) ? 0 : second(candidate) ? 1 : 2);
  const named = new Set(request.families.flatMap((name) => familiesNamed(candidates, name)));
  return {
    plain,
    byLanguage: plain.toSorted((one, other) => rank(one) - rank(other)),
    wanted: new Set(plain.filter((candidate) => named.has(candidate.family) || speaks(candidate))),
  };
}

function orderFamilies(candidates: readonly Candidate[], wanted: readonly string[]): readonly string[] {
  const named = wanted.flatMap((name) => familiesNamed(candidates, name));
  const generic = candidates.find((candidate) => candidate.family === named[0])?.generic;
  const alike = candidates.filter((candidate) => candidate.generic === generic);
  return [...new Set([...named, ...alike.map(familyOf), ...candidates.map(familyOf)])];
}

function familyOf(candidate: Candidate): string {
  return candidate.family;
}

function familiesNamed(candidates: readonly Candidate[], name: string): readonly string[] {
  const lower = name.toLowerCase();
  const found = candidates.filter(
    (candidate) => candidate.family.toLowerCase() === lower || candidate.generic === lower,
  );
  return found.map(familyOf);
}

/** CSS Fonts 4, §5.2: style before weight; between 400 and 500 up to 500 first, else away from the middle. */
function bestOfFamily<T extends Candidate>(members: readonly T[], request: FontRequest): T | undefined {
  const styled = members.filter((member) => member.italic === request.italic);
  const pool = styled.length > 0 ? styled : members;
  return pool.toSorted((one, other) => weightRank(one.weight, request.weight) - weightRank(other.weight, request.weight))[0];
}

function weightRank(weight: number, wanted: number): number {
  const distance = Math.abs(weight - wanted);
  if (distance === 0) return 0;
  if (wanted >= 400 && wanted <= 500) {
    if (weight > wanted && weight <= 500) return distance;
    return (weight < wanted ? 1000 : 2000) + distance;
  }
  const preferred = wanted < 400 ? weight < wanted : weight > wanted;
  return (preferred ? 0 : 1000) + distance;
}
