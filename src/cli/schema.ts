import { join } from 'node:path';
import { writeFiles } from '../batch/write-files.ts';
import { jsonSchemas } from '../content/schema/json-schema.ts';
import { exitStatus, type RunCommand } from './command.ts';
import { report } from './report.ts';

/** `duiye schema`: writes the JSON Schemas of content files. */
export const schema: RunCommand = (args, io) => {
  const folder = args.values.get('out') ?? 'schemas';
  const files = Object.entries(jsonSchemas()).map(([name, content]) => ({
    path: join(folder, name),
    bytes: new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`),
  }));
  const written = writeFiles(files);
  report(written.diagnostics, io, args.switches.has('json'));
  if (!written.ok) return Promise.resolve(exitStatus.wrongInput);
  for (const path of written.value) io.stdout(`${path}\n`);
  return Promise.resolve(exitStatus.built);
};
