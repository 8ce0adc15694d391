import { describe, expect, it } from 'vitest';
import { identifyLanguage, joinLines, languageTag } from '../../src/import/language.ts';
import { categoryOfLabel } from '../../src/content/section-labels.ts';
import { labelTable } from '../../src/content/section-labels.data.ts';
import { matchSections } from '../../src/import/match-sections.ts';
import { splitSections, withoutAbstractHeading } from '../../src/import/split-sections.ts';

const labels = (text: string): readonly (string | undefined)[] =>
  splitSections(text).sections.map(({ label }) => label);

describe('labels', () => {
  it('should know some hundred headings in English and in Chinese, and many in six other languages', () => {
    const counts = Object.fromEntries(
      Object.entries(labelTable).map(([language, row]) => [
        language,
        Object.values(row).join('|').split('|').length,
      ]),
    );
    expect(counts['en']).toBeGreaterThan(100);
    expect(counts['zh']).toBeGreaterThan(100);
    for (const language of ['ja', 'ko', 'es', 'pt', 'fr', 'de']) expect(counts[language]).toBeGreaterThan(25);
  });

  it.each([
    ['OBJECTIVE:', 'OBJECTIVE'], ['MATERIAL AND METHODS. D', 'METHODS'], ['OBJECTION', 'OBJECTIVE'], ['背景与目的', 'OBJECTIVE'],
    ['目的／意义', 'OBJECTIVE'], [' CONCLUSÕES:', 'CONCLUSIONS'], ['MÉTHODOLOGIE', 'METHODS'], ['ЦЕЛЬ ИССЛЕДОВАНИЯ', 'OBJECTIVE'], ['Zielstellung', 'OBJECTIVE'],
    ['対象と方法', 'METHODS'], ['결론', 'CONCLUSIONS'], ['Thursday', undefined],
  ] as const)('should give %s the category %s', (label, category) => {
    expect(categoryOfLabel(label)).toBe(category);
  }); // prettier-ignore
});

describe('labels inside a text', () => {
  it.each([
    ['OBJECTIVE: We ask. METHODS: We look. RESULTS: We see.', ['OBJECTIVE', 'METHODS', 'RESULTS']],
    [
      'Objective. We ask this. Material and methods. We look. Results. We see.',
      ['Objective', 'Material and methods', 'Results'],
    ],
    ['目的:探讨。 方法:观察。 结果:有效。', ['目的', '方法', '结果']],
    ['【目的】探讨。【方法】观察。【结论】有效。', ['目的', '方法', '结论']],
    ['［目的/意义]探讨。[方法/过程]观察。［结果/结论］有效。', ['目的/意义', '方法/过程', '结果/结论']],
    ['[Purpose/significance] We ask. [Method/process] We look.', ['Purpose/significance', 'Method/process']],
    ['目的 探讨效果.方法 选取60例.结果 有效(P<0.05).结论 可行.', ['目的', '方法', '结果', '结论']],
    ['目的探讨效果。方法选取60例患者。结果两组有差异。结论值得推广。', ['目的', '方法', '结果', '结论']],
    [
      'ObjectiveTo observe this.MethodsForty were chosen.ResultsThey did well.ConclusionsIt works.',
      ['Objective', 'Methods', 'Results', 'Conclusions'],
    ],
    ['<b>目的：</b>探讨。<b>方法：</b>观察。', ['目的', '方法']],
    ['STUDY DESIGN: A case report. OUTCOME MEASURE: Pain.', ['STUDY DESIGN', 'OUTCOME MEASURE']],
  ])('should be found in %s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    'We compared two methods: the first and the second. The results were these: none.',
    '结果显示两组有差异。方法简单，值得推广。',
    'The following were studied: age, sex. Time: 5 min.',
    'Objective measures were used in all patients. Results were good.',
  ])('should not be seen in %s', (text) => {
    expect(labels(text)).toEqual([undefined]);
  });

  it('should keep every word of the text', () => {
    const text = 'First words. OBJECTIVE: We ask. RESULTS: We see.';
    const { sections } = splitSections(text);
    expect(sections.flatMap(({ label, paragraphs }) => [label, ...paragraphs])).toEqual([
      undefined,
      'First words.',
      'OBJECTIVE',
      'We ask.',
      'RESULTS',
      'We see.',
    ]);
  });

  it.each([
    ['摘要：建立了模型。', '建立了模型。', '摘要：'],
    ['【摘要】目的总结。', '目的总结。', '【摘要】'],
    ['[Abstract] We show it.', 'We show it.', '[Abstract]'],
    ['Abstract Objective: We ask.', 'Objective: We ask.', 'Abstract'],
    ['摘要目的：探讨。', '目的：探讨。', '摘要'],
    ['Abstract thinking is studied.', 'Abstract thinking is studied.', undefined],
  ])('should take the heading off %s', (text, rest, heading) => {
    expect(withoutAbstractHeading(text)).toEqual(
      heading === undefined ? { text: rest } : { text: rest, heading },
    );
  });
});

describe('matching sections', () => {
  const section = (
    label: string | undefined,
    text: string,
  ): { readonly label?: string; readonly paragraphs: readonly string[] } => ({
    ...(label === undefined ? {} : { label }),
    paragraphs: [text],
  });
  const pairs = (
    english: readonly ReturnType<typeof section>[],
    chinese: readonly ReturnType<typeof section>[],
  ): string[] => {
    const { sections } = matchSections([
      { language: 'en', sections: english },
      { language: 'zh-Hans', sections: chinese },
    ]);
    return sections.map(
      ({ parts, sure }) =>
        `${parts.map((part) => part.sections.map(({ label, paragraphs }) => label ?? paragraphs[0]).join('+')).join(' = ')}${sure ? '' : ' ?'}`,
    );
  };

  it('should follow the categories', () => {
    expect(
      pairs(
        [section('OBJECTIVE', 'a'), section('RESULTS', 'b')],
        [section('目的', '甲'), section('结果', '乙')],
      ),
    ).toEqual(['OBJECTIVE = 目的', 'RESULTS = 结果']);
  });

  it('should put sections of another order into the order of the first language', () => {
    expect(
      pairs(
        [section('METHODS', 'a'), section('RESULTS', 'b')],
        [section('结果', '乙'), section('方法', '甲')],
      ),
    ).toEqual(['METHODS = 方法', 'RESULTS = 结果']);
  });

  it('should join neighbours where one language has more sections, and say so', () => {
    const english = [
      section('OBJECTIVE', 'It is not known whether 45 % is right. '.repeat(4)),
      section('RESULTS', 'It was 12 of 30. '.repeat(5)),
    ];
    const chinese = [
      section('背景', '尚不清楚45%是否正确。'.repeat(2)),
      section('目的', '本研究观察之，讨论其意义与价值。'.repeat(2)),
      section('结果', '30例中有12例。'.repeat(4)),
    ];
    expect(pairs(english, chinese)).toEqual(['OBJECTIVE = 背景+目的 ?', 'RESULTS = 结果']);
  });

  it('should set labelled sections against one paragraph as a whole', () => {
    expect(pairs([section('OBJECTIVE', 'a'), section('RESULTS', 'b')], [section(undefined, '全文')])).toEqual(
      ['OBJECTIVE+RESULTS = 全文 ?'],
    );
  });
});

describe('languages', () => {
  it.each([
    ['The aim of this study was to see whether it is so.', 'en'],
    ['El objetivo de este estudio fue evaluar la eficacia en los pacientes.', 'es'],
    ['O objetivo deste estudo foi avaliar a eficácia em pacientes com dor no joelho.', 'pt'],
    ['Le but de cette étude est de savoir si les patients sont guéris.', 'fr'],
    ['Das Ziel der Studie war es, die Wirksamkeit bei Patienten zu prüfen.', 'de'],
    ['Целью исследования было изучение эффективности.', 'ru'],
    ['本研究旨在观察针刀对患者的影响。', 'zh-Hans'],
    ['本文說明禮儀與民性的關係。', 'zh-Hant'],
    ['本研究では睡眠の質を検討した。', 'ja'],
    ['본 연구는 수면의 질을 살펴보았다.', 'ko'],
    ['12.5 (3)', undefined],
  ])('should see that “%s” is %s', (text, language) => {
    expect(identifyLanguage(text)).toBe(language);
  });

  it.each([
    ['chi', '简单的说明', 'zh-Hans'],
    ['zho', '簡單的說明', 'zh-Hant'],
    ['zh_TW', '', 'zh-Hant'],
    ['中文;', '', 'zh-Hans'],
    ['eng', '', 'en'],
    ['und', '', undefined],
  ])('should read the code %s of “%s” as %s', (code, text, tag) => {
    expect(languageTag(code, text)).toBe(tag);
  });

  it('should join hard line ends with blanks, but not inside Chinese and Japanese', () => {
    expect(joinLines(['one', 'two', '三', '四', 'five', '六'])).toBe('one two 三四 five 六');
    expect(joinLines(['수면의 질을', '살펴보았다'])).toBe('수면의 질을 살펴보았다');
  });
});
