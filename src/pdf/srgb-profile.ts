/**
 * The output intent's colour profile: sRGB (IEC 61966-2-1) as a version 4 ICC profile (ICC.1:2004-10, the version
 * that ISO 32000-1 names). It is built here in 500 bytes, exact curve included, so that a bundled program needs no
 * file beside it.
 */
export function srgbProfile(): Uint8Array {
  const tags = profileTags();
  const tableEnd = 128 + 4 + 12 * tags.length;
  const layout = placeTags(tags, tableEnd);
  const profile = new Uint8Array(layout.size);
  const view = new DataView(profile.buffer);
  writeHeader(view, layout.size);
  view.setUint32(128, tags.length);
  layout.entries.forEach((entry, index) => {
    const at = 132 + 12 * index;
    ascii(view, at, entry.signature);
    view.setUint32(at + 4, entry.offset);
    view.setUint32(at + 8, entry.data.length);
    profile.set(entry.data, entry.offset);
  });
  return profile;
}

interface ProfileTag {
  readonly signature: string;
  readonly data: Uint8Array;
}

/** The primaries and the white point, adapted to D50 by the Bradford matrix that `chad` holds. */
function profileTags(): readonly ProfileTag[] {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  return [
    { signature: 'desc', data: localizedText('sRGB IEC61966-2.1') },
    { signature: 'cprt', data: localizedText('No copyright, use freely') },
    { signature: 'wtpt', data: fixedNumbers('XYZ ', d50) },
    { signature: 'rXYZ', data: fixedNumbers('XYZ ', [0.43607, 0.22249, 0.01392]) },
    { signature: 'gXYZ', data: fixedNumbers('XYZ ', [0.38515, 0.71687, 0.09708]) },
    { signature: 'bXYZ', data: fixedNumbers('XYZ ', [0.14307, 0.06061, 0.7141]) },
    { signature: 'rTRC', data: curve },
    { signature: 'gTRC', data: curve },
    { signature: 'bTRC', data: curve },
    { signature: 'chad', data: fixedNumbers('sf32', bradford) },
  ];
}

const d50 = [0.9642, 1, 0.82491] as const;
const bradford = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168] as const;

/** Lays the tags one after the other at multiples of four; equal data is stored once (ICC.1, 7.3). */
function placeTags(tags: readonly ProfileTag[], start: number) {
  const offsets = new Map<Uint8Array, number>();
  let size = start;
  const entries = tags.map((tag) => {
    const known = offsets.get(tag.data);
    if (known !== undefined) return { ...tag, offset: known };
    const offset = size;
    offsets.set(tag.data, offset);
    size += Math.ceil(tag.data.length / 4) * 4;
    return { ...tag, offset };
  });
  return { entries, size };
}

/** ICC.1, 7.2: a display profile from RGB to XYZ, perceptual intent. */
function writeHeader(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000);
  ascii(view, 12, 'mntrRGB XYZ ');
  [2000, 1, 1, 0, 0, 0].forEach((part, index) => {
    view.setUint16(24 + 2 * index, part);
  });
  ascii(view, 36, 'acsp');
  d50.forEach((part, index) => {
    view.setInt32(68 + 4 * index, fixed(part));
  });
}

/** `multiLocalizedUnicodeType` with one English text. */
function localizedText(text: string): Uint8Array {
  const data = new Uint8Array(28 + 2 * text.length);
  const view = new DataView(data.buffer);
  ascii(view, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  ascii(view, 16, 'enUS');
  view.setUint32(20, 2 * text.length);
  view.setUint32(24, 28);
  for (let i = 0; i < text.length; i++) view.setUint16(28 + 2 * i, text.charCodeAt(i));
  return data;
}

/** `XYZType` and `s15Fixed16ArrayType` differ in their signature only. */
function fixedNumbers(signature: string, numbers: readonly number[]): Uint8Array {
  const data = new Uint8Array(8 + 4 * numbers.length);
  const view = new DataView(data.buffer);
  ascii(view, 0, signature);
  numbers.forEach((number, index) => {
    view.setInt32(8 + 4 * index, fixed(number));
  });
  return data;
}

/** `parametricCurveType`, function 3: a power with a linear part near black. */
function parametricCurve(parameters: readonly number[]): Uint8Array {
  const data = new Uint8Array(12 + 4 * parameters.length);
  const view = new DataView(data.buffer);
  ascii(view, 0, 'para');
  view.setUint16(8, 3);
  parameters.forEach((number, index) => {
    view.setInt32(12 + 4 * index, fixed(number));
  });
  return data;
}

function fixed(number: number): number {
  return Math.round(number * 65536);
}

function ascii(view: DataView, offset: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(offset + i, text.charCodeAt(i));
}
