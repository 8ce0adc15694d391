import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedTemplate, TemplateNode } from './check-template.ts';
import { createFragmentParser, type MarkupFault } from './parse-markup.ts';

/**
 * Checks that a template's own tags are well-formed XHTML: a tag closes in the same block that opens it, so that
 * whatever the blocks print, the whole is a tree. Error `template-markup`, with the place of the tag.
 */
export function checkMarkup(template: ParsedTemplate): Diagnostic[] {
  const lines = template.source.split('\n');
  return markupFaults(ownMarkup(template, lines)).map(({ message, line, column }) => ({
    severity: 'error',
    code: 'template-markup',
    message,
    hint: 'templates are XHTML: every tag is closed (`<br/>`), attributes are quoted',
    place: { file: template.file, line, column, excerpt: lines[line - 1] ?? '' },
  }));
}

/** The source with everything between braces blanked, so that places stay what they are. */
function ownMarkup(template: ParsedTemplate, lines: readonly string[]): string {
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const blank = template.source.split('').map((unit): string => (unit === '\n' ? unit : ' '));
  const overlay = (node: TemplateNode): void => {
    if (node.type === 'ContentStatement' && typeof node.original === 'string') {
      const start = (starts[node.loc.start.line - 1] ?? 0) + node.loc.start.column;
      node.original.split('').forEach((unit, index) => (blank[start + index] = unit));
    }
    for (const child of node.body ?? []) overlay(child);
    if (node.program !== undefined) overlay(node.program);
    if (node.inverse !== undefined) overlay(node.inverse);
  };
  overlay(template.program);
  return blank.join('');
}

interface OpenTag {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

function markupFaults(source: string): MarkupFault[] {
  const faults: MarkupFault[] = [];
  const open: OpenTag[] = [];
  let closed: OpenTag | undefined;
  const parser = createFragmentParser((fault) => {
    // The parser closes an unclosed tag at a later one or at the end and then complains: show where it was opened.
    const unclosed = /^unclosed tag: (.+)$/u.exec(fault.message)?.[1];
    const opened =
      fault.message === 'unexpected close tag' ? closed : open.findLast(({ name }) => name === unclosed);
    faults.push(
      opened === undefined
        ? fault
        : { message: `\`<${opened.name}>\` is not closed`, line: opened.line, column: opened.column },
    );
  });
  parser.on('opentagstart', ({ name }) => {
    open.push({ name, line: parser.line, column: Math.max(1, parser.column - name.length - 1) });
  });
  parser.on('closetag', ({ name }) => {
    const index = open.findLastIndex((tag) => tag.name === name);
    if (index !== -1) [closed] = open.splice(index, 1);
  });
  parser.write(source).close();
  return faults;
}
