/** What must be known of a picture before it is embedded. */
export type ImageHeader =
  | {
      readonly kind: 'png';
      /** Whether pdfkit can pass the pixels through as they are. */ readonly plain: boolean;
    }
  | { readonly kind: 'jpeg'; readonly components: number }
  | { readonly kind: 'other' };

/** Reads the first bytes of a picture. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 33 && view.getUint32(0) === 0x89504e47) return { kind: 'png', plain: isPlainPng(view) };
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8)
    return { kind: 'jpeg', components: jpegComponents(view) };
  return { kind: 'other' };
}

/** No alpha channel (colour types 4 and 6), no interlacing, no `tRNS` chunk before the pixels. */
function isPlainPng(view: DataView): boolean {
  const colorType = view.getUint8(25);
  const interlaced = view.getUint8(28) !== 0;
  return colorType < 4 && !interlaced && !hasTransparencyChunk(view);
}

function hasTransparencyChunk(view: DataView): boolean {
  let at = 8;
  while (at + 8 <= view.byteLength) {
    const type = view.getUint32(at + 4);
    if (type === 0x74524e53) return true;
    if (type === 0x49444154) return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** Components of the first frame header (SOF0 to SOF15 but DHT, JPG and DAC); 0 where there is none. */
function jpegComponents(view: DataView): number {
  let at = 2;
  while (at + 10 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) at++;
    else if (isFrameHeader(marker)) return view.getUint8(at + 9);
    else at += 2 + view.getUint16(at + 2);
  }
  return 0;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
}
