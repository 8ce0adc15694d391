import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, startOf } from './diagnose.ts';
import type { Encoding } from './encoding.ts';
import { formatNames, type Format } from './format.ts';
import type { ImportedRecord } from './imported-record.ts';
import { openSource, unreadable, type ImportInput, type OpenSource } from './open-source.ts';
import { readFormat } from './read-format.ts';
import type { SourceArticle } from './source-article.ts';
import { TooLarge } from './too-large.ts';

/** What reading an input gives, in the order of the input. */
export type SourceEvent =
  | { readonly kind: 'article'; readonly article: SourceArticle }
  /** A finished record, such as the one inside a PDF of our own. */
  | { readonly kind: 'record'; readonly imported: ImportedRecord }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/** Reads all inputs; files of aligned lines that follow each other belong together. */
export async function* readSources(
  inputs: readonly ImportInput[],
  from: Format | undefined,
  limit: number,
): AsyncGenerator<SourceEvent> {
  let group: OpenSource[] = [];
  for (const input of inputs) {
    const opened = await openSource(input, from, limit);
    const source = 'diagnostic' in opened ? undefined : opened;
    if (source === undefined || !belongsTo(group, source)) {
      yield* guarded(group);
      group = [];
    }
    if (source !== undefined) group.push(source);
    if ('diagnostic' in opened) yield { kind: 'diagnostic', diagnostic: opened.diagnostic };
  }
  yield* guarded(group);
}

/** Aligned files go together, and so do two texts of nothing but sentences in different languages. */
function belongsTo(group: readonly OpenSource[], source: OpenSource): boolean {
  const [first] = group;
  if (first === undefined) return true;
  if (first.format === 'aligned-lines' && source.format === 'aligned-lines') return true;
  return (
    group.length === 1 &&
    first.lines !== undefined &&
    source.lines !== undefined &&
    first.lines !== source.lines
  );
}

/** Whatever a reader did not foresee is one file's failure, with its name, and the others are still read. */
async function* guarded(group: readonly OpenSource[]): AsyncGenerator<SourceEvent> {
  if (group.length === 0) return;
  const sources =
    group.length > 1 ? group.map((source) => ({ ...source, format: 'aligned-lines' as const })) : group;
  const name = sources[0]?.name ?? '';
  let count = 0;
  try {
    for await (const event of readFormat(sources)) {
      if (event.kind !== 'diagnostic') count++;
      else if (event.diagnostic.severity === 'error') count++;
      yield event;
    }
  } catch (error) {
    yield { kind: 'diagnostic', diagnostic: unforeseen(error, name) };
    return;
  }
  for (const { name: file, encoding, lost } of sources) {
    if (lost.count > 0) yield { kind: 'diagnostic', diagnostic: badEncoding(file, encoding, lost.count) };
  }
  const format = sources[0]?.format ?? 'text';
  if (count === 0) {
    const message = `there is no record in this file of ${formatNames[format]}`;
    yield {
      kind: 'diagnostic',
      diagnostic: diagnose(
        'error',
        'import-no-records',
        message,
        startOf(name),
        'if it is another format, name it with `--from`',
      ),
    };
  }
}

function unforeseen(error: unknown, file: string): Diagnostic {
  if (error instanceof TooLarge) {
    const hint = 'this is no file of records; what came before it was read';
    return diagnose('error', 'import-too-large', error.message, startOf(file), hint);
  }
  return unreadable(error, file);
}

function badEncoding(file: string, encoding: Encoding, count: number): Diagnostic {
  const how = encoding.by === 'bytes' ? 'taken to be' : 'declared as';
  const message = `${String(count)} ${count === 1 ? 'character' : 'characters'} could not be read: the file is ${how} ${encoding.name}`;
  return diagnose(
    'warning',
    'import-encoding',
    message,
    startOf(file),
    'look for “\ufffd” in the records, or export the file in UTF-8',
  );
}
