import type { Inline } from './handout.ts';
import { canonicalLanguage, languageProblem } from './language-tag.ts';
import type { ValueProblem } from './value-problem.ts';

/** A text's inline content and what is wrong with its markup. */
export interface ParsedInline {
  readonly content: readonly Inline[];
  readonly problems: readonly ValueProblem[];
}

type SimpleKind = 'i' | 'b' | 'sup' | 'sub' | 'u';

type OpenTag =
  | { readonly kind: SimpleKind; readonly offset: number; readonly children: Inline[] }
  | { readonly kind: 'span'; readonly language: string; readonly offset: number; readonly children: Inline[] };

/** Tags exactly as documented; any other `<` is a less-than sign, as in `P<0.05`. */
const tagPattern = /<(?:(\/?)(i|b|sup|sub|u|span)|(span)\s+lang=(?:"([^"<>]*)"|'([^'<>]*)'))>/g;

/** What people write for a tag of HTML that is none here. */
const foreignTag =
  /<\/?(?:em|strong|p|br|div|a|font|small|italic|bold|I|B|SUP|SUB|U|span|sc|tt|code|h[1-6]|ul|ol|li)(?:\s[^<>]*)?\/?>/g;

/**
 * Reads the inline markup `<i> <b> <sup> <sub> <u> <span lang="…">`. An `&` is an ampersand: YAML's text needs no
 * entities. Problems: `unclosed-markup`, `unopened-markup`, `span-without-language`, `invalid-language`, and the
 * warning `unknown-markup` for what looks like another tag of HTML (it is printed as it stands).
 */
export function parseInline(raw: string): ParsedInline {
  if (!raw.includes('<')) return { content: textNode(raw, 0), problems: [] };
  return new InlineReader(raw).read();
}

function textNode(text: string, offset: number): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text, offset }];
}

/** One pass over the tags with a stack of those that are open. */
class InlineReader {
  private readonly raw: string;
  private readonly problems: ValueProblem[] = [];
  private readonly top: Inline[] = [];
  private readonly open: OpenTag[] = [];

  constructor(raw: string) {
    this.raw = raw;
  }

  read(): ParsedInline {
    let at = 0;
    for (const match of this.raw.matchAll(tagPattern)) {
      this.addText(at, match.index);
      at = match.index + match[0].length;
      this.tag(match, at);
    }
    this.addText(at, this.raw.length);
    for (let tag = this.open.pop(); tag; tag = this.open.pop()) this.leaveUnclosed(tag);
    return { content: this.top, problems: this.problems };
  }

  private tag(match: RegExpExecArray, end: number): void {
    const [whole, slash, name, span, double, single] = match;
    if (slash === '/') this.close(name ?? '', match.index, end);
    else if (span !== undefined) this.openSpan(double ?? single ?? '', match.index, whole.length);
    else if (isSimple(name)) this.open.push({ kind: name, offset: match.index, children: [] });
    else this.spanWithoutLanguage(match.index, end);
  }

  private target(): Inline[] {
    return this.open.at(-1)?.children ?? this.top;
  }

  private addText(start: number, end: number): void {
    const text = this.raw.slice(start, end);
    this.target().push(...textNode(text, start));
    if (!text.includes('<')) return;
    for (const match of text.matchAll(foreignTag)) {
      this.problems.push({
        code: 'unknown-markup',
        severity: 'warning',
        message: `\`${match[0]}\` is not among the tags that texts may have, and is printed as it stands`,
        hint: 'the tags are `<i> <b> <sup> <sub> <u> <span lang="…">`',
        offset: start + match.index,
        length: match[0].length,
      });
    }
  }

  private openSpan(tag: string, offset: number, length: number): void {
    const problem = languageProblem(tag);
    if (problem) this.problems.push({ ...problem, offset, length });
    this.open.push({ kind: 'span', language: canonicalLanguage(tag) ?? tag, offset, children: [] });
  }

  private spanWithoutLanguage(offset: number, end: number): void {
    this.problems.push({
      code: 'span-without-language',
      message: '`<span>` names no language',
      hint: 'write `<span lang="zh-Hans">`, or take it away',
      offset,
      length: end - offset,
    });
    this.open.push({ kind: 'span', language: 'und', offset, children: [] });
  }

  private close(name: string, offset: number, end: number): void {
    const tag = this.open.at(-1);
    if (tag?.kind === name) {
      this.open.pop();
      this.target().push(finished(tag));
      return;
    }
    const within = tag ? `: \`<${tag.kind}>\` is open here` : '';
    this.problems.push({
      code: 'unopened-markup',
      message: `\`</${name}>\` closes nothing${within}`,
      hint: 'tags close in the reverse order of their opening',
      offset,
      length: end - offset,
    });
  }

  private leaveUnclosed(tag: OpenTag): void {
    this.target().push(finished(tag));
    this.problems.push({
      code: 'unclosed-markup',
      message: `\`<${tag.kind}>\` is never closed`,
      hint: `write \`</${tag.kind}>\` where it ends, or a space after \`<\` if a less-than sign is meant`,
      offset: tag.offset,
      length: tag.kind.length + 2,
    });
  }
}

function isSimple(name: string | undefined): name is SimpleKind {
  return name !== undefined && name !== 'span';
}

function finished(tag: OpenTag): Inline {
  return tag.kind === 'span'
    ? { kind: 'span', language: tag.language, children: tag.children }
    : { kind: tag.kind, children: tag.children };
}
