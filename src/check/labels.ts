import { categoryOfLabel } from '../content/section-labels.ts';

/** What the labels of structured abstracts announce, by stems; enough to see that two do not fit, not to classify. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  [
    'background',
    /background|introduction|context|importance|rationale|背景|引言|前言|导言|概述|重要性|意义/i,
  ],
  ['objective', /objective|aim|purpose|goal|hypothes|question|目的|目标|目標|假设|问题|意义/i],
  [
    'methods',
    /method|design|setting|participant|patient|material|intervention|measure|procedure|subject|sample|data|search|outcome|exposure|case|analysis|方法|设计|設計|对象|材料|资料|干预|测量|指标|患者|病例|过程|检索|结局|分析|样本/i,
  ],
  ['results', /result|finding|outcome|observation|结果|結果|发现|结局|所见/i],
  [
    'conclusions',
    /conclu|interpret|discussion|implication|significance|limitation|summary|recommend|结论|結論|讨论|解释|启示|局限|总结|小结|建议|意义|应用|展望/i,
  ],
  ['registration', /regist|注册|登记/i],
  ['funding', /fund|基金|资助|资金/i],
  ['keywords', /key ?words?|关键词|關鍵詞/i],
];

/** What a label announces; empty where its words are not known. */
export function labelFamilies(label: string): ReadonlySet<string> {
  return new Set(FAMILIES.flatMap(([name, stems]) => (stems.test(label) ? [name] : [])));
}

/** Whether two labels can stand over the same section; unknown labels can. */
export function labelsFit(first: string, second: string): boolean {
  const [a, b] = [labelFamilies(first), labelFamilies(second)];
  return a.size === 0 || b.size === 0 || [...a].some((family) => b.has(family));
}

/** The parts of an abstract in which translations agree: background and objective are often told as one. */
export type SectionKind = 'introduction' | 'methods' | 'results' | 'conclusions';

/** The part of an abstract that a label heads; absent where the dictionary does not know it. */
export function sectionKind(label: string): SectionKind | undefined {
  // Registrations and key words are headings without a place in the order.
  if (/regist|fund|key ?words?|注册|註冊|登记|基金|关键词|關鍵詞/i.test(label)) return undefined;
  switch (categoryOfLabel(label)) {
    case 'BACKGROUND':
    case 'OBJECTIVE':
      return 'introduction';
    case 'METHODS':
      return 'methods';
    case 'RESULTS':
      return 'results';
    case 'CONCLUSIONS':
      return 'conclusions';
    default:
      return undefined;
  }
}
