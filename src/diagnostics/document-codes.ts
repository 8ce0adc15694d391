import { codes, type CodeEntry } from './codes.data.ts';

/** The text of `docs/diagnostics.md`. */
export function documentCodes(): string {
  const groups = [...new Set(codes.map((entry) => entry.group))];
  const parts = groups.map((group) => {
    const entries = codes.filter((entry) => entry.group === group);
    return `## ${group}\n\n${entries.map(documentEntry).join('\n')}`;
  });
  return `${introduction}\n${parts.join('\n')}`;
}

const introduction = `# Diagnostics

Everything that is wrong with what you give to the program is told with a code, a place and, where there is one, a
hint. The codes are stable. \`duiye explain CODE\` prints what stands here. The names of the bilingual checks are codes
too: they are explained in [checks.md](checks.md).

Errors stop the files they concern; warnings and notes do not, unless \`--strict\` makes errors of warnings.

This file is made from \`src/diagnostics/codes.data.ts\`.
`;

function documentEntry({ code, title, explanation, example }: CodeEntry): string {
  const sample = example === undefined ? '' : `\n\`\`\`yaml\n${example}\n\`\`\`\n`;
  return `### \`${code}\`\n\n${title.slice(0, 1).toUpperCase()}${title.slice(1)}. ${explanation}\n${sample}`;
}
