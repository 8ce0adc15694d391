import * as z from 'zod/mini';
import type { LanguageTag, Origin, SourceFile } from '../content/handout.ts';
import { checkFile } from '../content/read-file.ts';
import { readSourceFile } from '../content/source-file.ts';
import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';

/** One concept: what it is called, and what it must not be called, in each language. */
export interface GlossaryTerm {
  readonly allowed: Readonly<Record<LanguageTag, readonly string[]>>;
  readonly forbidden: Readonly<Record<LanguageTag, readonly string[]>>;
  readonly note?: string;
  readonly origin?: Origin;
}

/** The terms of `content/glossary.yaml`. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
}

const word = z.string().check(z.minLength(1));
const words = z.union([word, z.array(word).check(z.minLength(1))]);
const language = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as `en` or `zh-Hans`'));

/** The schema of `content/glossary.yaml`: allowed words by language, beside `forbidden` and `note`. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      allowed: z.record(language, words),
      forbidden: z.optional(z.record(language, words)),
      note: z.optional(z.string()),
    }),
  ),
});

const list = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

function lists(
  value: Readonly<Record<string, string | readonly string[]>> = {},
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(value).map(([tag, entry]) => [tag, list(entry)]));
}

/** Reads a glossary from its text. Diagnostics: those of the YAML reader and of the schema. */
export function parseGlossary(file: SourceFile): Outcome<Glossary> {
  const checked = checkFile(file, glossarySchema);
  if (!checked.ok) return checked;
  const { input, root } = checked.value;
  const nodes = root.entries.get('terms')?.node.items ?? [];
  const terms = input.terms.map((term, index): GlossaryTerm => {
    const node = nodes[index];
    return {
      allowed: lists(term.allowed),
      forbidden: lists(term.forbidden),
      ...(term.note !== undefined && { note: term.note }),
      ...(node !== undefined && {
        origin: { file: file.path, field: `terms.${String(index)}`, start: node.start, end: node.end },
      }),
    };
  });
  return succeed({ terms }, checked.diagnostics);
}

/** Loads a glossary file. Diagnostics: `missing-file`, `not-utf-8` and those of `parseGlossary`. */
export function loadGlossary(path: string): Outcome<Glossary> {
  const file = readSourceFile(path);
  return file.ok ? parseGlossary(file.value) : file;
}
