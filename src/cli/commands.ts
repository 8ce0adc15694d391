import type { Command } from './command.ts';

const content = { name: 'content', value: 'DIR', help: 'folder of records and handouts (content)' } as const;
const strict = { name: 'strict', help: 'treat warnings as errors' } as const;

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'build',
    summary: 'set handouts as PDF and EPUB',
    usage: 'duiye build [HANDOUT…] [options]',
    options: [
      { name: 'pdf', help: 'only the PDF' },
      { name: 'epub', help: 'only the EPUB' },
      { name: 'out', short: 'o', value: 'DIR', help: 'folder for what is built (out)' },
      content,
      { name: 'templates', value: 'DIR', help: 'folder of your own templates (templates)' },
      {
        name: 'fonts',
        value: 'FILE',
        help: 'font catalogue in place of the built-in one (fonts/fonts.yaml)',
      },
      strict,
      {
        name: 'for',
        value: 'DEVICE',
        choices: ['kindle', 'kobo'],
        help: 'adjust the EPUB to a device: kindle, kobo',
      },
      { name: 'jobs', short: 'j', value: 'N', help: 'handouts built at the same time (the number of cores)' },
    ],
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'check',
    summary: 'read both languages of records against each other',
    usage: 'duiye check [HANDOUT…] [options]',
    options: [content, strict, { name: 'sarif', help: 'print the findings as SARIF 2.1.0' }],
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'import',
    summary: 'make record files from PubMed, JATS, CNKI, RIS, pasted text and more',
    usage: 'duiye import FILE… [options]   (- reads standard input)',
    options: [
      { name: 'from', value: 'FORMAT', help: 'format of the files; found out where absent' },
      { name: 'to', value: 'DIR', help: 'folder for the records (content/records)' },
      { name: 'lang', value: 'TAGS', help: 'languages wanted, in order: en,zh-Hans' },
      { name: 'dry-run', short: 'n', help: 'print the records, write nothing' },
      { name: 'force', short: 'f', help: 'replace records that are there' },
      strict,
    ],
    minPositionals: 1,
    load: async () => (await import('./import.ts')).importRecords,
  },
  {
    name: 'merge',
    summary: 'join two sources of one article into one record',
    usage: 'duiye merge FILE FILE… [options]',
    options: [
      { name: 'to', value: 'DIR', help: 'folder for the records (content/records)' },
      { name: 'dry-run', short: 'n', help: 'print the records, write nothing' },
      { name: 'force', short: 'f', help: 'replace records that are there' },
      strict,
    ],
    minPositionals: 2,
    load: async () => (await import('./merge.ts')).merge,
  },
  {
    name: 'schema',
    summary: 'write the JSON Schemas that editors use',
    usage: 'duiye schema [options]',
    options: [{ name: 'out', short: 'o', value: 'DIR', help: 'folder for the schemas (schemas)' }],
    maxPositionals: 0,
    load: async () => (await import('./schema.ts')).schema,
  },
  {
    name: 'explain',
    summary: 'explain a diagnostic',
    usage: 'duiye explain CODE',
    options: [],
    minPositionals: 1,
    maxPositionals: 1,
    load: async () => (await import('./explain.ts')).explain,
  },
];
