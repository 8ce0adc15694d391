import type { BilingualRecord, Handout } from '../content/handout.ts';
import type { Attachment } from '../pdf/attachments.ts';
import { cslItem } from './csl-json.ts';

/**
 * What a PDF/A-3a handout carries of itself: the file of each record, word for word, from which `duiye import` makes
 * the record again, and all records as CSL-JSON for reference managers.
 */
export function recordAttachments(handout: Handout): readonly Attachment[] {
  return [...handout.records.flatMap((record) => recordFile(record, handout)), citations(handout)];
}

function recordFile(record: BilingualRecord, handout: Handout): readonly Attachment[] {
  const source = handout.sources[record.origin.file];
  if (source === undefined) return [];
  return [
    {
      name: `${record.id}.yaml`,
      mediaType: 'application/yaml',
      description: `The record that this handout was made from: ${record.id}`,
      relationship: 'Source',
      bytes: new TextEncoder().encode(source.text),
    },
  ];
}

function citations({ id, records, languages }: Handout): Attachment {
  const items = records.map((record) => cslItem(record, languages));
  return {
    name: `${id}.csl.json`,
    mediaType: 'application/vnd.citationstyles.csl+json',
    description: 'The records for reference managers (CSL-JSON)',
    relationship: 'Data',
    bytes: new TextEncoder().encode(`${JSON.stringify(items, null, 2)}\n`),
  };
}
