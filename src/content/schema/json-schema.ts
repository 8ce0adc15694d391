import * as z from 'zod/mini';
import { handoutSchema } from './handout.ts';
import { recordSchema } from './record.ts';

/** The published JSON Schemas by file name: editors complete and check content files with them. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return {
    'record.schema.json': jsonSchema(recordSchema, 'Duiye record', 'One article in two or more languages'),
    'handout.schema.json': jsonSchema(handoutSchema, 'Duiye handout', 'What is printed, and how it is laid out'),
  };
}

/** Draft 7 is what the YAML language server understands. */
function jsonSchema(schema: z.core.$ZodType, title: string, description: string): unknown {
  const titled = z.clone(schema);
  z.globalRegistry.add(titled, { title, description });
  return z.toJSONSchema(titled, { target: 'draft-7', io: 'input' });
}
