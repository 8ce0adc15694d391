import type * as z from 'zod/mini';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/sort.ts';
import type { SourceFile } from './handout.ts';
import { diagnosticsOfIssues } from './schema/issues.ts';
import { parseYaml, type YamlNode } from './yaml-tree.ts';

/** A content file that its schema has accepted. */
export interface CheckedFile<Input> {
  readonly file: SourceFile;
  readonly root: YamlNode;
  readonly input: Input;
}

/** Parses a YAML file and holds it against a schema. Everything wrong with it is reported. */
export function checkFile<Input>(file: SourceFile, schema: z.ZodMiniType<Input>): Outcome<CheckedFile<Input>> {
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const { value: root, diagnostics } = parsed;
  // A validator that zod compiles pays from some hundred files on; most builds read two.
  const result = schema.safeParse(root.value, { jitless: true });
  if (result.success && !hasErrors(diagnostics)) return succeed({ file, root, input: result.data }, diagnostics);
  const found = diagnosticsOfIssues(file, root, result.error?.issues ?? []);
  const told = new Set(diagnostics.map(lineAndColumn));
  return fail([...diagnostics, ...found.filter((one) => !told.has(lineAndColumn(one)))]);
}

function lineAndColumn({ place }: Diagnostic): string {
  return `${String(place?.line)}:${String(place?.column)}`;
}
