import { describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import { recordAttachments } from '../../src/build/attachments.ts';
import { readOwnPdf } from '../../src/import/own-pdf.ts';
import { readAttachments } from '../../src/pdf/read/attachments.ts';
import { handout, localized, record, section } from '../builders.ts';
import { verifyPdf } from '../pdf/verify/index.ts';
import { buildContext, shippedHandout } from './shipped.ts';

describe('recordAttachments', () => {
  it('should give citations to reference managers', () => {
    const one = record({
      id: 'a',
      title: localized({ en: 'A & B', 'zh-Hans': '甲与乙' }),
      authors: [{ family: 'Li', given: 'Ningdao', affiliations: [], corresponding: false }],
      issued: [2025, 8],
      doi: '10.1007/x',
      abstract: [section({ en: 'AIM' }, { en: 'To see.', 'zh-Hans': '观察。' })],
    });
    const [citations] = recordAttachments(handout({ records: [one] }));
    expect(citations?.relationship).toBe('Data');
    expect(JSON.parse(Buffer.from(citations?.bytes ?? []).toString('utf8'))).toEqual([
      {
        id: 'a',
        type: 'article-journal',
        language: 'en',
        title: 'A & B',
        author: [{ family: 'Li', given: 'Ningdao' }],
        issued: { 'date-parts': [[2025, 8]] },
        DOI: '10.1007/x',
        abstract: 'AIM: To see.',
        custom: { title: { en: 'A & B', 'zh-Hans': '甲与乙' } },
      },
    ]);
  });

  it('should let an archived handout give its record back, word for word', async () => {
    const shipped = { ...shippedHandout('li-2025'), archive: 'PDF/A-3a' as const };
    const built = await buildHandout(shipped, ['pdf'], buildContext());
    const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
    if (bytes === undefined) throw new Error(JSON.stringify(built.diagnostics));
    expect(verifyPdf(bytes)).toEqual([]);
    const found = readAttachments(bytes) ?? [];
    expect(found.map(({ name, relationship }) => [name, relationship])).toEqual([
      ['li-2025.yaml', 'Source'],
      ['li-2025.csl.json', 'Data'],
    ]);
    const source = shipped.sources[shipped.records[0]?.origin.file ?? '']?.text;
    expect(Buffer.from(found[0]?.bytes ?? []).toString('utf8')).toBe(source);
    expect(readOwnPdf(found, 'li-2025.pdf').records).toHaveLength(1);
  });
});
