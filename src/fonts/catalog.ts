import { fail, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FontCatalog } from './face.ts';

/**
 * Reads a catalogue such as `fonts/fonts.yaml`. No font file is opened before one of its faces is chosen.
 * Fails with diagnostics at the catalogue's lines where the file is missing or not a catalogue.
 */
export function loadCatalog(file: string): Outcome<FontCatalog> {
  return fail([{ severity: 'error', code: 'font-catalog', message: `not written yet: ${file}` }]);
}
