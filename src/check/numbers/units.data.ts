/** A base unit: its dimension, its size in the dimension's smallest named step, and how it is written. */
export interface UnitEntry {
  readonly name: string;
  readonly dimension: string;
  readonly factor: number;
  /** Symbols, used in every language; case counts. */
  readonly symbols: readonly string[];
  /** English words, lower case, singular. */
  readonly english: readonly string[];
  /** Chinese words, Simplified and Traditional. */
  readonly chinese: readonly string[];
}

const unit = (
  name: string,
  dimension: string,
  factor: number,
  symbols: string,
  english: string,
  chinese: string,
): UnitEntry => ({
  name,
  dimension,
  factor,
  symbols: symbols === '' ? [] : symbols.split(' ').map((symbol) => symbol.replace('_', ' ')),
  english: english === '' ? [] : english.split(' '),
  chinese: chinese === '' ? [] : chinese.split(' '),
});

/**
 * Units of measure in medical abstracts. Names and factors after the SI brochure (BIPM, 9th edition) and
 * GB 3100–1993; calendar months and days are dimensions of their own, as no factor joins them exactly.
 */
export const UNITS: readonly UnitEntry[] = [
  unit('kg', 'mass', 1e9, 'kg Kg KG', 'kilogram kilogramme', '千克 公斤'),
  unit('g', 'mass', 1e6, 'g', 'gram gramme', '克 公克'),
  unit('mg', 'mass', 1e3, 'mg', 'milligram milligramme', '毫克'),
  unit('μg', 'mass', 1, 'μg ug mcg', 'microgram', '微克'),
  unit('ng', 'mass', 1e-3, 'ng', 'nanogram', '纳克 奈克'),
  unit('pg', 'mass', 1e-6, 'pg', 'picogram', '皮克'),
  unit('L', 'volume', 1e6, 'L l', 'liter litre', '升 公升'),
  unit('dL', 'volume', 1e5, 'dL dl', 'deciliter decilitre', '分升'),
  unit('mL', 'volume', 1e3, 'mL ml ML', 'milliliter millilitre', '毫升'),
  unit('μL', 'volume', 1, 'μL μl uL ul', 'microliter microlitre', '微升'),
  unit('km', 'length', 1e12, 'km', 'kilometer kilometre', '千米 公里'),
  unit('m', 'length', 1e9, 'm', 'meter metre', '米 公尺'),
  unit('cm', 'length', 1e7, 'cm', 'centimeter centimetre', '厘米 公分'),
  unit('mm', 'length', 1e6, 'mm', 'millimeter millimetre', '毫米 公厘'),
  unit('μm', 'length', 1e3, 'μm um', 'micrometer micrometre micron', '微米'),
  unit('nm', 'length', 1, 'nm', 'nanometer nanometre', '纳米 奈米'),
  unit('decade', 'month', 120, '', 'decade', ''),
  unit('year', 'month', 12, 'y yr yrs', 'year yr', '年 周岁 岁 歲 周年 週年 年龄'),
  unit('month', 'month', 1, 'mo mos', 'month', '个月 個月 月 月龄 月齡'),
  unit('week', 'second', 604800, 'wk wks', 'week wk', '周 週 星期 个星期 周龄 週齡'),
  unit('day', 'second', 86400, 'd', 'day', '天 日 日龄'),
  unit('hour', 'second', 3600, 'h hr hrs', 'hour hr', '小时 小時 个小时 時 时'),
  unit('minute', 'second', 60, 'min mins', 'minute min', '分钟 分鐘'),
  unit('second', 'second', 1, 's sec', 'second sec', '秒 秒钟 秒鐘'),
  unit('ms', 'second', 1e-3, 'ms msec', 'millisecond', '毫秒'),
  unit('mmHg', 'pressure', 1, 'mmHg mmhg mm_Hg', '', '毫米汞柱 毫米水银柱'),
  unit('cmH2O', 'pressure', 0.735559, 'cmH2O cm_H2O', '', '厘米水柱'),
  unit('kPa', 'pascal', 1e3, 'kPa', 'kilopascal', '千帕'),
  unit('MPa', 'pascal', 1e6, 'MPa', 'megapascal', '兆帕'),
  unit('Pa', 'pascal', 1, 'Pa', 'pascal', '帕'),
  unit('mol', 'amount', 1e12, 'mol', 'mole', '摩尔 摩'),
  unit('mmol', 'amount', 1e9, 'mmol', 'millimole', '毫摩尔 毫摩'),
  unit('μmol', 'amount', 1e6, 'μmol umol', 'micromole', '微摩尔 微摩'),
  unit('nmol', 'amount', 1e3, 'nmol', 'nanomole', '纳摩尔 纳摩'),
  unit('pmol', 'amount', 1, 'pmol', 'picomole', '皮摩尔 皮摩'),
  unit('mM', 'molarity', 1e6, 'mM', 'millimolar', ''),
  unit('μM', 'molarity', 1e3, 'μM uM', 'micromolar', ''),
  unit('nM', 'molarity', 1, 'nM', 'nanomolar', ''),
  unit('IU', 'activity', 1, 'IU U', '', '国际单位 國際單位'),
  unit('mIU', 'activity', 1e-3, 'mIU mU', '', '毫国际单位'),
  unit('°C', 'temperature', 1, '℃ °C', 'celsius', '摄氏度 攝氏度'),
  unit('kcal', 'calorie', 1e3, 'kcal', 'kilocalorie', '千卡 大卡'),
  unit('cal', 'calorie', 1, 'cal', '', '卡路里'),
  unit('kJ', 'joule', 1e3, 'kJ', 'kilojoule', '千焦'),
  unit('Gy', 'gray', 100, 'Gy', 'gray', '戈瑞 戈'),
  unit('cGy', 'gray', 1, 'cGy', '', '厘戈瑞'),
  unit('mSv', 'sievert', 1, 'mSv', 'millisievert', '毫西弗 毫希沃特'),
  unit('Hz', 'hertz', 1, 'Hz', 'hertz', '赫兹 赫'),
  unit('kHz', 'hertz', 1e3, 'kHz', 'kilohertz', '千赫兹 千赫'),
  unit('MHz', 'hertz', 1e6, 'MHz', 'megahertz', '兆赫兹 兆赫'),
  unit('dB', 'decibel', 1, 'dB', 'decibel', '分贝'),
  unit('kDa', 'dalton', 1e3, 'kDa kD', 'kilodalton', '千道尔顿'),
  unit('mV', 'volt', 1e-3, 'mV', 'millivolt', '毫伏'),
  unit('kV', 'volt', 1e3, 'kV', 'kilovolt', '千伏'),
  unit('tesla', 'tesla', 1, '', 'tesla', '特斯拉'),
  unit('W', 'watt', 1, 'W', 'watt', '瓦'),
];
