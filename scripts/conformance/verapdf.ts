import { z } from 'zod';
import type { JavaTool } from './java-tool.ts';

/** The profiles of veraPDF that the project's files claim. */
export type Profile = 'ua1' | '2a' | '3a';

/** What a checker says about one file; no problem is conformance. */
export interface CheckedFile {
  readonly file: string;
  readonly checker: string;
  readonly problems: readonly string[];
  /** Single checks that were made, where the checker counts them. */
  readonly checks?: number;
}

const rule = z.object({
  clause: z.string(),
  testNumber: z.number(),
  failedChecks: z.number(),
  description: z.string(),
  checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })),
});

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z
          .array(
            z.object({
              compliant: z.boolean(),
              details: z.object({
                passedChecks: z.number(),
                failedChecks: z.number(),
                ruleSummaries: z.array(rule),
              }),
            }),
          )
          .optional(),
        taskException: z.object({ exceptionMessage: z.string() }).optional(),
      }),
    ),
  }),
});

/**
 * Validates many files against one profile in one run of Java. A file that veraPDF says nothing about counts as
 * failed: it must not pass by being left out.
 */
export async function validatePdfs(
  files: readonly string[],
  profile: Profile,
  verapdf: JavaTool,
): Promise<readonly CheckedFile[]> {
  const checker = `veraPDF ${profile}`;
  const { output, errors } = await verapdf.run('org.verapdf.apps.GreenfieldCliWrapper', [
    ...['--flavour', profile, '--format', 'json', '--maxfailuresdisplayed', '3'],
    ...files,
  ]);
  const jobs = readReport(output);
  if (jobs === undefined) throw new Error(`veraPDF gave no report:\n${errors}`);
  const byName = new Map(jobs.map((job) => [job.itemDetails.name, job]));
  return files.map((file) => {
    const job = byName.get(file);
    const result = job?.validationResult?.[0];
    if (result === undefined) {
      return {
        file,
        checker,
        problems: [job?.taskException?.exceptionMessage ?? 'veraPDF did not check it'],
      };
    }
    const { passedChecks, failedChecks, ruleSummaries } = result.details;
    const problems = ruleSummaries.map(describeRule);
    const unnamed =
      result.compliant || problems.length > 0 ? [] : ['veraPDF names no rule, but it does not conform'];
    return { file, checker, problems: [...problems, ...unnamed], checks: passedChecks + failedChecks };
  });
}

function readReport(output: string) {
  try {
    return report.parse(JSON.parse(output)).report.jobs;
  } catch {
    return undefined;
  }
}

function describeRule({
  clause,
  testNumber,
  failedChecks,
  description,
  checks,
}: z.infer<typeof rule>): string {
  const places = checks
    .map(({ context, errorMessage }) => `\n      ${errorMessage ?? ''} (${context})`)
    .join('');
  return `${clause}-${String(testNumber)}, ${String(failedChecks)} times: ${description}${places}`;
}
