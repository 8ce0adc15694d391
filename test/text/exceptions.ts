/**
 * Cases of other projects' suites that come out otherwise here, each with its reason. A test fails when one of them
 * comes right as well as when another goes wrong.
 */
export const argued = {
  /** web-platform-tests, css/css-text: 7 of 734. */
  lineBreaks: {
    'hanging-punctuation/hanging-punctuation-last#2':
      'The reference breaks before ) after a space; UAX 14, LB13 does not, nor does ICU (rbbitst.txt, "   )").',
    'hanging-punctuation/hanging-punctuation-last-whitespace#2': 'As above: a break before ) after a space.',
    'hanging-punctuation/hanging-punctuation-last-whitespace#3': 'As above: a break before ) after a space.',
    'overflow-wrap/overflow-wrap-break-word-span-001#0':
      'The first eight digits are of an inner element with overflow-wrap: break-word, which the case does not say.',
    'white-space/text-wrap-balance-003#0':
      'The lines are balanced (text-wrap: balance), not filled greedily.',
    'word-break/auto-phrase/word-break-auto-phrase-007#1':
      'Some of the zero-width spaces are wbr elements in a box that does not wrap, which the case does not say.',
    'word-break/auto-phrase/word-break-auto-phrase-wbr-nobr-002#1':
      'The text has wbr and nobr elements, which the case does not say; without them #0 holds for the same text.',
  },
} as const;
