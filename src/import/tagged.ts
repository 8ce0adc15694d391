import { joinLines } from './language.ts';
import { readLines } from './lines.ts';
import { TooLarge } from './too-large.ts';

/** A field of a tagged record: one tag, its value with continuation lines joined. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** How a format of tagged lines is written. */
export interface TaggedDialect {
  /** Takes a line apart; a line that is none goes on with the field before it. */
  readonly split: (line: string) => { readonly tag: string; readonly value: string } | undefined;
  /** Whether a tag begins a record, given the tags that the open record has. */
  readonly begins: (tag: string, open: readonly TaggedField[]) => boolean;
  /** Tags that only end a record. */
  readonly ends?: (tag: string) => boolean;
  /** Whether a blank line ends a record. */
  readonly blankEnds?: boolean;
}

/**
 * Reads the records of a file of tagged lines as it streams by.
 *
 * @param limit of a record, in characters
 * @throws {@link TooLarge}
 */
export async function* readTagged(
  chunks: AsyncIterable<string>,
  dialect: TaggedDialect,
  limit: number,
): AsyncGenerator<readonly TaggedField[]> {
  let size = 0;
  let fields: TaggedField[] = [];
  let pending: { tag: string; lines: string[]; line: number } | undefined;
  let number = 0;
  const close = (): void => {
    if (pending !== undefined)
      fields.push({ tag: pending.tag, value: joinLines(pending.lines), line: pending.line });
    pending = undefined;
  };
  for await (const raw of readLines(chunks, limit)) {
    number++;
    size += raw.length;
    if (size > limit) throw new TooLarge('a record', limit);
    const line = number === 1 ? raw.replace(/^\ufeff/u, '') : raw;
    const found = dialect.split(line);
    if (found === undefined) {
      if (line.trim() !== '') pending?.lines.push(line);
      else if (dialect.blankEnds === true && (fields.length > 0 || pending !== undefined)) {
        close();
        yield fields;
        fields = [];
        size = 0;
      }
      continue;
    }
    close();
    const ends = dialect.ends?.(found.tag) === true;
    if (fields.length > 0 && (ends || dialect.begins(found.tag, fields))) {
      yield fields;
      fields = [];
      size = raw.length;
    }
    if (!ends) pending = { tag: found.tag, lines: [found.value], line: number };
  }
  close();
  if (fields.length > 0) yield fields;
}

function splitBy(pattern: RegExp): TaggedDialect['split'] {
  return (line) => {
    const match = pattern.exec(line);
    return match?.[1] === undefined ? undefined : { tag: match[1].trim(), value: match[2] ?? '' };
  };
}

const repeats = (tag: string, open: readonly TaggedField[]): boolean =>
  open.some((field) => field.tag === tag);

/** The dialects, by the name of their format. */
export const taggedDialects = {
  nbib: {
    split: splitBy(/^([A-Z]{2,4}) {0,2}- ?(.*)$/u),
    begins: (tag, open) =>
      (tag === 'PMID' || tag === 'PMC') && repeats('PMID', open) && (tag === 'PMID' || repeats('PMC', open)),
    blankEnds: true,
  },
  ris: {
    split: splitBy(/^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|$)/u),
    begins: (tag) => tag === 'TY',
    ends: (tag) => tag === 'ER',
  },
  refworks: {
    split: splitBy(/^([A-Za-z][A-Za-z0-9])(?: (.*)|$)/u),
    begins: (tag) => tag === 'RT',
  },
  endnote: {
    split: splitBy(/^(%[A-Za-z0-9@+!&()*#$<>=^~?[\]-])(?: (.*)|$)/u),
    begins: (tag) => tag === '%0',
  },
  noteexpress: {
    split: splitBy(/^\{([A-Za-z][A-Za-z /]{1,40})\}: ?(.*)$/u),
    begins: (tag) => tag === 'Reference Type',
  },
  'cnki-e-study': {
    split: splitBy(/^(DataType|[A-Z][A-Za-z]{2,20}-[\p{sc=Han}]{1,10}): ?(.*)$/u),
    begins: (tag, open) => tag === 'DataType' || (tag === 'Title-题名' && repeats(tag, open)),
  },
} satisfies Readonly<Record<string, TaggedDialect>>;

/** Formats of tagged lines. */
export type TaggedFormat = keyof typeof taggedDialects;
