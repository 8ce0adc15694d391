/** Writes `docs/checks.md` from the table of checks: `npx tsx scripts/checks-doc.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeChecks } from '../src/check/describe.ts';

writeFileSync(resolve(import.meta.dirname, '../docs/checks.md'), describeChecks());
