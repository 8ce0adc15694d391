import { readFileSync } from 'node:fs';
import { readCharacterMap } from './character-map.ts';
import type { Face } from './face.ts';
import { advanceReader, type FontFault, type FontHeader, readHeader, readTableDirectory } from './true-type.ts';

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

/** Opens a static TrueType file. Never throws: a file that cannot serve is told by its fault. */
export function openFace(file: string, description: FaceDescription): OpenedFace {
  const bytes = readFont(file);
  if (typeof bytes === 'string') return { ok: false, fault: bytes };
  return parseFace(bytes, description);
}

function readFont(file: string): Uint8Array | 'missing' | 'unreadable' {
  try {
    return readFileSync(file);
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return absent ? 'missing' : 'unreadable';
  }
}

/** Makes a face of the bytes of a static TrueType file. */
export function parseFace(bytes: Uint8Array, description: FaceDescription): OpenedFace {
  const tables = readTableDirectory(bytes);
  if (typeof tables === 'string') return { ok: false, fault: tables };
  const header = readHeader(bytes, tables);
  if (typeof header === 'string') return { ok: false, fault: header };
  const map = readCharacterMap(bytes, tables);
  if (map === undefined) return { ok: false, fault: 'damaged' };
  return { ok: true, face: faceOf(bytes, description, header, map, advanceReader(bytes, tables, header)) };
}

function faceOf(
  bytes: Uint8Array,
  description: FaceDescription,
  header: FontHeader,
  map: (codePoint: number) => number,
  advance: (glyphId: number) => number,
): Face {
  return {
    ...description,
    bytes,
    metrics: header.metrics,
    unitsPerEm: header.unitsPerEm,
    glyph: (codePoint) => {
      const glyph = map(codePoint);
      return glyph < header.glyphCount ? glyph : 0;
    },
    advance,
  };
}
