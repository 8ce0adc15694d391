import { existsSync, statSync } from 'node:fs';
import type { BuildFormat, BuildSettings } from '../batch/builder.ts';
import { buildMany, type FinishedHandout } from '../batch/build-many.ts';
import { openBuilder } from '../batch/open-builder.ts';
import { createProgress } from '../batch/progress.ts';
import { loadContent, type LoadedContent } from '../content/load.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/sort.ts';
import { checkContent } from './check-content.ts';
import { exitStatus, usageFault, type Arguments, type CommandIo, type RunCommand } from './command.ts';
import { report } from './report.ts';
import { sourceDate } from './source-date.ts';

/** `duiye build`: from content files to PDF and EPUB. */
export const build: RunCommand = async (args, io) => {
  const json = args.switches.has('json');
  const strict = args.switches.has('strict');
  const jobs = jobsWanted(args);
  const date = sourceDate(io.env);
  if (!jobs.ok || !date.ok) {
    report([...jobs.diagnostics, ...date.diagnostics], io, json);
    return exitStatus.wrongCommandLine;
  }
  const named = namedTemplates(args);
  if (!named.ok) {
    report(named.diagnostics, io, json);
    return exitStatus.wrongInput;
  }
  const contentFolder = args.values.get('content') ?? 'content';
  const content = loadContent(contentFolder, {
    ...(args.positionals.length > 0 && { only: args.positionals }),
    ...(date.value !== undefined && { sourceDate: date.value }),
  });
  // Notes on the wording are for `duiye check`: whoever builds wants to know what is wrong with the build.
  const checked = await checkContent(content, contentFolder, { strict, least: 'warning' });
  const finished = await buildAll(checked.sound, { args, io, strict, jobs: jobs.value });
  const diagnostics = [...checked.diagnostics, ...finished.flatMap((one) => one.diagnostics)];
  report(diagnostics, io, json);
  return hasErrors(diagnostics) ? exitStatus.wrongInput : exitStatus.built;
};

interface Work {
  readonly args: Arguments;
  readonly io: CommandIo;
  readonly strict: boolean;
  readonly jobs: number | undefined;
}

async function buildAll(
  handouts: LoadedContent['handouts'],
  work: Work,
): Promise<readonly FinishedHandout[]> {
  if (handouts.length === 0) return [];
  const { args, io, strict, jobs } = work;
  const worker = io.worker && { worker: io.worker };
  const progress = io.progress && createProgress(io.progress, handouts.length);
  const opened = await openBuilder(settingsOf(args), {
    handouts: handouts.length,
    ...(jobs !== undefined && { jobs }),
    ...worker,
    onProgress: (part, parts, id) => progress?.show(part, `parts of ${id}`, parts),
  });
  let done = 0;
  try {
    return await buildMany(handouts, opened.builder, {
      outFolder: args.values.get('out') ?? 'out',
      strict,
      concurrency: opened.concurrency,
      onDone: (one) => {
        progress?.clear();
        if (!args.switches.has('json')) printWritten(one, io);
        done++;
        progress?.show(done, one.id);
      },
    });
  } finally {
    progress?.clear();
    await opened.close();
  }
}

function settingsOf(args: Arguments): BuildSettings {
  const chosen = (['pdf', 'epub'] as const).filter((format) => args.switches.has(format));
  const formats: readonly BuildFormat[] = chosen.length > 0 ? chosen : ['pdf', 'epub'];
  const templates = args.values.get('templates') ?? ifThere('templates');
  const fonts = args.values.get('fonts') ?? ifThere('fonts/fonts.yaml');
  const device = args.values.get('for');
  return {
    formats,
    ...(templates !== undefined && { templates }),
    ...(fonts !== undefined && { fonts }),
    ...((device === 'kindle' || device === 'kobo') && { device }),
  };
}

/** A folder of templates that is named must be there: the built-in ones in its place would be a guess. */
function namedTemplates(args: Arguments): Outcome<string | undefined> {
  const folder = args.values.get('templates');
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    return succeed(folder);
  }
  const hint = '`--templates DIR` names the folder of your own templates; leave it out for the built-in ones';
  return fail([
    { severity: 'error', code: 'missing-folder', message: `there is no folder \`${folder}\``, hint },
  ]);
}

/** What lies in the working folder by convention needs no option. */
function ifThere(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

function printWritten(one: FinishedHandout, io: CommandIo): void {
  for (const { path, size } of one.written) io.stdout(`${path}  ${(size / 1024).toFixed(0)} KB\n`);
}

function jobsWanted(args: Arguments): Outcome<number | undefined> {
  const typed = args.values.get('jobs');
  if (typed === undefined) return succeed(undefined);
  const problem: Diagnostic = usageFault(
    'unknown-value',
    `\`${typed}\` is not a number of jobs`,
    'write `--jobs 4`',
  );
  return /^[1-9]\d{0,2}$/.test(typed) ? succeed(Number(typed)) : fail([problem]);
}
