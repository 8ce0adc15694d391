import iconv from 'iconv-lite';

/** How a file's bytes become characters. */
export interface Encoding {
  readonly name: string;
  /** How it was found: by a byte order mark, a declaration, or by looking at the bytes. */
  readonly by: 'mark' | 'declaration' | 'bytes';
}

const marks: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/**
 * Finds out how a text file is encoded.
 *
 * @param head the first bytes of the file, 64 KiB or all of it
 */
export function detectEncoding(head: Uint8Array): Encoding {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark !== undefined) return { name: mark.name, by: 'mark' };
  const wide = wideEncoding(head);
  if (wide !== undefined) return { name: wide, by: 'bytes' };
  if (isUtf8(head)) return { name: 'utf-8', by: 'bytes' };
  const declared = declaredEncoding(head);
  if (declared !== undefined) return { name: declared, by: 'declaration' };
  return { name: legacyEncoding(head), by: 'bytes' };
}

/** UTF-16 without a mark: every second byte of its ASCII characters is zero. */
function wideEncoding(head: Uint8Array): string | undefined {
  const length = Math.min(head.length, 512) & ~1;
  if (length < 8) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) {
    if (head[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even === 0) return 'utf-16le';
  if (even > length / 8 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Whether the bytes are UTF-8; a character cut off at the end of `head` does not count against it. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const start = iconv.decode(head.subarray(0, 200), 'latin1');
  const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1];
  if (name === undefined || /^(utf-?8|us-ascii|ascii)$/iu.test(name)) return undefined;
  // GB 18030 contains GBK and GB 2312, and files often hold more than they declare.
  if (/^gb/iu.test(name)) return 'gb18030';
  return iconv.encodingExists(name) ? name : undefined;
}

/** The eight-bit encoding that explains the bytes best: Chinese files are GBK, Western ones Windows-1252. */
function legacyEncoding(head: Uint8Array): string {
  const high = head.filter((byte) => byte >= 0x80).length;
  const text = iconv.decode(head, 'gb18030');
  const ideographs = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return ideographs * 2 > high * 0.8 && broken <= high / 50 ? 'gb18030' : 'windows-1252';
}

/** Turns the chunks of a file into chunks of text, without the byte order mark. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding.name);
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}
