import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import { usageFault } from './command.ts';

/** The day that SOURCE_DATE_EPOCH (reproducible-builds.org) names, ISO 8601: `invalid-source-date`. */
export function sourceDate(env: Readonly<Record<string, string | undefined>>): Outcome<string | undefined> {
  const seconds = env.SOURCE_DATE_EPOCH;
  if (seconds === undefined || seconds === '') return succeed(undefined);
  if (/^\d{1,11}$/.test(seconds)) return succeed(new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
  const message = `\`SOURCE_DATE_EPOCH\` is \`${seconds}\`, not a number of seconds`;
  return fail([usageFault('invalid-source-date', message, 'unset it, or set it to seconds since 1970')]);
}
