import { matchesCompound, matchesPseudoClass, type MatchTarget } from './match.ts';
import type { Compound, PseudoClass, Selector, StyleRule } from './stylesheet.ts';

/** A question about one element whose answer is yes or no. */
type Question = (target: MatchTarget) => boolean;

/**
 * All that selectors can tell apart about an element beyond its ancestors: two elements with equal signatures, whose
 * ancestors have equal signatures too, match the same rules. That is why their styles can be computed once.
 */
export type Signature = (target: MatchTarget) => string;

/** Works out what has to be asked of every element so that no selector of the rules can tell two apart. */
export function createSignature(rules: readonly StyleRule[]): Signature {
  const questions = new Map<string, Question>();
  const collector = { questions, chained: false };
  for (const { selector } of rules) collect(selector, collector);
  const asked = [...questions.values()];
  let number = 0;
  return (target) => {
    let answers = `${target.tag}\n${target.attributes['class'] ?? ''}\n`;
    for (const question of asked) answers += question(target) ? '1' : '0';
    if (!collector.chained) return answers;
    // A chain of siblings is looked at as it stands: nothing is shared.
    number += 1;
    return `${answers}${String(number)}`;
  };
}

interface Collector {
  readonly questions: Map<string, Question>;
  /** Whether a selector looks at a sibling of a sibling, which no question here covers. */
  chained: boolean;
}

function isSibling(combinator: string | undefined): boolean {
  return combinator === '+' || combinator === '~';
}

function collect(selector: Selector, collector: Collector): void {
  collectCompound(selector.subject, collector);
  selector.before.forEach(({ combinator, compound }, index) => {
    collectCompound(compound, collector);
    if (!isSibling(combinator)) return;
    collector.questions.set(`${combinator}${JSON.stringify(compound)}`, (target) =>
      hasSibling(target, compound, combinator === '~'),
    );
    if (isSibling(selector.before[index + 1]?.combinator)) collector.chained = true;
  });
}

function hasSibling(target: MatchTarget, compound: Compound, anywhere: boolean): boolean {
  for (let sibling = target.previous; sibling !== undefined; sibling = sibling.previous) {
    if (matchesCompound(compound, sibling)) return true;
    if (!anywhere) return false;
  }
  return false;
}

/** Tags and classes are in the signature as they are. */
function collectCompound(compound: Compound, collector: Collector): void {
  const { id, attributes, pseudoClasses } = compound;
  if (id !== undefined) collector.questions.set(`#${id}`, (target) => target.id === id);
  for (const test of attributes) {
    const alone: Compound = { classes: [], attributes: [test], pseudoClasses: [] };
    collector.questions.set(JSON.stringify(test), (target) => matchesCompound(alone, target));
  }
  for (const pseudo of pseudoClasses) collectPseudoClass(pseudo, collector);
}

function collectPseudoClass(pseudo: PseudoClass, collector: Collector): void {
  if (pseudo.kind === 'any') {
    for (const selector of pseudo.selectors) collect(selector, collector);
  } else {
    collector.questions.set(JSON.stringify(pseudo), (target) => matchesPseudoClass(pseudo, target));
  }
}
