import { languageFamily, type PairText, type TextFinding } from '../finding.ts';

interface Rules {
  readonly patient: RegExp;
  /** One pattern for both, because each is compiled at its first text. */
  readonly pronoun: RegExp;
  readonly isFemale: (pronoun: string) => boolean;
  /** Anyone else whom a pronoun may mean. */
  readonly others: RegExp;
}

const RULES: Readonly<Record<'english' | 'chinese', Rules>> = {
  english: {
    patient: /\b(?:a|an|one|the|this|our) (?:[\w-]+ ){0,3}(?:patient|man|woman|boy|girl|male|female)\b/i,
    pronoun: /\b(?:[Ss]?[Hh]e|[Hh](?:ers?|erself|im|is|imself)|S?HE|H(?:ERS?|ERSELF|IM|IS|IMSELF))\b/g,
    isFemale: (pronoun) => /^(?:s|her)/i.test(pronoun),
    others:
      /\b(?:patients|cases|men|women|boys|girls|males|females|mother|father|parents?|wife|husband|spouse|partner|son|daughter|child|children|brother|sister|sibling|infant|baby|fetus|foetus|newborn|neonate|family|relatives?|physician|doctor|surgeon|nurse|donor|recipient|he or she|his or her|him or her|she or he|her or his|colleague|caregiver|grand\w+|uncle|aunt)\b|s\/he|his\/her|he\/she|[2-9]\d? (?:patients|cases)/i,
  },
  chinese: {
    patient: /患者|病人|男性|女性|男孩|女孩/,
    pronoun: /她(?!们)|(?<![其吉])他(?!们|汀|克莫司|莫昔芬|人)/g,
    isFemale: (pronoun) => pronoun === '她',
    others:
      /她们|他们|父|母|夫|妻|子女|儿子|女儿|孩|婴|胎|新生儿|家属|家人|医生|医师|护士|供者|受者|兄|弟|姐|妹|[2-9二三四五六七八九十两]\d*[例名位]/,
  },
};

/** One patient who is both he and she: a slip in writing, or a translation of two minds. */
export function checkPronouns({ text, language }: PairText): TextFinding[] {
  const family = languageFamily(language);
  if (family === 'other') return [];
  const { patient, pronoun, isFemale, others } = RULES[family];
  const pronouns = [...text.matchAll(pronoun)];
  const firstFemale = pronouns.find(([written]) => isFemale(written));
  const firstMale = pronouns.find(([written]) => !isFemale(written));
  if (firstFemale === undefined || firstMale === undefined || !patient.test(text) || others.test(text))
    return [];
  const second = firstFemale.index > firstMale.index ? firstFemale : firstMale;
  const [a, b] = second === firstFemale ? [firstMale[0], firstFemale[0]] : [firstFemale[0], firstMale[0]];
  return [
    {
      check: 'mixed-pronouns',
      message: `one patient is \`${a}\` and \`${b}\``,
      start: second.index,
      end: second.index + second[0].length,
    },
  ];
}
