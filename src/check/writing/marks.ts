import { languageFamily, type PairText, type TextFinding } from '../finding.ts';

const first = (
  text: string,
  pattern: RegExp,
  check: string,
  say: (written: string, count: number) => Omit<TextFinding, 'check' | 'start' | 'end'>,
): TextFinding[] => {
  const all = [...text.matchAll(pattern)];
  const [found] = all;
  if (found === undefined) return [];
  const lead = found[0].trim() === '' ? 0 : found[0].length - found[0].trimStart().length;
  const start = found.index + lead;
  return [{ check, ...say(found[0].trim(), all.length), start, end: found.index + found[0].length }];
};

const times = (count: number): string => (count === 1 ? '' : `, ${String(count)} times in this text`);

const FULL_WIDTH = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['.', '。'],
]);

// Between Han characters only: beside figures and Latin letters house styles differ (GB/T 15834-2011, 5.1).
const HALF_WIDTH_IN_CHINESE =
  /(?<=\p{Script=Han})(?:[,;:?!](?=\p{Script=Han})|\.(?=\s*\p{Script=Han}|\s*$))/gu;
const FULL_WIDTH_IN_ENGLISH = /[，。；：？！、（）]/g;

/** Half-width marks between Han characters, full-width marks in English; one finding a text. */
export function checkPunctuationWidth({ text, language }: PairText): TextFinding[] {
  const family = languageFamily(language);
  if (family === 'chinese')
    return first(text, HALF_WIDTH_IN_CHINESE, 'punctuation-width', (mark, count) => ({
      message: `half-width \`${mark}\` between Chinese characters${times(count)}`,
      hint: `write \`${FULL_WIDTH.get(mark) ?? mark}\`; \`typography: standard\` sets it so in print`,
    }));
  if (family !== 'english' || /^\P{Script=Latin}*$/u.test(text)) return [];
  return first(text, FULL_WIDTH_IN_ENGLISH, 'punctuation-width', (mark, count) => ({
    message: `full-width \`${mark}\` in English${times(count)}`,
  }));
}

const DOUBLED_MARK =
  /([,，;；:：、。？])\s{0,2}\1|(?<!\.)\.\s?\.(?![\s.]{0,3}\.)|[，,、；;]\s?[。；;，、]|。\s?[，,、；;.]/g;

/** Two marks where one belongs: `。。`, `，。`; dots of an ellipsis and `?!` are none. */
export function checkDoubledMarks({ text }: PairText): TextFinding[] {
  return first(text, DOUBLED_MARK, 'doubled-mark', (marks) => ({
    message: `\`${marks}\`: two marks where one belongs`,
    hint: hintFor(marks),
  }));
}

/** PubMed appends a full stop to every abstract, also to Chinese ones that end with 。 */
function hintFor(marks: string): string {
  const [kept = '', second = ''] = [...marks].filter((mark) => mark.trim() !== '');
  if (kept === '。' && second === '.') return 'delete the `.` after `。`; PubMed adds one to every abstract';
  return kept === second
    ? `delete one \`${kept}\``
    : `keep \`${kept}\` or \`${second}\`, whichever the sentence needs`;
}

const DOUBLED_ENGLISH = /(?<![\w'’-])([A-Za-z]{2,})\s+\1(?![\w'’-]| (?:vitro|vivo|situ|silico|utero|ovo))/gi;
// Verbs, names and bases of DNA that double rightly.
const RIGHTLY_DOUBLED = /^(?:had|that|very|so|bye|cha|tum|yo|duran|sing|pago|walla)$/i;
/** Particles that never double, unless the first ends a word: 目的的, 为了了解, 只是是否. */
const DOUBLED_CHINESE =
  /(?<![目标标有似])的的(?!确|士)|(?<=\p{Script=Han})(?<![温饱平缓柔中调总饱随缓])和和(?![谐平睦美善])|(?<![现存所潜内外自])在在(?!意|线|场|位|职|校|院)|与与(?!会)|及及(?!时|早)|(\p{Script=Han}{3,12})\1/gu;

/** A word that stands twice in a row. */
export function checkDoubledWords({ text, language }: PairText): TextFinding[] {
  const pattern = languageFamily(language) === 'chinese' ? DOUBLED_CHINESE : DOUBLED_ENGLISH;
  return [...text.matchAll(pattern)]
    .filter((found) => !RIGHTLY_DOUBLED.test(found[1] ?? ''))
    .map((found) => ({
      check: 'doubled-word',
      message: `\`${found[0]}\`: the word stands twice`,
      start: found.index,
      end: found.index + found[0].length,
    }));
}

const INSIDE_HAN = /(?<=\p{Script=Han})[ \t\u00a0\u2000-\u200a\u3000]+(?=\p{Script=Han})/gu;
/** Headings that run into a Chinese abstract are followed by a space: 目的 探讨…… */
const HEADING = /(?:目的|方法|结果|結果|结论|結論|背景|意义|摘要|关键词|關鍵詞|对象|设计)$/;

function edgeSpaces(text: string): TextFinding[] {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  if (end === 0 || (start === 0 && end === text.length)) return [];
  const span = start > 0 ? { start: 0, end: start } : { start: end, end: text.length };
  return [{ check: 'stray-space', message: 'space at the edge of the text', ...span }];
}

/** Spaces at the edges of a text and between Han characters; one finding a text. */
export function checkSpaces({ text, language }: PairText): TextFinding[] {
  const edge = edgeSpaces(text);
  if (languageFamily(language) !== 'chinese') return edge;
  const inside = [...text.matchAll(INSIDE_HAN)].filter(
    ({ index }) => !HEADING.test(text.slice(Math.max(0, index - 3), index)),
  );
  const [found] = inside;
  if (found === undefined) return edge;
  const end = found.index + found[0].length;
  const message = `space between Chinese characters${times(inside.length)}`;
  return [...edge, { check: 'stray-space', message, start: found.index, end }];
}
