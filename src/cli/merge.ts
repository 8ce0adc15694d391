import { mergeCommand } from '../import/index.ts';
import type { RunCommand } from './command.ts';
import { finish } from './report.ts';

/** `duiye merge`: two sources of one article become one record. */
export const merge: RunCommand = async (args, io) => {
  const to = args.values.get('to');
  const asked = {
    files: args.positionals,
    dryRun: args.switches.has('dry-run'),
    force: args.switches.has('force'),
    ...(to !== undefined && { to }),
  };
  const stdout = args.switches.has('json') ? io.stderr : io.stdout;
  return finish(await mergeCommand(asked, { stdout, stdin: io.stdin }), args, io);
};
