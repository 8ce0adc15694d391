import { SaxesParser } from 'saxes';
import type { BookFault } from './verify.ts';

/** First bytes of the media types that books of ours hold. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  'font/ttf': [0x00, 0x01, 0x00, 0x00],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** Files of no bytes, and files that are not what the manifest calls them: EPUBCheck passes fonts unseen. */
export function resourceFaults(files: ReadonlyMap<string, Uint8Array>): readonly BookFault[] {
  const types = mediaTypes(files.get('OEBPS/content.opf'));
  return [...files].flatMap(([path, bytes]): readonly BookFault[] => {
    if (bytes.length === 0) return [{ code: 'empty-file', path, message: 'the file has no bytes' }];
    const type = types.get(path);
    const signature = type === undefined ? undefined : SIGNATURES[type];
    if (signature === undefined || signature.every((byte, index) => bytes[index] === byte)) return [];
    return [{ code: 'mistyped-file', path, message: `the manifest calls it ${type ?? ''}` }];
  });
}

function mediaTypes(packageDocument: Uint8Array | undefined): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { href, 'media-type': type } = attributes;
    if (name === 'item' && href !== undefined && type !== undefined) types.set(`OEBPS/${href}`, type);
  });
  // What is wrong with the package document itself is EPUBCheck's to say.
  parser.on('error', () => undefined);
  parser.write(new TextDecoder().decode(packageDocument)).close();
  return types;
}
