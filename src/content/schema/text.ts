import * as z from 'zod/mini';
import { characterProblems } from '../characters.ts';
import { dateProblem } from '../date.ts';
import type { ValueCheck } from '../identifiers.ts';
import { parseInline } from '../inline.ts';
import { canonicalLanguage, languageProblem } from '../language-tag.ts';
import type { ValueProblem } from '../value-problem.ts';

/**
 * The small schemas that records and handouts are made of. What a schema alone cannot say well is reported as a
 * custom issue whose `params` are a `ValueProblem`; `schema/issues.ts` turns issues into diagnostics. `zod/mini` has
 * the schemas without the methods, which a start would wait for.
 */
type Finder = (value: string) => readonly ValueProblem[];

/** A schema with what people read about it in their editor. */
export function described<Schema extends z.core.$ZodType>(schema: Schema, description: string): Schema {
  const copy = z.clone(schema, schema._zod.def, { parent: true });
  z.globalRegistry.add(copy, { description });
  return copy;
}

/** What may be left out; without a description of its own it has that of the schema. */
export function optional<Schema extends z.core.$ZodType>(
  schema: Schema,
  description?: string,
): z.ZodMiniOptional<Schema> {
  const result = z.optional(schema);
  if (description !== undefined) z.globalRegistry.add(result, { description });
  return result;
}

function checked(find: Finder): z.ZodMiniString {
  return z.string().check((context) => {
    for (const problem of find(context.value)) {
      const message = problem.message;
      context.issues.push({ code: 'custom', input: context.value, message, params: { ...problem } });
    }
  });
}

/** A string that one check accepts and that holds no forbidden character. */
export function checkedString(check: ValueCheck, pattern?: string): z.ZodMiniString {
  const schema = checked((value) => {
    const problem = check(value);
    return problem ? [problem] : characterProblems(value);
  });
  return pattern === undefined ? schema : schema.register(z.globalRegistry, { pattern });
}

const blank: ValueProblem = {
  code: 'empty-value',
  message: 'the text is empty',
  hint: 'write the text or remove its key',
};

/** A short text without markup, such as a name. */
export const plainText = checked((value) => (value.trim() === '' ? [blank] : characterProblems(value)));

/** Warnings do not make a file wrong: they are collected from the texts of the finished record. */
function isError(problem: ValueProblem): boolean {
  return problem.severity !== 'warning';
}

/** A text in one language, with inline markup. */
export const markedText = checked((value) =>
  value.trim() === '' ? [blank] : [...characterProblems(value), ...parseInline(value).problems.filter(isError)],
);

/** A number may stand where a text is meant: `volume: 34`. */
export const plainTextOrNumber = z.union([plainText, z.number()]);

/** A BCP 47 language tag. */
export const languageTag = checkedString(languageProblem, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');

/** `2025`, `2025-08` or `2025-08-18`. */
export const date = z.union([
  checkedString(dateProblem, '^\\d{4}(-\\d{2}(-\\d{2})?)?$'),
  z.int().check(z.minimum(1000), z.maximum(9999)),
]);

/** The error map of an object carries its keys, so that an unknown key can be answered with the nearest. */
export function strictShape<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const keys = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : undefined) });
}

/** A number of something: its error map carries the hint for who writes `2mm`. */
export function numberIn(unit: string): z.ZodMiniNumber {
  return z.number({ error: () => `write the number alone, in ${unit}` });
}

/** A length on paper. */
export const points = numberIn('points: 1 mm is 2.83');

const supplied = optional(
  z.boolean(),
  'true where the editor and not the source supplies the text: it is printed in square brackets',
);

/** A text, or a text with the note that the editor supplied it. */
export const markedValue = z.union([
  markedText,
  strictShape({ text: described(markedText, 'the text, inline markup allowed'), supplied }),
]);

/** A map from language tag to text. */
export const localized = z.record(languageTag, markedValue).check(sensibleLanguages);

/** A map from language tag to text, or a text in the record's own language. */
export const localizedOrText = z.union([markedText, localized]);

const paragraphs = z.union([markedText, z.array(markedValue).check(z.minLength(1))]);

/** A map from language tag to one text, a list of texts, or either with the note that it is supplied. */
export const localizedList = z
  .record(
    languageTag,
    z.union([
      markedText,
      z.array(markedValue).check(z.minLength(1)),
      strictShape({ text: described(paragraphs, 'one text or a list of texts'), supplied }),
    ]),
  )
  .check(sensibleLanguages);

function sensibleLanguages(context: z.core.ParsePayload<object>): void {
  const tags = Object.keys(context.value);
  const canonical = tags.map((tag) => canonicalLanguage(tag) ?? tag);
  const twice = tags.find((_, index) => canonical.indexOf(canonical[index] ?? '') < index);
  const problem: ValueProblem | undefined =
    tags.length === 0
      ? { code: 'empty-value', message: 'no language is given', hint: 'write `en: …`' }
      : twice === undefined
        ? undefined
        : { code: 'duplicate-key', message: `\`${twice}\` is written twice`, hint: 'keep one of the two' };
  if (!problem) return;
  const path = twice === undefined ? [] : [twice];
  context.issues.push({
    code: 'custom',
    input: context.value,
    path,
    message: problem.message,
    params: { ...problem },
  });
}

export type LocalizedInput = z.output<typeof localized>;
export type LocalizedOrTextInput = z.output<typeof localizedOrText>;
export type LocalizedListInput = z.output<typeof localizedList>;
export type MarkedValueInput = z.output<typeof markedValue>;
