import Handlebars from 'handlebars';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { lineOf } from './check-template.ts';
import type { TemplateFile } from './template-set.ts';

/** The complaint about a template that Handlebars cannot parse: `template-syntax`. */
export function syntaxDiagnostic(file: TemplateFile, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const found = /got '(\w+)'/u.exec(message)?.[1];
  const open = found === 'EOF' ? unclosedBlock(file.source) : undefined;
  const base = { severity: 'error', code: 'template-syntax' } as const;
  if (open !== undefined) {
    return {
      ...base,
      message: `\`{{#${open.name}}}\` is never closed`,
      hint: `write \`{{/${open.name}}}\` where the block ends`,
      place: placeOfOffset(file, open.offset),
    };
  }
  if (found !== undefined) {
    return {
      ...base,
      message: `the template's braces make no sense here (${found.toLowerCase().replaceAll('_', ' ')})`,
      hint: 'look for a missing `}}` or a block that is closed twice',
      place: placeOfOffset(file, offsetOfArrow(file.source, message)),
    };
  }
  const known = error instanceof Handlebars.Exception ? error : undefined;
  const line = Number(known?.lineNumber ?? 1);
  return {
    ...base,
    message: message.replace(/ - \d+:\d+$/u, '').replace(/^(?:Parse|Lexical) error on line \d+:\s*/u, ''),
    place: {
      file: file.file,
      line,
      column: Number(known?.column ?? 0) + 1,
      excerpt: lineOf(file.source, line),
    },
  };
}

function placeOfOffset(file: TemplateFile, offset: number): Place {
  const before = file.source.slice(0, offset).split('\n');
  const line = before.length;
  return {
    file: file.file,
    line,
    column: (before.at(-1)?.length ?? 0) + 1,
    excerpt: lineOf(file.source, line),
  };
}

/** The innermost block that is open at the end. */
function unclosedBlock(source: string): { readonly name: string; readonly offset: number } | undefined {
  const open: { readonly name: string; readonly offset: number }[] = [];
  for (const match of source.matchAll(/\{\{~?(!--[^]*?--|[#/])\s*([\w-]*)/gu)) {
    if (match[1] === '#') open.push({ name: match[2] ?? '', offset: match.index });
    else if (match[1] === '/') open.pop();
  }
  return open.at(-1);
}

/**
 * The grammar's parser says where it stopped by an arrow under twenty characters of the source on either side, its
 * line ends left out.
 */
function offsetOfArrow(source: string, message: string): number {
  const [, context = '', arrow = ''] = message.split('\n');
  const cut = context.startsWith('...') ? 3 : 0;
  const shown = context.slice(cut).replace(/\.\.\.$/u, '');
  const offsets = [...source.matchAll(/[^\n]/gu)].flatMap(({ 0: text, index }) =>
    Array.from(text, (_, unit) => index + unit),
  );
  const at = source.replaceAll('\n', '').indexOf(shown);
  return at < 0 ? source.length : (offsets[at + arrow.length - 1 - cut] ?? source.length);
}
