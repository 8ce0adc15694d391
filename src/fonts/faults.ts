import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CatalogEntry } from './catalog-file.ts';
import type { FontFault } from './true-type.ts';

export type FaultKind = FontFault | 'missing' | 'unreadable';

const ONLY_TRUE_TYPE = 'use the static TrueType file (`.ttf`) of the family';

/** What is wrong and what to do about it, for every way in which a font file can fail. */
const FAULTS: Readonly<Record<FaultKind, { readonly message: string; readonly hint: string }>> = {
  missing: { message: 'is not there', hint: 'check the path in the catalogue' },
  unreadable: { message: 'cannot be read', hint: 'check its permissions and that it is a file' },
  'not-a-font': { message: 'is not a font', hint: ONLY_TRUE_TYPE },
  truncated: { message: 'is cut short', hint: 'copy or download it again' },
  damaged: { message: 'is damaged: a table that every TrueType font needs is missing or broken', hint: 'copy or download it again' },
  collection: { message: 'is a font collection, which cannot be embedded', hint: ONLY_TRUE_TYPE },
  'compact-font-format': { message: 'has PostScript outlines (CFF), which cannot be embedded', hint: ONLY_TRUE_TYPE },
  'web-font': { message: 'is a web font (WOFF), which cannot be embedded', hint: ONLY_TRUE_TYPE },
  variable: { message: 'is a variable font, which cannot be embedded', hint: ONLY_TRUE_TYPE },
  'not-embeddable': { message: 'forbids embedding (fsType)', hint: 'choose a font whose licence allows it' },
};

/** The diagnostic `font-file` for a face whose file cannot serve. */
export function faceFault(entry: CatalogEntry, fault: FaultKind): Diagnostic {
  const { message, hint } = FAULTS[fault];
  const where = entry.package === undefined ? '' : ` of ${entry.package}`;
  return {
    severity: 'error',
    code: 'font-file',
    message: `the font file \`${entry.file}\`${where} ${message}`,
    hint,
    place: entry.place,
  };
}

/** Adds the diagnostic `font-package` once for each package that a text needs and that is not installed. */
export function missingPackage(entry: CatalogEntry, diagnostics: Diagnostic[]): void {
  const message = `the font ${entry.family} is not installed`;
  if (diagnostics.some((known) => known.message === message)) return;
  diagnostics.push({
    severity: 'warning',
    code: 'font-package',
    message,
    hint: `run \`npm install ${entry.package ?? ''}\``,
    place: entry.place,
  });
}
