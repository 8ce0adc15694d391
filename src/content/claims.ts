import type { SourceFile } from './handout.ts';
import { idsMatching } from './handout-file.ts';
import { parseYaml, type YamlNode } from './yaml-tree.ts';

/** Which records the handout files may name that are left out of this run. */
export interface Claims {
  /** Ids and globs that can still be read in those files. */
  readonly names: readonly string[];
  /** Whether what one of them names cannot be read: then it may be any record. */
  readonly any: boolean;
}

/**
 * What handout files that are left out lay claim to. A record in such a digest is not a record without a handout: a
 * typo in a digest of a hundred records must not write a hundred handouts.
 */
export function claimsOf(leftOut: readonly (SourceFile | undefined)[]): Claims {
  const read = leftOut.map((file) => file && namesIn(file));
  return { names: read.flatMap((names) => names ?? []), any: read.includes(undefined) };
}

/** Whether a record may belong to one of those handouts. */
export function isClaimed(id: string, claims: Claims): boolean {
  return claims.any || claims.names.some((name) => idsMatching(name, [id]).length > 0);
}

/** The records that a faulty handout file names and its own id, which is a file of `out/` too. */
function namesIn(file: SourceFile): readonly string[] | undefined {
  const parsed = parseYaml(file);
  if (!parsed.ok) return undefined;
  const { entries } = parsed.value;
  const records = textsOf(entries.get('records')?.node.items ?? []);
  return records && [...records, ...(textsOf([entries.get('id')?.node].filter((node) => node !== undefined)) ?? [])];
}

/** The entries of a list as texts; undefined where it has none or one of them is no text. */
function textsOf(items: readonly YamlNode[]): readonly string[] | undefined {
  const texts = items.map(({ value }) => value).filter((value) => typeof value === 'string');
  return texts.length > 0 && texts.length === items.length ? texts : undefined;
}
