import { loadRecordFile } from '../../src/content/record-file.ts';
import { importAll, serializeRecord } from '../../src/import/index.ts';

/** A file that mutations start from. */
export interface FuzzSeed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one mutated input did. */
export interface FuzzResult {
  readonly name: string;
  /** Of the processor's time, so that other programs make no difference. */
  readonly milliseconds: number;
  readonly fault?: string;
}

/** Whole numbers below a bound, the same for the same seed (Lehmer's generator). */
export function randomFrom(seed: number): (bound: number) => number {
  let state = (seed * 48_271 + 1) % 2_147_483_647;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, bound);
  };
}

const fragments = [
  '<', '>', '&', '&#x0;', '&#xD800;', '<![CDATA[', ']]>', '<!--', '<b>', '</i>', '<sub>', '\u0000', '\ufeff', '\r', '\n\n', '{', '}', '"', '\\',
  '$', '：', '目的', '【方法】', 'RESULTS:', '<AbstractText>', '</Abstract>', 'PMID- 1\n', 'TY  - JOUR\n', '\ud800', '%0 ', '\t', '&lol;', '<a><a><a>',
  '((((((((', ',,,,,,,,', '........', '        ', '1'.repeat(400), 'a '.repeat(300), '目的：'.repeat(50), '<p>'.repeat(250), '[['.repeat(100),
  '\n'.repeat(5000), '# '.repeat(3000), '\\title{'.repeat(500), ' '.repeat(5000), '结果 '.repeat(2000),
]; // prettier-ignore

/** One input with one to six faults in it. */
export function mutate(files: readonly FuzzSeed[], random: (bound: number) => number): FuzzSeed {
  const file = files[random(files.length)] ?? { name: 'none', bytes: new Uint8Array() };
  let bytes: Buffer = Buffer.from(file.bytes);
  for (let times = random(6); times >= 0; times--) bytes = mutateBytes(bytes, files, random);
  return { name: file.name, bytes };
}

function mutateBytes(bytes: Buffer, files: readonly FuzzSeed[], random: (bound: number) => number): Buffer {
  const [at, length] = [random(bytes.length), random(200)];
  if (random(120) === 0) return swell(bytes, at, random);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random(8)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, after.subarray(length)]);
    case 2:
      return Buffer.concat([before, Buffer.from(fragments[random(fragments.length)] ?? ''), after]);
    case 3:
      return Buffer.concat([before, bytes.subarray(at, at + length * 20), after]);
    case 4: {
      const other = files[random(files.length)]?.bytes ?? bytes;
      return Buffer.concat([before, Buffer.from(other.subarray(random(other.length))).subarray(0, 4000)]);
    }
    case 5: {
      const changed = Buffer.from(bytes);
      for (let index = 0; index < 8; index++) changed[random(changed.length)] = random(256);
      return changed;
    }
    case 6:
      return Buffer.from(bytes.toString('utf8').replace(/\s+/gu, () => (random(20) === 0 ? '' : ' ')));
    default:
      return Buffer.concat([
        before,
        Buffer.from(fragments[random(fragments.length)] ?? ''),
        after.subarray(length),
      ]);
  }
}

/** A few bytes of the file repeated until it is far larger than any record: what takes a square of time shows. */
function swell(bytes: Buffer, at: number, random: (bound: number) => number): Buffer {
  const length = 1 + random([3, 20, 200, 2000][random(4)] ?? 3);
  const piece = bytes.subarray(at, at + length).toString('utf8');
  const repeated = random(2) === 0 ? piece : piece.replaceAll('\n', ' ');
  const filling = Buffer.alloc(repeated === '' ? 0 : 200_000, repeated);
  return Buffer.concat([bytes.subarray(0, at), filling, bytes.subarray(at)]);
}

/** Imports one mutated input and looks at what came of it. */
export async function fuzzOnce(
  files: readonly FuzzSeed[],
  random: (bound: number) => number,
): Promise<FuzzResult> {
  const input = mutate(files, random);
  const before = process.cpuUsage();
  const fault = await findFault(input);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  return { name: input.name, milliseconds, ...(fault === undefined ? {} : { fault }) };
}

async function findFault(input: FuzzSeed): Promise<string | undefined> {
  try {
    const { records, diagnostics } = await importAll([input]);
    if (records.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
      return 'neither a record nor an error';
    const unforeseen = diagnostics.find(({ code }) => code === 'import-unreadable');
    if (unforeseen !== undefined) return unforeseen.message;
    for (const imported of records) {
      const loaded = loadRecordFile({ path: 'fuzz.yaml', text: serializeRecord(imported) });
      const error = loaded.diagnostics.find(({ severity }) => severity === 'error');
      if (error !== undefined)
        return `the record is refused: ${error.code} ${error.message} ${error.place?.excerpt ?? ''}`.slice(
          0,
          300,
        );
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
