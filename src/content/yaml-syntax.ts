import { isMap, isScalar, isSeq, type Document, type YAMLError } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';
import { placeAt } from './source-file.ts';

/** What a complaint of the parser means to a person who does not know YAML's grammar. */
interface Explanation {
  readonly message?: string;
  readonly hint?: string;
}

const explanations: Readonly<Partial<Record<YAMLError['code'], Explanation>>> = {
  TAB_AS_INDENT: { hint: 'indent with spaces, two for each level' },
  BAD_SCALAR_START: { hint: 'put the value in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value with a second `: ` in it',
    hint: 'a text with `: ` in it must stand in quotes or after `>-` on lines of its own',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'this is neither `key: value` nor the rest of the text above',
    hint: 'write `: ` (a colon and a blank) behind a key; indent more deeply what goes on',
  },
  MISSING_CHAR: { hint: 'look for a missing quote, bracket, colon or comma at or above this place' },
  BAD_INDENT: {
    message: 'the indentation fits no line above',
    hint: 'keys of one map start in the same column; what belongs to a key stands deeper',
  },
  MULTIPLE_DOCS: {
    message: 'the file holds more than one document',
    hint: 'one file holds one record or handout: move what follows `---` to a file of its own',
  },
  RESOURCE_EXHAUSTION: { message: 'the file is nested too deeply' },
};

/**
 * The errors of a document that is not YAML: `yaml-syntax`, `tab-indentation`. What follows a tab is misread because
 * of it, so it is told when the tab is gone. Of brackets within brackets the innermost counts.
 */
export function syntaxDiagnostics(file: SourceFile, document: Document): readonly Diagnostic[] {
  const { errors, warnings, contents } = document;
  const told = errors.length > 0 ? causes(errors) : warnings;
  return told.map((error) => syntaxDiagnostic(file, error, contents));
}

/** Errors without those that only follow from others. */
function causes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const exhausted = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [exhausted];
  const firstTab = errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? Number.POSITIVE_INFINITY;
  const innermost = errors.find(({ message }) => missingBracket.test(message));
  return errors.filter(
    (error) =>
      (error.code === 'TAB_AS_INDENT' || error.pos[0] < firstTab) &&
      (error === innermost || !missingBracket.test(error.message)),
  );
}

const missingBracket = /^Flow (?:map|sequence) .* end with a ([}\]])$/;

function syntaxDiagnostic(file: SourceFile, error: YAMLError, contents: unknown): Diagnostic {
  const unclosed = unclosedBracket(file.text, error);
  const { message, hint } = unclosed ?? explanations[error.code] ?? {};
  const [start, end] = unclosed?.range ?? unclosedQuote(error, contents) ?? error.pos;
  return {
    severity: 'error',
    code: error.code === 'TAB_AS_INDENT' ? 'tab-indentation' : 'yaml-syntax',
    message: message ?? lowerFirst(error.message.split('\n', 1)[0] ?? error.message),
    ...(hint !== undefined && { hint }),
    place: placeAt(file, start, end - start),
  };
}

/** The parser misses a bracket where the next line begins; people look for the one that opens. */
function unclosedBracket(
  text: string,
  error: YAMLError,
): (Explanation & { readonly range: readonly [number, number] }) | undefined {
  const closing = missingBracket.exec(error.message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === '}' ? '{' : '[';
  const at = lastUnclosed(text.slice(0, error.pos[0]), opening, closing);
  return {
    message: `\`${opening}\` is never closed`,
    hint: `write \`${closing}\` where it ends`,
    range: at < 0 ? error.pos : [at, at + 1],
  };
}

function lastUnclosed(text: string, opening: string, closing: string): number {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === closing) closed++;
    else if (text[at] === opening && closed-- === 0) return at;
  }
  return -1;
}

/** The parser misses a quote at the end of the file; people look for the one that opens. */
function unclosedQuote(error: YAMLError, contents: unknown): readonly [number, number] | undefined {
  if (!/closing ['"]/.test(error.message)) return undefined;
  let node = contents;
  for (let last = lastChild(node); last !== undefined; last = lastChild(node)) node = last;
  return isScalar(node) && node.range ? [node.range[0], node.range[0] + 1] : undefined;
}

function lastChild(node: unknown): unknown {
  if (isSeq(node)) return node.items.at(-1);
  return isMap(node) ? node.items.at(-1)?.value : undefined;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
