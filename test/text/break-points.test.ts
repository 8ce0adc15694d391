import { describe, expect, it } from 'vitest';
import { breakPoints, nextPoint, withCuts, withoutWrapping } from '../../src/text/break-points.ts';
import { breakOpportunities } from '../../src/text/line-break.ts';
import { composeLines, prepareParagraph } from '../../src/text/compose.ts';
import type { TextRun } from '../../src/text/paragraph.ts';
import { shippedCatalog } from '../layout/lay-out.ts';
import { plainSettings as settings } from '../paragraph-settings.ts';

const run = (text: string, noWrap = false, language = 'en'): TextRun => ({
  text,
  language,
  font: { families: ['Source Serif 4', 'Noto Serif SC'], weight: 400, italic: false },
  size: 10,
  ...(noWrap ? { noWrap: true } : {}),
});

function points(runs: readonly TextRun[], divisions: readonly number[] = []) {
  const text = runs.map((one) => one.text).join('');
  const found = breakOpportunities(text, {
    lineBreak: 'auto',
    wordBreak: 'normal',
    tailoring: 'typeset',
    languages: [{ start: 0, end: text.length, language: 'en' }],
  });
  return withoutWrapping(breakPoints(text, found, divisions, settings), runs);
}

function offsets(runs: readonly TextRun[], divisions: readonly number[] = []): readonly number[] {
  const found = points(runs, divisions);
  const all: number[] = [];
  for (let offset = 0; all.length < found.count;) all.push((offset = nextPoint(found, offset)));
  return all;
}

function lines(runs: readonly TextRun[], measure: number): readonly string[] {
  const text = runs.map((one) => one.text).join('');
  const { lines: composed, notices } = composeLines(
    prepareParagraph(runs, settings, shippedCatalog()),
    measure,
  );
  expect(notices).toEqual([]);
  return composed.map(({ start, end }) => text.slice(start, end).trim());
}

describe('text that does not wrap (CSS Text 3, white-space: nowrap)', () => {
  it('should have no line end inside, but one before and after', () => {
    expect(offsets([run('a b '), run('c d', true), run('; e')])).toEqual([2, 4, 9, 10]);
  });

  it('should lose the divisions of its words too', () => {
    expect(offsets([run('un-'), run('divided', true)], [5])).toEqual([3, 10]);
  });

  it('should be one text where two runs of it meet', () => {
    expect(offsets([run('a ', true), run('b c', true)])).toEqual([5]);
  });

  it('should be remembered as a place to wrap at before anything is cut', () => {
    expect(points([run('a b '), run('c d', true), run('; e')]).spare).toEqual([6]);
    expect(withCuts(points([run('c d', true)]), [2]).count).toBe(2);
  });

  it('should go to the next line whole', () => {
    const terms = [run('Lung cancer', true), run('; '), run('Spinal metastases', true)];
    expect(lines(terms, 100)).toEqual(['Lung cancer;', 'Spinal metastases']);
    expect(lines([run('肺癌', true), run('；'), run('经椎弓根入路', true)], 85)).toEqual([
      '肺癌；',
      '经椎弓根入路',
    ]);
  });

  it('should wrap nevertheless where it is wider than a line, and be no fault', () => {
    expect(lines([run('Randomized controlled trials as topic', true)], 130)).toEqual([
      'Randomized controlled',
      'trials as topic',
    ]);
  });
});
