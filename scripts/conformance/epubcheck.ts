import type { JavaTool } from './java-tool.ts';
import type { CheckedFile } from './verapdf.ts';

/** Checks books with EPUBCheck: errors and warnings are problems, usage notes are not. */
export async function checkEpubs(
  files: readonly string[],
  epubcheck: JavaTool,
): Promise<readonly CheckedFile[]> {
  const results: CheckedFile[] = [];
  for (const file of files) {
    const { status, output, errors } = await epubcheck.run('com.adobe.epubcheck.tool.Checker', [
      file,
      '--failonwarnings',
    ]);
    const lines = `${errors}\n${output}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
    const problems =
      status !== 0 && lines.length === 0 ? [`EPUBCheck ended with status ${String(status)}`] : lines;
    results.push({ file, checker: 'EPUBCheck', problems });
  }
  return results;
}
