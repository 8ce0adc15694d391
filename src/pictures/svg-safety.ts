import { SaxesParser } from 'saxes';

/** Elements that run code, fetch something or draw outside of the picture's own means. */
const forbiddenElements = new Set(['script', 'foreignobject', 'iframe', 'audio', 'video', 'animate', 'set']);

/**
 * Looks for what a picture must not hold: scripts, event handlers, references to other files, entities.
 *
 * @returns what is wrong in the words of a diagnostic, or undefined for a safe and well-formed picture
 */
export function svgProblem(text: string): string | undefined {
  let problem: string | undefined;
  const report = (found: string): void => {
    problem ??= found;
  };
  if (/<!ENTITY/i.test(text)) return 'it declares entities';
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    report('it is not well-formed XML');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    if (forbiddenElements.has(element)) report(`it holds a \`${element}\` element`);
    for (const [key, value] of Object.entries(attributes))
      reportAny(attributeProblem(localName(key), value), report);
  });
  const readStyles = (content: string): void => {
    if (/@import/i.test(content) || refersOutside(content)) report('it refers to another file');
  };
  parser.on('text', readStyles);
  parser.on('cdata', readStyles);
  parser.write(text).close();
  return problem;
}

function reportAny(problem: string | undefined, report: (found: string) => void): void {
  if (problem !== undefined) report(problem);
}

function attributeProblem(name: string, value: string): string | undefined {
  if (name.startsWith('on')) return `it holds an event handler \`${name}\``;
  if (name === 'href' && !/^\s*(#|data:image\/(png|jpeg);base64,)/i.test(value))
    return 'it refers to another file';
  return refersOutside(value) ? 'it refers to another file' : undefined;
}

/** Whether a `url()` leads anywhere but to an element of the picture or to a picture inside it. */
function refersOutside(css: string): boolean {
  const targets = [...css.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)].map(([, target = '']) => target);
  return targets.some((target) => !/^(#|data:image\/(png|jpeg);base64,)/i.test(target));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
