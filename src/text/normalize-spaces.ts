import { alphabetRanges } from '../unicode/classes.ts';
import type { Edit } from './edits.ts';
import type { NormalizationContext } from './normalize-pass.ts';
import { characterAt, characterBefore, isHan, isHanLanguage } from './normalize-pass.ts';

const fullWidthMark = /[，。、：；！？（）「」『』《》〈〉【】〖〗〔〕［］｛｝～]/;
const western = new RegExp(String.raw`[${alphabetRanges}\d%‰°℃±+−≥≤<>=~$€£#@&([\])]`);

/**
 * In Chinese and Japanese the gap between Han and Latin is the setter's, so that a typed space there goes, and so
 * does one beside a full-width mark. Spaces between Han stay: they part names.
 */
export function needlessSpaces(context: NormalizationContext): readonly Edit[] {
  const { text } = context;
  const edits: Edit[] = [];
  for (const { 0: spaces, index } of text.matchAll(/ +/g)) {
    const end = index + spaces.length;
    if (index === 0 || end === text.length || context.isKept(index)) continue;
    if (!isHanLanguage(context.languageAt(index))) continue;
    const before = characterBefore(text, index);
    const after = characterAt(text, end);
    if (isNeedless(before, after)) edits.push({ start: index, end, text: '' });
  }
  return edits;
}

function isNeedless(before: string, after: string): boolean {
  if (fullWidthMark.test(before) || fullWidthMark.test(after)) return true;
  return (isHan(before) && western.test(after)) || (isHan(after) && western.test(before));
}
