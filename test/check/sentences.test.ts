import { describe, expect, it } from 'vitest';
import { sentenceSpans } from '../../src/check/correspondence.ts';
import { checkLengthRatio } from '../../src/check/length.ts';
import { checkSentenceEnd } from '../../src/check/sentences.ts';
import { checkUntranslated } from '../../src/check/untranslated.ts';
import { pair } from './pair.ts';

describe('sentenceSpans', () => {
  it('should end sentences at stops of both scripts, not at decimals', () => {
    expect(sentenceSpans('It was 0.5. Then 2！三。')).toEqual([
      { start: 0, end: 11 },
      { start: 11, end: 19 },
      { start: 19, end: 21 },
    ]);
  });
});

describe('checkSentenceEnd', () => {
  it.each([
    ['They recovered. They left.', '患者康复。患者出院', 1],
    ['They recovered. They left (early).', '患者康复。患者出院（提前）。', 0],
    ['They said: “We left.”', '他们说：“我们走了。”', 0],
    ['CT', 'CT。', 0],
  ])('should compare the ends of %s and %s', (en, zh, findings) => {
    expect(checkSentenceEnd(pair(en, zh))).toHaveLength(findings);
  });
});

describe('checkUntranslated', () => {
  it.each([
    ['Western blot was used.', '采用Western blot法。', 0],
    ['The wound healed within a few weeks.', 'The wound healed within a few weeks.', 1],
    ['Li N, Zhang J', 'Li N, Zhang J', 0],
  ])('should judge %s', (en, zh, findings) => {
    expect(checkUntranslated(pair(en, zh))).toHaveLength(findings);
  });
});

describe('checkLengthRatio', () => {
  const long = 'The patients were followed in the outpatient clinic of the hospital for many years. ';
  it('should report a text that has lost most of its words', () => {
    expect(checkLengthRatio(pair(long.repeat(4), '门诊随访。'))).toHaveLength(1);
  });
  it('should weigh Latin names in Chinese as Latin', () => {
    expect(
      checkLengthRatio(pair(long, `患者在门诊长期随访（${'outpatient follow-up '.repeat(3)}）多年。`)),
    ).toEqual([]);
  });
  it('should not judge short texts', () => {
    expect(
      checkLengthRatio(pair('Surgery.', '对患者进行了手术治疗，术后恢复良好，出院后定期复查。')),
    ).toEqual([]);
  });
});
