import { CHECKS, type CheckEntry, type CheckFamily } from './table.ts';

const FAMILIES: readonly CheckFamily[] = [
  'Numbers',
  'Sections and sentences',
  'Names and codes',
  'Writing',
  'Terms',
];

const HEAD = `# Checks

<!-- Made from src/check/table.data.ts by scripts/checks-doc.ts: edit that file. -->

\`duiye check\` reads the languages of a record against each other; every build does so too. A finding points at the
place in both languages. \`--strict\` makes warnings errors.

Silence a check for a handout, or make it an error:

\`\`\`yaml
checks:
  punctuation-width: off
  number: error
\`\`\`

Silence it for a record, with the reason:

\`\`\`yaml
# duiye-ignore number-missing: the journal's English abstract leaves the year out
\`\`\`
`;

/** A character that would not show, as an escape. */
const visible = (text: string): string =>
  text.replace(
    /[\u200b\ue000-\uf8ff]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

function describeExample(title: string, example: CheckEntry['wrong']): string {
  return example === undefined
    ? ''
    : `\n${title}:\n\n> ${visible(example.en)}\n>\n> ${visible(example.zh)}\n`;
}

function describeCheck([name, entry]: readonly [string, CheckEntry]): string {
  return [
    `### ${name}\n\n**${entry.severity}**: ${entry.summary}.\n\n${entry.explanation}\n`,
    describeExample('Reported', entry.wrong),
    describeExample('Not reported', entry.right),
  ].join('');
}

/** The text of `docs/checks.md`. */
export function describeChecks(): string {
  const entries = Object.entries(CHECKS);
  const families = FAMILIES.map((family) => {
    const members = entries.filter(([, entry]) => entry.family === family);
    return `## ${family}\n\n${members.map(describeCheck).join('\n')}`;
  });
  return `${[HEAD, ...families].join('\n')}`;
}
