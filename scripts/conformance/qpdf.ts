import { runProgram } from './run.ts';
import type { CheckedFile } from './verapdf.ts';

/** Checks syntax, cross-references and stream data with qpdf. */
export async function checkSyntax(files: readonly string[]): Promise<readonly CheckedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const { status, output, errors } = await runProgram('qpdf', ['--check', file]);
      if (status === undefined)
        throw new Error('the syntax is checked with qpdf, and there is none: install qpdf');
      return { file, checker: 'qpdf', problems: status === 0 ? [] : [`${output}${errors}`.trim()] };
    }),
  );
}
