import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Cases and records from elsewhere that are not part of the project. A test that uses them reads them through
 * `external` and is reported as left out where the folder is absent: `describe.skipIf(!external.present)`.
 */
const folder = resolve(import.meta.dirname, '../../shared');

export const external = {
  present: existsSync(folder),
  path: (name: string): string => resolve(folder, name),
};
