import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParagraphBox } from '../../src/layout/box.ts';
import { createComposer, natural } from '../../src/layout/composer.ts';
import { shippedCatalog } from './lay-out.ts';
import { frame } from './styled.ts';

const paragraph = (text: string, language: string): ParagraphBox => ({
  ...frame({ textAlign: 'justify', fontSize: 10, lineHeight: 14 }),
  kind: 'paragraph',
  language,
  runs: [
    {
      run: { text, language, font: { families: ['Source Serif 4'], weight: 400, italic: false }, size: 10 },
      tag: { kind: 'artifact', type: 'Layout' },
      color: [0, 0, 0],
      decoration: 'none',
      anchors: [],
    },
  ],
});

const composer = createComposer(shippedCatalog(), natural);

describe('fewestLines', () => {
  it('should be one line for what fits, and none for nothing', () => {
    expect(composer.fewestLines(paragraph('A case report.', 'en'), 200)).toBe(1);
    expect(composer.fewestLines(paragraph('', 'en'), 200)).toBe(0);
  });

  it('should never be more lines than the paragraph takes', () => {
    const words = fc.array(fc.constantFrom('spine', 'of', 'transpedicular', 'a', 'metastases,'), {
      minLength: 1,
      maxLength: 60,
    });
    const han = fc.array(fc.constantFrom('脊', '柱', '，', '（', '）', '。', '5%'), {
      minLength: 1,
      maxLength: 90,
    });
    const texts = fc.oneof(
      words.map((list) => paragraph(list.join(' '), 'en')),
      han.map((list) => paragraph(list.join(''), 'zh-Hans')),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 300 }), (box, measure) => {
        expect(composer.fewestLines(box, measure)).toBeLessThanOrEqual(
          composer.tryMeasure(box, measure).lines,
        );
      }),
      { numRuns: 200 },
    );
  });
});
