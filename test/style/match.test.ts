import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { matchesLanguage } from '../../src/style/match.ts';
import { loadStylesheet, styleDocument } from '../../src/style/index.ts';
import { a4, elementsOf } from './style-tree.ts';

/** Whether each element, in document order, is given a mark by a rule with the selector. */
function matched(selector: string, tree: Root): boolean[] {
  const sheet = loadStylesheet([{ path: 'test.css', text: `${selector} { orphans: 9 } * { orphans: 2 }` }]);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.diagnostics));
  expect(sheet.diagnostics).toEqual([]);
  // The universal rule comes later but is weaker, save against itself.
  const weakest = {
    ...sheet.value,
    rules: [...sheet.value.rules].reverse().map((rule, order) => ({ ...rule, order })),
  };
  const styled = styleDocument(tree, weakest, a4);
  if (!styled.ok) throw new Error('not styled');
  return elementsOf(styled.value.root)
    .filter(({ generated }) => !generated)
    .map(({ style }) => style.orphans === 9);
}

const tag = fc.constantFrom('div', 'p', 'b', 'i');
const classNames = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 });
const language = fc.constantFrom(undefined, 'en', 'zh-Hans', 'zh-Hant-TW');

function elementOfDepth(depth: number): fc.Arbitrary<Element> {
  const children: fc.Arbitrary<Element[]> =
    depth === 0 ? fc.constant([]) : fc.array(elementOfDepth(depth - 1), { maxLength: 3 });
  const title = fc.constantFrom(undefined, 'a', 'a-b', 'c a');
  return fc.record({ tag, classNames, language, title, children }).map((own): Element => ({
    type: 'element',
    tagName: own.tag,
    properties: {
      ...(own.classNames.length > 0 && { className: own.classNames }),
      ...(own.language !== undefined && { lang: own.language }),
      ...(own.title !== undefined && { title: own.title }),
    },
    children: own.children,
  }));
}

const element = elementOfDepth(3);

const simple = fc.oneof(
  tag,
  fc.constantFrom(
    '.x',
    '.y',
    '.x.y',
    '*',
    '[title]',
    '[title="a"]',
    '[title~="a"]',
    '[title|="a"]',
    '[title^="a"]',
  ),
  fc.constantFrom(
    '[title$="b"]',
    '[title*="-"]',
    'p.x',
    ':first-child',
    ':last-child',
    ':only-child',
    ':nth-child(2n+1)',
  ),
  fc.constantFrom(
    ':nth-child(even)',
    ':nth-child(-n+2)',
    ':nth-last-child(2)',
    ':not(.x)',
    ':is(p, .y)',
    ':empty',
  ),
  fc.constantFrom(':lang(zh)', ':lang(en)', 'b:not(:first-child)', '[lang="EN" i]'),
);
const complex = fc
  .tuple(simple, fc.array(fc.tuple(fc.constantFrom(' ', ' > ', ' + ', ' ~ '), simple), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.map(([combinator, next]) => combinator + next).join(''));

describe('matches', () => {
  it('should agree with hast-util-select on random trees and selectors (property)', () => {
    fc.assert(
      fc.property(element, complex, (own, selector) => {
        const tree: Root = { type: 'root', children: [own] };
        const expected = new Set(selectAll(selector, tree));
        const all = selectAll('*', tree);
        expect(matched(selector, tree)).toEqual(all.map((one) => expected.has(one)));
      }),
      { numRuns: 500 },
    );
  });

  it('should take the first element for the root, whatever its name', () => {
    const child: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
    const body: Element = { type: 'element', tagName: 'body', properties: {}, children: [child] };
    expect(matched(':root', { type: 'root', children: [body] })).toEqual([true, false]);
  });
});

describe('matchesLanguage (RFC 4647, 3.3.2)', () => {
  it.each([
    ['zh', 'zh-Hans', true],
    ['zh', 'zho', false],
    ['zh-Hans', 'zh', false],
    ['zh-TW', 'zh-Hant-TW', true],
    ['*-TW', 'zh-Hant-TW', true],
    ['zh-TW', 'zh-x-TW', false],
    ['ZH-hans', 'zh-Hans-CN', true],
  ])('should say of %s and %s: %s', (range, tagged, expected) => {
    expect(matchesLanguage(range, tagged)).toBe(expected);
  });
});
