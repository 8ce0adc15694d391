import { describe, expect, it } from 'vitest';
import type { TextCheck } from '../../../src/check/finding.ts';
import { checkBrackets } from '../../../src/check/writing/brackets.ts';
import {
  checkFullWidthLetters,
  checkInvisible,
  checkMojibake,
  checkPrivateUse,
  checkVariants,
} from '../../../src/check/writing/characters.ts';
import {
  checkDoubledMarks,
  checkDoubledWords,
  checkPunctuationWidth,
  checkSpaces,
} from '../../../src/check/writing/marks.ts';
import { checkPronouns } from '../../../src/check/writing/pronouns.ts';

/** The stretches that a check complains about. */
const hits = (check: TextCheck, text: string, language: string): string[] =>
  check({ text, language }).map(({ start, end }) => text.slice(start, end));

describe('checkBrackets', () => {
  it.each([
    ['(a [b] c)', []],
    ['(a', ['(']],
    ['below)', [')']],
    ['（a)', []],
    ['1) a, 2) b; a) c', []],
    ['[0, 5) and (3, 4]', []],
    ['“a', ['“']],
    ['((a) b', ['(']],
    ['(a [b) c', ['[']],
  ])('should judge %s', (text, expected) => {
    expect(hits(checkBrackets, text, 'en')).toEqual(expected);
  });
});

describe('checkPunctuationWidth', () => {
  it.each([
    ['结果:好转', 'zh-Hans', [':']],
    ['比例1:2，CT, MRI', 'zh-Hans', []],
    ['好转.', 'zh-Hans', ['.']],
    ['Pain，fever', 'en', ['，']],
    ['pain, fever', 'en', []],
  ])('should judge %s', (text, language, expected) => {
    expect(hits(checkPunctuationWidth, text, language)).toEqual(expected);
  });
});

describe('checkDoubledMarks', () => {
  it.each([
    ['a.. b', ['..']],
    ['a... b', []],
    ['a……b', []],
    ['好，。', ['，。']],
    ['what?!', []],
  ])('should judge %s', (text, expected) => {
    expect(hits(checkDoubledMarks, text, 'zh-Hans')).toEqual(expected);
  });
});

describe('checkDoubledWords', () => {
  it.each([
    ['the the cat', 'en', ['the the']],
    ['had had', 'en', []],
    ['In in vitro assays', 'en', []],
    ['well-known known', 'en', []],
    ['目的的确定', 'zh-Hans', []],
    ['男性和和女性', 'zh-Hans', ['和和']],
    ['生活质量生活质量', 'zh-Hans', ['生活质量生活质量']],
  ])('should judge %s', (text, language, expected) => {
    expect(hits(checkDoubledWords, text, language)).toEqual(expected);
  });
});

describe('checkSpaces', () => {
  it.each([
    ['患 者', [' ']],
    ['目的 探讨', []],
    ['采用 CT 检查', []],
    [' 患者', [' ']],
  ])('should judge %s', (text, expected) => {
    expect(hits(checkSpaces, text, 'zh-Hans')).toEqual(expected);
  });
});

describe('characters', () => {
  it('should tell Simplified and Traditional apart by the language', () => {
    expect(hits(checkVariants, '测量血壓', 'zh-Hans')).toEqual(['壓']);
    expect(hits(checkVariants, '測量血壓', 'zh-Hant')).toEqual([]);
    expect(hits(checkVariants, '測量質量，测', 'zh-Hant')).toEqual(['测']);
    expect(hits(checkVariants, '後里台干', 'zh-Hant')).toEqual([]);
  });
  it('should find full-width letters', () => {
    expect(hits(checkFullWidthLetters, 'ＣＴ，５％', 'zh-Hans')).toEqual(['ＣＴ', '５']);
  });
  it('should find invisible characters but not the joiners of emoji', () => {
    expect(hits(checkInvisible, 'a\u200bb\ufeffc👩\u200d⚕️', 'en')).toEqual(['\u200b', '\ufeff']);
  });
  it('should find private use on every plane', () => {
    expect(hits(checkPrivateUse, 'a\ue000b\u{f0001}', 'en')).toEqual(['\ue000', '\u{f0001}']);
  });
  it.each(['â€“', 'â€™', 'Ã©', 'Â±', '锟斤拷', '\ufffd', '????'])('should find the mojibake %s', (text) => {
    expect(hits(checkMojibake, `x ${text} y`, 'en')).toHaveLength(1);
  });
  it('should leave accents alone', () => {
    expect(hits(checkMojibake, 'Kümmell, São Paulo, Ångström, ±5, what???', 'en')).toEqual([]);
  });
});

describe('checkPronouns', () => {
  it.each([
    ['A patient came with her pain; we treated him.', 'en', ['him']],
    ['A patient came with her pain; we treated her.', 'en', []],
    ['Patients came; one lost her voice and another his.', 'en', []],
    ['A patient and her husband came; he was well.', 'en', []],
    ['患者戒烟后他好转，她满意。', 'zh-Hans', ['她']],
    ['患者服用他克莫司，她好转。', 'zh-Hans', []],
  ])('should judge %s', (text, language, expected) => {
    expect(hits(checkPronouns, text, language)).toEqual(expected);
  });
});

describe('the hint for two marks', () => {
  it.each([
    ['好转。.', 'delete the `.` after `。`; PubMed adds one to every abstract'],
    ['好转。。', 'delete one `。`'],
    ['好转，。', 'keep `，` or `。`, whichever the sentence needs'],
  ])('should say what to do about %s', (text, hint) => {
    expect(checkDoubledMarks({ text, language: 'zh-Hans' })).toMatchObject([{ hint }]);
  });
});
