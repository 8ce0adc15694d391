import type { z } from 'zod';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
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
export function checkFile<Input>(file: SourceFile, schema: z.ZodType<Input>): Outcome<CheckedFile<Input>> {
  const parsed = parseYaml(file);
  if (!parsed.ok) return parsed;
  const result = schema.safeParse(parsed.value.value, { jitless: true });
  if (result.success) return succeed({ file, root: parsed.value, input: result.data }, parsed.diagnostics);
  const found: readonly Diagnostic[] = diagnosticsOfIssues(file, parsed.value, result.error.issues);
  return fail([...parsed.diagnostics, ...found]);
}
