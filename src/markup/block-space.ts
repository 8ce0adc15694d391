import Handlebars from 'handlebars';

/** Elements whose edges no white space of a template survives (see `parseMarkup`): those that templates use. */
const blocks =
  'address|article|aside|blockquote|caption|col|colgroup|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul';

const beforeBlock = new RegExp(`[ \\t\\n]+(?=</?(?:${blocks})[\\s/>])`, 'g');
const afterBlock = new RegExp(`(</?(?:${blocks})(?:\\s[^<>]*|/)?>)[ \\t\\n]+`, 'g');

/** A text of a template without the white space beside tags of blocks. */
export function withoutBlockSpace(text: string): string {
  return text.replace(beforeBlock, '').replace(afterBlock, '$1');
}

/**
 * Parses a template for running. White space beside blocks is left out, which no tree would keep: less is printed and
 * read for each record. Throws what Handlebars throws.
 */
export function parseTightly(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new Tightener().accept(program);
  return program;
}

class Tightener extends Handlebars.Visitor {
  override ContentStatement(content: hbs.AST.ContentStatement): void {
    content.value = withoutBlockSpace(content.value);
  }
}
