import { describe, expect, it } from 'vitest';
import type { Box, InlineRun, ParagraphBox } from '../../src/layout/box.ts';
import { hasPageReferences, pageLabels, resolvePageReferences } from '../../src/layout/page-references.ts';
import { frame } from './styled.ts';

const run = (text: string, pageOf?: string): InlineRun => ({
  run: { text, language: 'en', font: { families: ['Source Serif 4'], weight: 400, italic: false }, size: 10 },
  tag: { kind: 'artifact', type: 'Layout' },
  color: [0, 0, 0],
  decoration: 'none',
  anchors: [],
  ...(pageOf === undefined ? {} : { pageOf }),
});

const paragraph = (runs: readonly InlineRun[]): ParagraphBox => ({ ...frame(), kind: 'paragraph', runs });

const block = (children: readonly Box[]): Box => ({ ...frame({}, 'div'), kind: 'block', children });

const textOf = (box: Box | undefined): string =>
  box?.kind === 'paragraph' ? box.runs.map((inline) => inline.run.text).join('') : '';

const labels = new Map([['a', '7']]);

describe('page references', () => {
  it('should number pages from 1 and keep the numbers that are known', () => {
    expect([...pageLabels([{ name: 'a', page: 6, y: 0 }], new Map([['b', '2']]))]).toEqual([
      ['b', '2'],
      ['a', '7'],
    ]);
  });

  it('should be found at any depth', () => {
    expect(hasPageReferences(block([paragraph([run('x')])]))).toBe(false);
    expect(hasPageReferences(block([block([paragraph([run('000', 'a')])])]))).toBe(true);
  });

  it('should be filled in', () => {
    const { box, missing } = resolvePageReferences(paragraph([run('p. '), run('000', 'a')]), labels, '000');
    expect(textOf(box)).toBe('p. 7');
    expect(missing).toBe(false);
  });

  it('should keep their room and say so where the page is not known', () => {
    const { box, missing } = resolvePageReferences(paragraph([run('000', 'z')]), labels, '999');
    expect(textOf(box)).toBe('999');
    expect(missing).toBe(true);
  });

  it('should leave boxes without any as they are, so that their lines are not composed again', () => {
    const plain = paragraph([run('x')]);
    const { box } = resolvePageReferences(block([plain, paragraph([run('000', 'a')])]), labels, '000');
    expect(box.kind === 'block' && box.children[0]).toBe(plain);
  });
});
