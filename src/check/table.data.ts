import type { CheckEntry } from './table.ts';

export const CHECK_TABLE: Readonly<Record<string, CheckEntry>> = {
  number: {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number differs between the languages',
    explanation:
      'Figures, number words, Chinese numerals, multiples of ten thousand, fractions, percentages, dates and units are read as values and set against each other. Numbers inside names are left to `code`.',
    wrong: { en: 'The concordance rate was 97.1%.', zh: '一致率为96.7%。' },
    right: { en: 'Twelve weeks later, one third of 1.2 million people had recovered.', zh: '12周后，120万人中有三分之一康复。' },
  },
  'number-missing': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number has no counterpart in the other language',
    explanation:
      'A value that stands in one language only. Nought, one and two, small counts of known things, list marks and repetitions are passed over, as languages say or drop them freely.',
    wrong: { en: 'Among the 158 patients, 84 were women.', zh: '患者中女性84例。' },
    right: { en: 'A patient was treated.', zh: '1例患者接受了治疗。' },
  },
  'number-percent': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number is a percentage in one language only',
    explanation: 'The sign may stand once for a range or a list, and a heading may give it to a column.',
    wrong: { en: 'Remission was seen in 45%.', zh: '45例缓解。' },
    right: { en: 'Approximately 5-10% of patients develop symptoms.', zh: '约5%~10%的患者会出现症状。' },
  },
  'number-unit': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number has another unit in the other language',
    explanation: 'Spellings of a unit are one (`μg`, `mcg`, 微克), and converted values agree (`2 weeks`, 14天).',
    wrong: { en: 'The dose was 5 mg.', zh: '剂量为5微克。' },
    right: { en: 'The dose was 250 mcg for 2 weeks.', zh: '剂量为250微克，共14天。' },
  },
  'number-sign': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number is negative in one language only',
    explanation: 'A fall said in words needs no minus.',
    wrong: { en: 'The mean difference was -1.5 points.', zh: '平均值为1.5分。' },
    right: { en: 'The score changed by -1.5.', zh: '评分降低1.5分。' },
  },
  'number-bound': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a number has another bound in the other language',
    explanation:
      'Signs are compared with signs (`<` and `≤` differ), words with signs by direction only. A bound that one language does not state is passed over.',
    wrong: { en: 'The difference was significant (P<0.05).', zh: '差异有统计学意义（P＞0.05）。' },
    right: { en: 'Patients aged 65 years or older were included.', zh: '纳入年龄≥65岁的患者。' },
  },
  'number-order': {
    family: 'Numbers',
    severity: 'warning',
    summary: 'a list of figures stands in another order',
    explanation: 'Lists of three or more figures with nothing but separators between them.',
    wrong: { en: 'Rates were 29.1%, 25.5% and 28.8%, respectively.', zh: '发生率分别为25.5%、29.1%和28.8%。' },
    right: { en: 'Rates were 29.1%, 25.5% and 28.8%, respectively.', zh: '发生率分别为29.1%、25.5%和28.8%。' },
  },
  'section-label': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'the labels of a section do not fit',
    explanation: 'Labels are read as background, objective, methods, results or conclusions; unknown labels fit all.',
  },
  'section-missing': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'a section stands in one language only',
    explanation:
      'Headings inside running text, read with the dictionary of section labels as introduction, methods, results or conclusions, so that one language may divide a part further. A section of a record with an empty cell is `missing-translation`.',
    wrong: {
      en: 'Objective: To assess pain. Methods: Pain was scored. Conclusions: Pain fell.',
      zh: '目的：评估疼痛。方法：对疼痛评分。',
    },
    right: {
      en: 'Background: Pain is common. Objective: To assess pain. Methods: Pain was scored.',
      zh: '目的：疼痛常见，本研究评估疼痛。方法：对疼痛评分。',
    },
  },
  'section-doubled': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'a section label stands twice in one language only',
    explanation: 'Labels of a record and headings inside running text; labels that both languages repeat are passed over.',
    wrong: {
      en: 'Objective: To assess pain. Methods: Pain was scored. Results: Pain fell.',
      zh: '目的：评估疼痛。结果：对疼痛评分。方法：统计分析。结果：疼痛减轻。',
    },
    right: {
      en: 'Methods: Pain was scored. Results: Pain fell. Methods: Sleep was scored. Results: Sleep improved.',
      zh: '方法：对疼痛评分。结果：疼痛减轻。方法：对睡眠评分。结果：睡眠改善。',
    },
  },
  'section-order': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'the sections stand in another order',
    explanation:
      'By labels, by headings inside running text, and by numbers: a section with three numbers of another section and none of its own counterpart is misplaced. Background and objective may change places.',
    wrong: {
      en: 'Methods: Pain was scored. Results: Pain fell.',
      zh: '结果：疼痛减轻。方法：对疼痛评分。',
    },
    right: {
      en: 'Objective: To assess pain. Background: Pain is common. Methods: Pain was scored.',
      zh: '背景：疼痛常见。目的：评估疼痛。方法：对疼痛评分。',
    },
  },
  'paragraph-count': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'a section has more paragraphs in one language',
    explanation:
      'Paragraphs of a section are aligned one to one. Where their counts differ, the handout cannot set each beside its translation.',
  },
  'text-repeated': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'the same text stands twice in one language',
    explanation: 'Paragraphs of an abstract and sentences of a text, where the other language does not repeat its own.',
    wrong: {
      en: 'The wound was cleaned with saline. The dressing was changed.',
      zh: '用生理盐水清洗患者的伤口。用生理盐水清洗患者的伤口。',
    },
    right: { en: 'The wound was cleaned with saline.', zh: '用生理盐水清洗伤口。' },
  },
  'sentence-count': {
    family: 'Sections and sentences',
    severity: 'note',
    summary: 'a text has less than half the sentences of its translation',
    explanation:
      'Chinese joins sentences by commas, so counts alone say little: only a text that is also short for its translation, by two spreads of the law of `length-ratio`, is reported.',
    wrong: {
      en: 'The wound was cleaned. The drain was removed on the next day. Every patient then walked with a brace. Nobody fell.',
      zh: '清洗伤口，次日拔除引流管。',
    },
    right: {
      en: 'The wound was cleaned. The drain was removed. Patients walked with a brace.',
      zh: '清洗伤口，拔除引流管，患者佩戴支具行走。',
    },
  },
  untranslated: {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'a text or a passage is left in the other language',
    explanation: 'Names, formulas and long forms in brackets are passed over; a sentence is not.',
    wrong: {
      en: 'The wound healed within three weeks in all of the animals.',
      zh: 'The wound healed within three weeks in all of the animals.',
    },
    right: { en: 'Western blot was used.', zh: '采用Western blot法。' },
  },
  'length-ratio': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'a text is far longer or shorter than its translation',
    explanation:
      'English letters to Chinese characters follow a law measured on professional translations (`src/check/length.data.ts`). Only ratios that no complete translation had are reported.',
    wrong: {
      en: 'Postoperative pain was managed with oral analgesics, the drain was removed on the second day, and every patient began to walk with a brace before discharge.',
      zh: '术后给予口服镇痛药。',
    },
    right: { en: 'Postoperative pain was managed with oral analgesics in every patient.', zh: '所有患者术后均口服镇痛药。' },
  },
  'sentence-end': {
    family: 'Sections and sentences',
    severity: 'warning',
    summary: 'one language ends with a stop, the other without',
    explanation: 'Running text only; the end of a text may be cut off. Titles and keywords have no stops.',
    wrong: {
      en: 'The cells were cultured. The medium was changed daily.',
      zh: '细胞在培养箱中培养。培养基每日',
    },
    right: { en: 'The cells were cultured (n = 3).', zh: '培养细胞（n = 3）。' },
  },
  code: {
    family: 'Names and codes',
    severity: 'warning',
    summary: 'a name with figures differs between the languages',
    explanation:
      'Genes, drugs, cell lines and viruses such as `IL-6`. A name that one language spells out (白细胞介素6) is no fault.',
    wrong: { en: 'Serum IL-6 increased.', zh: '血清IL-8升高。' },
    right: { en: 'Serum IL-6 and HbA1c increased.', zh: '血清白细胞介素6和糖化血红蛋白升高。' },
  },
  'code-missing': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'a gene, drug or cell line stands in one language only',
    explanation:
      'Names of capitals and figures that an abstract has at least twice, where the other language has neither their letters nor their figures.',
    wrong: { en: 'KIF11 was silenced. KIF11 drives growth.', zh: '沉默该基因，其促进生长。' },
    right: { en: 'COX2 was inhibited. COX2 drives pain.', zh: '抑制环氧合酶2，其引起疼痛。' },
  },
  identifier: {
    family: 'Names and codes',
    severity: 'warning',
    summary: 'a DOI, registration number or address differs or is missing',
    explanation: 'DOI, PMID, PMCID, trial registration numbers, web and e-mail addresses.',
    wrong: { en: 'Registered as NCT01234567.', zh: '注册号：NCT01234576。' },
    right: { en: 'See https://doi.org/10.1000/xyz123.', zh: '见 doi:10.1000/XYZ123。' },
  },
  'abbreviation-undefined': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'an abbreviation is explained in one language only',
    explanation: 'Reported where the other language uses the abbreviation without ever explaining it.',
    wrong: {
      en: 'Endoscopic spine surgery (ESS) is less invasive. ESS suits frail patients.',
      zh: '内镜脊柱手术创伤较小。ESS适合体弱患者。',
    },
    right: { en: 'Computed tomography (CT) was used.', zh: '采用计算机断层扫描。' },
  },
  'abbreviation-repeated': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'an abbreviation is explained twice',
    explanation: 'Within the abstract, in one language.',
    wrong: {
      en: 'Magnetic resonance imaging (MRI) was normal. A second magnetic resonance imaging (MRI) was not.',
      zh: '磁共振成像（MRI）正常，第二次MRI异常。',
    },
    right: { en: 'Magnetic resonance imaging (MRI) was normal.', zh: '磁共振成像（MRI）正常。' },
  },
  'abbreviation-late': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'an abbreviation is used before it is explained',
    explanation: 'Within the abstract, in one language.',
    wrong: {
      en: 'COPD is common. Chronic obstructive pulmonary disease (COPD) is treatable.',
      zh: '慢性阻塞性肺疾病（COPD）常见。COPD可以治疗。',
    },
    right: { en: 'Chronic obstructive pulmonary disease (COPD) is common.', zh: '慢性阻塞性肺疾病（COPD）常见。' },
  },
  'abbreviation-unused': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'an abbreviation is explained in one language and used in the other',
    explanation:
      'In texts of at least 900 English letters or 300 Chinese characters. One that neither language uses again is passed over: abstracts explain abbreviations for searches.',
  },
  'abbreviation-one-sided': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'an abbreviation stands in one language only',
    explanation: 'Explained in one language and used at least three times after, and nowhere in the other.',
    wrong: {
      en: 'Bone mineral density (BMD) was measured. BMD fell, then BMD rose, and BMD was normal at last.',
      zh: '测量骨密度，骨密度先降后升，最终恢复正常。',
    },
    right: {
      en: 'Bone mineral density (BMD) was measured. BMD fell.',
      zh: '测量骨密度，骨密度下降。',
    },
  },
  affiliation: {
    family: 'Names and codes',
    severity: 'warning',
    summary: 'authors and affiliations do not belong together',
    explanation:
      'An affiliation without authors, or an author without one where others have one. Groups need none; a record whose authors name no affiliations is passed over. A number that does not exist is the error `unknown-affiliation`.',
  },
  'native-name': {
    family: 'Names and codes',
    severity: 'note',
    summary: 'some authors have no native name',
    explanation: 'Where most authors of a record have one. Groups and names that must not be split are passed over.',
  },
  'keyword-count': {
    family: 'Names and codes',
    severity: 'warning',
    summary: 'the languages have different numbers of keywords',
    explanation: 'Keywords pair one to one.',
  },
  'unpaired-bracket': {
    family: 'Writing',
    severity: 'warning',
    summary: 'a bracket or quotation mark opens or closes alone',
    explanation: 'List marks such as `1)` and half-open intervals are passed over.',
    wrong: { en: 'The difference was significant (P < 0.05.', zh: '差异有统计学意义（P < 0.05）。' },
    right: { en: 'We 1) screened and 2) enrolled patients.', zh: '我们1）筛选并2）纳入患者。' },
  },
  'punctuation-width': {
    family: 'Writing',
    severity: 'note',
    summary: 'a mark has the width of the other script',
    explanation:
      'Half-width marks between Chinese characters (GB/T 15834), full-width marks in English. `typography: standard` sets the right ones in print; the words of the record stay as they are.',
    wrong: { en: 'Results: patients recovered.', zh: '结果:患者康复。' },
    right: { en: 'The ratio was 1:2.', zh: '比例为1:2。' },
  },
  'doubled-mark': {
    family: 'Writing',
    severity: 'warning',
    summary: 'two punctuation marks stand where one belongs',
    explanation: 'Ellipses, `?!` and the stop of an abbreviation are passed over.',
    wrong: { en: 'Patients recovered..', zh: '患者康复。' },
    right: { en: 'Bacteria, fungi, etc., were found.', zh: '发现细菌、真菌等……' },
  },
  'doubled-word': {
    family: 'Writing',
    severity: 'warning',
    summary: 'a word stands twice in a row',
    explanation: '`had had`, `in in vitro assays`, 目的的 and their like are passed over.',
    wrong: { en: 'The the patients recovered.', zh: '患者康复。' },
    right: { en: 'Patients that had had surgery recovered.', zh: '本研究目的的合理性得到证实。' },
  },
  'mixed-pronouns': {
    family: 'Writing',
    severity: 'warning',
    summary: 'one patient is both he and she',
    explanation:
      'A paragraph on a single patient with pronouns of both genders and no second person in it, in English or Chinese.',
    wrong: { en: 'A patient declined surgery due to her condition, so we treated him with rest.', zh: '一名患者因身体状况拒绝手术，我们嘱其休息。' },
    right: { en: 'A patient and her husband came; he was healthy.', zh: '一名患者与丈夫就诊，他身体健康。' },
  },
  'stray-space': {
    family: 'Writing',
    severity: 'note',
    summary: 'a space at the edge of a text or between Chinese characters',
    explanation: 'Spaces between Chinese and Latin are passed over, and the one after a heading such as 目的.',
    wrong: { en: 'Patients recovered.', zh: '患 者康复。' },
    right: { en: 'CT was normal.', zh: '目的 观察 CT 表现。' },
  },
  'chinese-variant': {
    family: 'Writing',
    severity: 'warning',
    summary: 'Simplified and Traditional Chinese are mixed',
    explanation: 'Characters of one form only, against the language tag (`zh-Hans`, `zh-Hant`).',
    wrong: { en: 'Blood pressure was measured.', zh: '测量患者的血壓。' },
    right: { en: 'Blood pressure was measured.', zh: '测量患者的血压。' },
  },
  'full-width-letter': {
    family: 'Writing',
    severity: 'note',
    summary: 'Latin letters or figures are full-width',
    explanation: 'Remains of old input methods; searches do not find them.',
    wrong: { en: 'CT was normal.', zh: 'ＣＴ正常。' },
    right: { en: 'CT was normal.', zh: 'CT正常。' },
  },
  'invisible-character': {
    family: 'Writing',
    severity: 'warning',
    summary: 'a character that nobody sees',
    explanation: 'Zero-width spaces, direction marks, soft hyphens, byte order marks and control characters.',
    wrong: { en: 'Patients\u200b recovered.', zh: '患者康复。' },
    right: { en: 'Patients recovered.', zh: '患者康复。' },
  },
  'private-use-character': {
    family: 'Writing',
    severity: 'warning',
    summary: 'a character of private use',
    explanation: 'Its meaning is known to one font only; write the character itself.',
    wrong: { en: 'The dose was 5 \uf06dg.', zh: '剂量为5 μg。' },
    right: { en: 'The dose was 5 μg.', zh: '剂量为5 μg。' },
  },
  mojibake: {
    family: 'Writing',
    severity: 'warning',
    summary: 'text in a wrong encoding',
    explanation: 'UTF-8 read as Windows-1252 or GBK, and letters that were replaced.',
    wrong: { en: 'Aged 20â€“55 years.', zh: '年龄20–55岁。' },
    right: { en: 'Aged 20–55 years.', zh: '年龄20–55岁。' },
  },
  term: {
    family: 'Terms',
    severity: 'warning',
    summary: 'a term is not translated as the glossary says',
    explanation:
      '`content/glossary.yaml` names terms with allowed and forbidden translations. A forbidden word inside an allowed one is passed over.',
  },
  'term-consistency': {
    family: 'Terms',
    severity: 'warning',
    summary: 'a term is translated in two ways within a handout',
    explanation:
      'Terms are learned from keywords, paired one to one, and from the long forms before abbreviations that both languages explain: `endoscopic spine surgery (ESS)`, 内镜脊柱手术（ESS）, in titles and abstracts. They are looked for in both. A title as a whole is no term, and nothing is guessed about words that no source pairs.',
  },
};
