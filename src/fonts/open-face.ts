import { readCharacterMap } from './character-map.ts';
import type { Face, PartReader } from './face.ts';
import { directoryOf, openFontFile, tablesTogether, type FontFile } from './font-parts.ts';
import { advanceReader, type FontFault, readHeader } from './true-type.ts';

/** What the catalogue says about a face before its file is read. */
export interface FaceDescription {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly languages: readonly string[];
}

export type OpenedFace =
  | { readonly ok: true; readonly face: Face }
  | { readonly ok: false; readonly fault: FontFault | 'missing' | 'unreadable' };

/** The tables that choosing a face and composing a line ask for: a hundredth of a Chinese font. */
const composingTables = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'OS/2', 'post'];

/** Opens a static TrueType file. Never throws: a file that cannot serve is told by its fault. */
export function openFace(file: string, description: FaceDescription): OpenedFace {
  try {
    const found = openFontFile(file);
    const opened = found.readParts((read) => faceOf(read, found.length, description));
    return opened.ok ? { ok: true, face: withFile(opened.face, found) } : opened;
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { ok: false, fault: absent ? 'missing' : 'unreadable' };
  }
}

/** Makes a face of the bytes of a static TrueType file. */
export function parseFace(bytes: Uint8Array, description: FaceDescription): OpenedFace {
  const read: PartReader = (offset, length) => bytes.subarray(offset, offset + length);
  const opened = faceOf(read, bytes.length, description);
  return opened.ok ? { ok: true, face: { ...opened.face, bytes } } : opened;
}

/** The whole file is read when somebody asks for it; who needs glyphs alone reads parts. */
function withFile(face: FaceWithoutFile, file: FontFile): Face {
  let whole: Uint8Array | undefined;
  return {
    ...face,
    get bytes() {
      return (whole ??= file.readWhole());
    },
    readParts: (use) => file.readParts(use),
    fileLength: file.length,
  };
}

type FaceWithoutFile = Omit<Face, 'bytes' | 'readParts' | 'fileLength'>;

function faceOf(
  read: PartReader,
  fileLength: number,
  description: FaceDescription,
):
  | { readonly ok: true; readonly face: FaceWithoutFile }
  | { readonly ok: false; readonly fault: FontFault } {
  const directory = directoryOf(read, fileLength);
  if (typeof directory === 'string') return { ok: false, fault: directory };
  const { bytes, tables } = tablesTogether(read, directory, composingTables);
  const header = readHeader(bytes, tables);
  if (typeof header === 'string') return { ok: false, fault: header };
  const map = readCharacterMap(bytes, tables);
  if (map === undefined) return { ok: false, fault: 'damaged' };
  const face = {
    ...description,
    metrics: header.metrics,
    unitsPerEm: header.unitsPerEm,
    glyph: (codePoint: number) => {
      const glyph = map(codePoint);
      return glyph < header.glyphCount ? glyph : 0;
    },
    advance: advanceReader(bytes, tables, header),
  };
  return { ok: true, face };
}
