import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../src/content/edits.ts';
import type { Inline } from '../../src/content/handout.ts';
import { loadRecordFile } from '../../src/content/record-file.ts';

/** The content of the text under `title.en`. */
function contentOf(yaml: string): readonly Inline[] {
  const outcome = loadRecordFile({ path: 'a.yaml', text: `title:\n  en: ${yaml}\n` });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.record.title?.en?.content ?? [];
}

const wordsOf = (yaml: string): string => plainTextOf(contentOf(yaml));

describe('joinLines', () => {
  it.each([
    ['English folded', '>-\n    one\n    two', 'one two'],
    ['English literal', '|\n    one\n    two', 'one two'],
    ['Chinese folded', '>-\n    患者\n    来自', '患者来自'],
    ['Chinese literal', '|\n    患者\n    来自', '患者来自'],
    ['Chinese plain', '患者\n    来自', '患者来自'],
    ['Chinese quoted', '"患者\n    来自"', '患者来自'],
    ['Chinese after a mark', '>-\n    患者，\n    来自', '患者，来自'],
    ['Chinese across markup', '>-\n    <i>患者</i>\n    <b>来自</b>', '患者来自'],
    ['Chinese and Latin', '>-\n    患者\n    ESS', '患者 ESS'],
    ['Chinese beyond the basic plane', '>-\n    𠀀\n    𠀁', '𠀀𠀁'],
    ['Korean', '>-\n    환자\n    에서', '환자 에서'],
    ['CR line ends', '>-\r\n    患者\r\n    来自', '患者来自'],
  ])('should join lines of %s', (_name, yaml, expected) => {
    expect(wordsOf(yaml)).toBe(expected);
  });

  it('should leave spaces that were typed', () => {
    expect(wordsOf('患者 来自')).toBe('患者 来自');
    expect(wordsOf('>-\n    患者 来自\n    中国')).toBe('患者 来自中国');
    expect(wordsOf('" a  b "')).toBe(' a  b ');
  });

  it('should keep the offsets of what follows', () => {
    expect(contentOf('>-\n    患者\n    来自')).toEqual([
      { kind: 'text', text: '患者', offset: 0 },
      { kind: 'text', text: '来自', offset: 3 },
    ]);
  });
});
