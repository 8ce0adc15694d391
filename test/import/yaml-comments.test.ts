import { describe, expect, it } from 'vitest';
import {
  importAll,
  mergeRecords,
  serializeRecord,
  type ImportedRecord,
  type RecordData,
} from '../../src/import/index.ts';
import { commentsIn } from '../../src/import/yaml-comments.ts';
import { pubmedXml } from './samples.ts';

const file = `# yaml-language-server: $schema=../../schemas/record.schema.json
# duiye-ignore number-missing: the journal leaves the year out

# seen by Ming
id: wu-2024
author:
  # first author
  - family: Wu # also Woo
    given: Ming
DOI: 10.5555/walk.2024.17 # from the PDF
abstract:
  # two lines
  # about the aim
  - label: { en: AIM }
    text:
      # not final
      en: To learn.
volume: 7
# the end
`;

const fromFile = (record: Omit<RecordData, 'id'>): ImportedRecord => ({
  record: { id: 'wu-2024', ...record },
  remarks: [],
  comments: commentsIn(file),
  place: { file: 'wu-2024.yaml', line: 1, column: 1 },
});

describe('comments of a record file', () => {
  it('should be found with the fields they stand at', () => {
    const found = commentsIn(file).map(({ field, text }) => `${field}:${text}`);
    expect(found.toSorted()).toEqual(
      [
        ': duiye-ignore number-missing: the journal leaves the year out\n\n seen by Ming',
        'author.0: first author',
        'author.0.family: also Woo',
        'DOI: from the PDF',
        'abstract.0: two lines\n about the aim',
        'abstract.0.text.en: not final',
        ': the end',
      ].toSorted(),
    );
  });

  it('should all stand in the merged file, and the schema once', async () => {
    const { records } = await importAll([{ name: 'pubmed.xml', bytes: Buffer.from(pubmedXml) }]);
    const [other] = records;
    if (other === undefined) throw new Error('no record');
    const own = fromFile({
      DOI: '10.5555/walk.2024.17',
      author: [{ family: 'Wu', given: 'Ming' }],
      abstract: [{ label: { en: 'AIM' }, text: { en: 'To learn.' } }],
      volume: '7',
    });
    const text = serializeRecord(mergeRecords(own, other).imported);
    for (const words of [
      'seen by Ming',
      'first author',
      'also Woo',
      'from the PDF',
      'two lines',
      'about the aim',
      'not final',
      'the end',
    ])
      expect(text.split(words)).toHaveLength(2);
    expect(text).toMatch(/^# duiye-ignore number-missing: the journal leaves the year out$/mu);
    expect(text).toMatch(/# from the PDF\nDOI:/u);
    expect(text).toMatch(/# first author\n {2}- /u);
    expect(text.match(/yaml-language-server/gu)).toHaveLength(1);
    const again = serializeRecord(mergeRecords(other, own).imported);
    expect(again).toContain('# first author');
  });

  it('should come back the same where they are written and read again', () => {
    const record = { DOI: '10.5555/walk.2024.17', volume: '7' };
    const once = serializeRecord(fromFile(record));
    const twice = serializeRecord({ ...fromFile(record), comments: commentsIn(once) });
    expect(twice).toBe(once);
  });
});
