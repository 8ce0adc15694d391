/** Printable ASCII is the same in PDFDocEncoding and reads the same everywhere. */
const plainText = /^[\t\n\r\x20-\x7e]*$/;

/**
 * A text string object (ISO 32000-1, 7.9.2.2): ASCII as it is, everything else as UTF-16BE with a byte order mark.
 * pdfkit writes bytes as a hexadecimal string, so that nothing needs escaping.
 */
export function textString(text: string): Uint8Array {
  return plainText.test(text) ? Uint8Array.from(Buffer.from(text, 'latin1')) : utf16(text);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xfe, 0xff]);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 + 2 * i] = unit >> 8;
    bytes[3 + 2 * i] = unit & 0xff;
  }
  return bytes;
}
