/** First digits of π, so that nothing is zero. */
const beginnings = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344] as const;

/** Bytes that are taken in at once: a word for each of the four lanes. */
const blockLength = 16;

/**
 * 128 bits that tell files apart, as 32 hexadecimal digits. Nobody relies on them for safety, only readers for knowing
 * a file again (ISO 32000-1, 14.4), and Node's cryptography would take longer to load than the rest of a short
 * document to be written. Four lanes multiply by the odd constants of MurmurHash and xxHash and cross over: a step can
 * be undone, so that files of one length that differ in one block never share a fingerprint.
 */
export function fingerprint(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % blockLength);
  const lanes: Lanes = mix(wordsOf(bytes.subarray(0, whole)), beginnings);
  const rest = new Uint8Array(2 * blockLength);
  rest.set(bytes.subarray(whole));
  new DataView(rest.buffer).setFloat64(blockLength, bytes.length);
  return mix(wordsOf(rest), lanes)
    .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

type Lanes = readonly [number, number, number, number];

/** Bytes as words: where they lie in their buffer, or a copy where they do not lie on the boundary of a word. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / Uint32Array.BYTES_PER_ELEMENT);
}

function mix(words: Uint32Array, [first, second, third, fourth]: Lanes): Lanes {
  let [a, b, c, d] = [first, second, third, fourth];
  for (let at = 0; at < words.length; at += 4) {
    a = Math.imul(a ^ (words[at] ?? 0), 0x9e3779b1) ^ (d >>> 15);
    b = Math.imul(b ^ (words[at + 1] ?? 0), 0x85ebca6b) ^ (a >>> 15);
    c = Math.imul(c ^ (words[at + 2] ?? 0), 0xc2b2ae35) ^ (b >>> 15);
    d = Math.imul(d ^ (words[at + 3] ?? 0), 0x27d4eb2f) ^ (c >>> 15);
  }
  return [a, b, c, d];
}
