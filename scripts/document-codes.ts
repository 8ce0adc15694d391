import { mkdirSync, writeFileSync } from 'node:fs';
import { documentCodes } from '../src/diagnostics/document-codes.ts';

/** Writes `docs/diagnostics.md` from the table of codes. */
const folder = new URL('../docs/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('diagnostics.md', folder), documentCodes());
