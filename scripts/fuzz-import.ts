import { fuzzImports } from './conformance/fuzz-imports.ts';

/**
 * Imports mutated files: `npx tsx scripts/fuzz-import.ts [COUNT] [SEED]`, 20,000 where nothing is said. Ends with status 1
 * where an import throws, takes longer than two seconds, or writes a record that the loader refuses.
 */
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
process.exitCode = (await fuzzImports(count, seed)) ? 0 : 1;
