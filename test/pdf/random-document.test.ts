import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../src/pdf/paint.ts';
import { documentOf, randomBlocks } from './random-document.ts';
import { metadata } from './sample.ts';
import { verifyPdf } from './verify/index.ts';

describe('any document', () => {
  it('should have no finding and say what went in', async () => {
    await fc.assert(
      fc.asyncProperty(randomBlocks, async (blocks) => {
        const { document, text } = documentOf(blocks);
        const painted = await paintPdf(document, metadata, { archive: 'PDF/A-2a' });
        expect(painted.ok && verifyPdf(painted.value, text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
