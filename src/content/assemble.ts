import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { claimsOf, isClaimed } from './claims.ts';
import { buildHandout, defaultHandout, selectRecords } from './handout-file.ts';
import type { Handout } from './handout.ts';
import type { Loaded } from './load-files.ts';
import type { HandoutFile } from './load-handout-file.ts';
import { missingTranslations } from './missing-translations.ts';
import type { LoadedRecord } from './record-file.ts';

/** Which handouts are wanted, and the date of what has none. */
export interface AssemblyOptions {
  readonly only?: readonly string[];
  readonly sourceDate?: string;
}

/** Handouts that can be built, ids of those that cannot, and why. */
export interface Assembled {
  readonly handouts: readonly Handout[];
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts handouts and records together and adds the default handouts. */
export function assemble(records: Loaded<LoadedRecord>, files: Loaded<HandoutFile>, options: AssemblyOptions): Assembled {
  const { only } = options;
  const named = new Set<string>();
  const built = [...files.loaded.values()]
    .filter((one) => !only || only.includes(one.id))
    .map((one) => assembleOne(one, records, options, named));
  const alone = loneRecords(records, files, named, only);
  const defaults = alone.loaded.map((one) => defaultHandout(one, options.sourceDate));
  const handouts = [...built.flatMap((one) => one.handout ?? []), ...defaults].sort(byId);
  const failed = [...built.flatMap((one) => one.failed ?? []), ...files.unreadable, ...alone.unreadable];
  const ids = [...files.loaded.keys(), ...files.unreadable, ...records.loaded.keys(), ...records.unreadable];
  const known = [...new Set(ids)];
  const diagnostics = [
    ...built.flatMap((one) => one.diagnostics),
    ...handouts.flatMap(missingTranslations),
    ...alone.diagnostics,
    ...(only ?? []).filter((id) => !known.includes(id)).map((id) => unknownHandout(id, known)),
  ];
  return { handouts, failed: [...new Set(failed)].sort(), diagnostics };
}

interface AssembledHandout {
  readonly handout?: Handout;
  readonly failed?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function assembleOne(
  one: HandoutFile,
  records: Loaded<LoadedRecord>,
  options: AssemblyOptions,
  named: Set<string>,
): AssembledHandout {
  const choice = selectRecords(one.checked, records.loaded, records.unreadable);
  for (const { record } of choice.selected) named.add(record.id);
  for (const id of choice.unreadable) named.add(id);
  if (!choice.complete) return { failed: one.id, diagnostics: choice.diagnostics };
  const handout = buildHandout(one.checked, one.id, choice.selected, options.sourceDate);
  return { handout, diagnostics: choice.diagnostics };
}

interface LoneRecords {
  readonly loaded: readonly LoadedRecord[];
  readonly unreadable: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Records that no handout names, nor may name where its file is left out; with `only`, those that are asked for and
 * have no handout file.
 */
function loneRecords(
  records: Loaded<LoadedRecord>,
  files: Loaded<HandoutFile>,
  named: ReadonlySet<string>,
  only: readonly string[] | undefined,
): LoneRecords {
  const claims = claimsOf(files.leftOut);
  const unnamed = (id: string): boolean =>
    !files.loaded.has(id) && !files.unreadable.has(id) && (only ? only.includes(id) : !named.has(id));
  const lone = (id: string): boolean => unnamed(id) && (only !== undefined || !isClaimed(id, claims));
  const ids = [...records.loaded.keys()].filter(unnamed);
  const loaded = [...records.loaded.values()].filter((one) => lone(one.record.id));
  const withheld = claims.any && only === undefined ? ids.length : 0;
  return {
    loaded,
    unreadable: [...records.unreadable].filter(lone),
    diagnostics: withheld > 0 ? [withheldRecords(withheld)] : [],
  };
}

function withheldRecords(count: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'records-withheld',
    message: `${count === 1 ? 'one record gets' : `${String(count)} records get`} no handout of ${count === 1 ? 'its' : 'their'} own in this run`,
    hint: 'a handout file that cannot be read may name them: mend it, or ask for a record by its id: `duiye build ID`',
  };
}

function unknownHandout(id: string, known: readonly string[]): Diagnostic {
  const hint = suggest(id, known, 'handouts and records');
  return {
    severity: 'error',
    code: 'unknown-handout',
    message: `there is no handout or record \`${id}\``,
    ...(hint !== undefined && { hint }),
  };
}

/** In the order of ids, by code unit: the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
