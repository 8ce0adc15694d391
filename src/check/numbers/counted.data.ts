/** Things that are counted, and the words for them: nouns in English, measure words and nouns in Chinese. */
export interface CountedEntry {
  readonly name: string;
  /** Singular and plural, lower case. */
  readonly english: readonly string[];
  readonly chinese: readonly string[];
}

const counted = (name: string, english: string, chinese: string): CountedEntry => ({
  name,
  english: english.split(' '),
  chinese: chinese.split(' '),
});

/** Classes that a count has in both languages. Anything outside is compared by value alone. */
export const COUNTED: readonly CountedEntry[] = [
  counted(
    'person',
    'patient patients case cases participant participants subject subjects child children man men woman women ' +
      'individual individuals person persons people volunteer volunteers infant infants neonate neonates adult ' +
      'adults adolescent adolescents boy boys girl girls male males female females mother mothers father fathers ' +
      'student students nurse nurses physician physicians doctor doctors resident residents recipient recipients ' +
      'donor donors caregiver caregivers worker workers survivor survivors death deaths respondent respondents ' +
      'pregnancies newborn newborns inpatient inpatients outpatient outpatients veteran veterans',
    '例 名 位 人 人次 例次 例患者 名患者 位患者 个病例 個病例',
  ),
  counted('group', 'group groups arm arms', '组 組 个组 個組'),
  counted(
    'animal',
    'rat rats mouse mice rabbit rabbits animal animals pig pigs dog dogs monkey monkeys',
    '只 隻 头',
  ),
  counted(
    'study',
    'study studies trial trials article articles paper papers rct rcts review reviews publication publications',
    '项 項 篇 个研究',
  ),
  counted(
    'site',
    'hospital hospitals center centers centre centres clinic clinics institution institutions',
    '家 所 个中心 個中心',
  ),
  counted('country', 'country countries', '个国家 個國家 国'),
  counted('city', 'city cities', '城市 个城市 個城市'),
  counted('kind', 'type types kind kinds form forms category categories subtype subtypes', '种 種 类 類'),
  counted('fold', 'fold times', '倍'),
  counted('time', 'time times cycle cycles session sessions dose doses occasion occasions', '次 个周期 個週期 剂'),
  counted('century', 'century', '世纪 世紀'),
  counted('point', 'point points score scores', '分'),
  counted('sample', 'sample samples specimen specimens', '份 个样本'),
  counted('family', 'family families household households', '户'),
  counted('eye', 'eye eyes', '眼 只眼 隻眼'),
  counted('tooth', 'tooth teeth', '颗 顆'),
  counted('vertebra', 'segment segments level levels vertebra vertebrae', '节段 個節段 个节段'),
];

/** Words that a number names one of: `Phase III`, `type 2`, `III期`, `2型`. */
export const LABELS: readonly CountedEntry[] = [
  counted('phase', 'phase phases stage stages', '期'),
  counted('type', 'type types class classes', '型 类 類'),
  counted('grade', 'grade grades level levels degree', '级 級 度'),
];
