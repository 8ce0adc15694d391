import { srgbProfile } from './srgb-profile.ts';
import { textString } from './text-string.ts';
import type { PdfWriter } from './writer.ts';

const condition = textString('sRGB IEC61966-2.1');

/** Declares that the document's colours are sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(writer: PdfWriter): void {
  const profile = writer.reference({ N: 3 });
  profile.end(srgbProfile());
  const intent = writer.reference({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: condition,
    OutputConditionIdentifier: condition,
    DestOutputProfile: profile,
  });
  intent.end();
  writer.catalog['OutputIntents'] = [intent];
}
