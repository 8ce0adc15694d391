import { describe, expect, it } from 'vitest';
import type { InlineRun } from '../../src/layout/box.ts';
import type { LinesFlow } from '../../src/layout/flow.ts';
import { noticesOf } from '../../src/layout/notices.ts';
import type { CompositionNotice } from '../../src/text/paragraph.ts';
import { linesOf, rowOf, stackOf } from './styled.ts';

const run = (text: string, offset: number): InlineRun => ({
  run: { text, language: 'en', font: { families: ['Source Serif 4'], weight: 400, italic: false }, size: 10 },
  tag: { kind: 'artifact', type: 'Layout' },
  color: [0, 0, 0],
  decoration: 'none',
  anchors: [],
  origin: { file: 'a.yaml', field: 'title.en', offset },
});

/** Lines of `The pneumonoultramicroscopic cell`, the second word in italics. */
const lines = (...notices: readonly CompositionNotice[]): LinesFlow => ({
  ...linesOf(3),
  runs: [run('The ', 0), run('pneumonoultramicroscopic', 7), run(' cell', 35)],
  notices,
});

const overlong = (start: number, end: number): CompositionNotice => ({ kind: 'overlong', start, end });

describe('noticesOf', () => {
  it('should name a word that was broken, where it stands in the record', () => {
    expect(noticesOf(lines(overlong(0, 12)))).toEqual([
      {
        kind: 'overlong',
        text: 'pneumonoultramicroscopic',
        origin: { file: 'a.yaml', field: 'title.en', offset: 7 },
      },
    ]);
  });

  it('should name a word of many lines once, and the next one too', () => {
    const texts = noticesOf(lines(overlong(0, 12), overlong(12, 22), overlong(22, 29), overlong(29, 33)));
    expect(texts.map((notice) => notice.kind === 'overlong' && notice.text)).toEqual([
      'pneumonoultramicroscopic',
      'cell',
    ]);
  });

  it('should tell which character no font has, and where', () => {
    expect(noticesOf(lines({ kind: 'missing-glyph', codePoint: 0x30edd, offset: 6 }))).toEqual([
      { kind: 'missing-glyph', codePoint: 0x30edd, origin: { file: 'a.yaml', field: 'title.en', offset: 9 } },
    ]);
  });

  it('should find notices at any depth', () => {
    const deep = rowOf([stackOf([lines(overlong(0, 12))]), stackOf([lines(overlong(0, 12))])]);
    expect(noticesOf(stackOf([deep, linesOf(2)]))).toHaveLength(2);
  });
});
