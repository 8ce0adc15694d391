import type { AttributeTest, Combinator, Compound, PseudoClass, Selector, StyleRule } from './stylesheet.ts';

/** An element as selectors see it. */
export interface MatchTarget {
  readonly tag: string;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string;
  readonly empty: boolean;
  readonly parent: MatchTarget | undefined;
  readonly previous: MatchTarget | undefined;
  /** From 1, among the elements of the parent. */
  readonly position: number;
  readonly siblings: number;
}

/** Whether a selector matches, its pseudo-element left aside. */
export function matches(selector: Selector, target: MatchTarget): boolean {
  return matchesCompound(selector.subject, target) && matchesBefore(selector.before, 0, target);
}

type Before = Selector['before'];

function matchesBefore(before: Before, index: number, target: MatchTarget): boolean {
  const step = before[index];
  if (step === undefined) return true;
  let candidate = next(step.combinator, target);
  while (candidate !== undefined) {
    if (matchesCompound(step.compound, candidate) && matchesBefore(before, index + 1, candidate)) return true;
    // `>` and `+` name one element; the others go on to the next farther one.
    if (step.combinator === '>' || step.combinator === '+') return false;
    candidate = next(step.combinator, candidate);
  }
  return false;
}

function next(combinator: Combinator, target: MatchTarget): MatchTarget | undefined {
  return combinator === ' ' || combinator === '>' ? target.parent : target.previous;
}

/** Whether an element alone, without what stands before it, is what a compound asks for. */
export function matchesCompound(compound: Compound, target: MatchTarget): boolean {
  return (
    (compound.tag === undefined || compound.tag === target.tag) &&
    (compound.id === undefined || compound.id === target.id) &&
    compound.classes.every((name) => target.classes.includes(name)) &&
    compound.attributes.every((test) => matchesAttribute(test, target.attributes[test.name])) &&
    compound.pseudoClasses.every((pseudo) => matchesPseudoClass(pseudo, target))
  );
}

function matchesAttribute(test: AttributeTest, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  if (test.operator === undefined || test.value === undefined) return true;
  const value = test.ignoreCase ? test.value.toLowerCase() : test.value;
  const text = test.ignoreCase ? actual.toLowerCase() : actual;
  switch (test.operator) {
    case '=':
      return text === value;
    case '~=':
      return value !== '' && text.split(/\s+/u).includes(value);
    case '|=':
      return text === value || text.startsWith(`${value}-`);
    case '^=':
      return value !== '' && text.startsWith(value);
    case '$=':
      return value !== '' && text.endsWith(value);
    case '*=':
      return value !== '' && text.includes(value);
  }
}

/** Whether one pseudo-class holds. */
export function matchesPseudoClass(pseudo: PseudoClass, target: MatchTarget): boolean {
  switch (pseudo.kind) {
    case 'root':
      return target.parent === undefined;
    case 'empty':
      return target.empty;
    case 'lang':
      return pseudo.ranges.some((range) => matchesLanguage(range, target.language));
    case 'nth': {
      const position = pseudo.fromEnd ? target.siblings - target.position + 1 : target.position;
      return matchesNth(pseudo.step, pseudo.offset, position);
    }
    case 'any':
      return pseudo.selectors.some((selector) => matches(selector, target)) !== pseudo.negated;
  }
}

function matchesNth(step: number, offset: number, position: number): boolean {
  if (step === 0) return position === offset;
  const count = (position - offset) / step;
  return count >= 0 && Number.isInteger(count);
}

/** Extended filtering of RFC 4647, 3.3.2, as Selectors 4, 7.2 asks: `zh` matches `zh-Hans`, `*-Hant` `zh-Hant`. */
export function matchesLanguage(range: string, language: string): boolean {
  const key = `${range} ${language}`;
  const known = languageMatches.get(key) ?? filterLanguage(range, language);
  languageMatches.set(key, known);
  return known;
}

/** A document has few languages and a style sheet few ranges, but every element asks. */
const languageMatches = new Map<string, boolean>();

function filterLanguage(range: string, language: string): boolean {
  const wanted = range.toLowerCase().split('-');
  const actual = language.toLowerCase().split('-');
  if (wanted[0] !== '*' && wanted[0] !== actual[0]) return false;
  let at = 1;
  for (const subtag of wanted.slice(1)) {
    if (subtag === '*') continue;
    while (at < actual.length && actual[at] !== subtag) {
      // A singleton starts an extension, which ranges do not look into.
      if (actual[at]?.length === 1) return false;
      at += 1;
    }
    if (at >= actual.length) return false;
    at += 1;
  }
  return true;
}

/** Rules by the rarest thing that their subject asks for, so that an element tries few of them. */
export interface RuleIndex {
  candidates(target: MatchTarget): readonly StyleRule[];
}

/** Builds the index; rules come out in no particular order. */
export function indexRules(rules: readonly StyleRule[]): RuleIndex {
  const byKey = new Map<string, StyleRule[]>();
  for (const rule of rules) {
    const key = keyOf(rule.selector.subject);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [rule]);
    else list.push(rule);
  }
  return {
    candidates: (target) =>
      [
        byKey.get('*'),
        byKey.get(target.tag),
        target.id === undefined ? undefined : byKey.get(`#${target.id}`),
        ...new Set(target.classes.map((name) => byKey.get(`.${name}`))),
      ].flatMap((list) => list ?? []),
  };
}

function keyOf(subject: Compound): string {
  if (subject.id !== undefined) return `#${subject.id}`;
  const [name] = subject.classes;
  if (name !== undefined) return `.${name}`;
  return subject.tag ?? '*';
}
