import fc from 'fast-check';
import type { BilingualRecord, Handout, Section, Table } from '../../src/content/handout.ts';
import { handout, localized, localizedList, origin, record } from '../builders.ts';

/** Words of every kind that a record has: divided, joined, with marks, numbers, other scripts. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Thoracic spine metastases were treated by endoscopic surgery. ',
    'ESS. ',
    'Pain fell from 6.8 to 2.3 points (95% CI 1.9–2.7; P < 0.001), doi:10.1007/s00586-025-09078-3. ',
    'Immunohistochemically characterised adenocarcinomas were excluded; “walking” was not. ',
  ],
  'zh-Hans': [
    '内镜脊柱手术治疗肺癌胸椎转移（ESS）。',
    '约5%～10%的患者会出现神经和脊髓压迫症状，“行走”能力下降；',
    '术后疼痛评分由6.8分降至2.3分（95% CI 1.9～2.7，P<0.001）。',
    '无。',
  ],
  ja: ['内視鏡下脊椎手術を行った。', '患者は「歩行」できるようになった（P<0.001）。', 'なし。'],
};

const counted = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(3), { minLength: 1, maxLength: most });

function words(language: string, chosen: readonly number[]): string {
  const known = sentences[language] ?? [];
  return chosen
    .map((index) => known[index % known.length] ?? '')
    .join('')
    .trim();
}

/** A section that says as much as it likes in each language, in one paragraph or two. */
function section(languages: readonly string[]): fc.Arbitrary<Section> {
  const text = fc.tuple(...languages.map(() => fc.array(counted(14), { minLength: 1, maxLength: 2 })));
  return fc.tuple(text, fc.boolean()).map(([chosen, labelled]) => {
    const entries = languages.map((language, index): [string, readonly string[]] => [
      language,
      (chosen[index] ?? []).map((paragraph) => words(language, paragraph)),
    ]);
    const labels = { en: 'Results', 'zh-Hans': '结果', ja: '結果' };
    return {
      ...(labelled ? { label: localized(labels) } : {}),
      text: localizedList(Object.fromEntries(entries)),
      origin: origin(),
    };
  });
}

function table(rows: number): Table {
  const cell = (text: string) => localized({ en: text, 'zh-Hans': text });
  return {
    caption: localized({ en: 'Scores before and after surgery', 'zh-Hans': '手术前后评分' }),
    columns: [
      { align: 'start', header: localized({ en: 'Time', 'zh-Hans': '时间' }) },
      { align: 'end', header: cell('VAS') },
    ],
    rows: Array.from({ length: rows }, (_, row) => [
      localized({ en: `Week ${String(row)} after the operation`, 'zh-Hans': `术后第${String(row)}周` }),
      cell(String(row * 7)),
    ]),
    origin: origin(),
  };
}

interface Parts {
  readonly sections: readonly Section[];
  readonly authors: number;
  readonly related: number;
  readonly keywords: boolean;
  readonly rows: number;
}

function recordOf({ sections, authors, related, keywords, rows }: Parts): BilingualRecord {
  return record({
    title: localized({
      en: 'Walking after surgery: a trial',
      'zh-Hans': '术后行走：一项试验',
      ja: '術後の歩行',
    }),
    authors: Array.from({ length: authors }, () => ({
      family: 'Li',
      given: 'Ningdao',
      affiliations: [0],
      corresponding: false,
    })),
    affiliations: [localized({ en: 'Chongqing Medical University', 'zh-Hans': '重庆医科大学' })],
    containerTitle: 'European Spine Journal',
    doi: '10.1007/s00586-025-09078-3',
    abstract: sections,
    related: Array.from({ length: related }, () => ({
      citation: localized({ en: 'Clin Orthop Relat Res. 2024-9-1' })['en'] ?? never(),
    })),
    ...(keywords
      ? { keywords: localizedList({ en: ['Lung cancer', 'Spine'], 'zh-Hans': ['肺癌', '脊柱'] }) }
      : {}),
    tables: rows === 0 ? [] : [table(rows)],
    copyright: '© 2025 The Author(s)',
  });
}

function never(): never {
  throw new Error('a text in English is there');
}

const settings: fc.Arbitrary<Partial<Handout>> = fc.record({
  layout: fc.constantFrom('parallel', 'facing', 'stacked', 'sequential'),
  paper: fc.constantFrom('A4', 'A5', 'B5', 'Letter', 'Legal', 'eink-6'),
  orientation: fc.constantFrom('portrait', 'landscape'),
  languages: fc.constantFrom(['en', 'zh-Hans'], ['zh-Hans', 'en'], ['en', 'zh-Hans', 'ja'], ['en']),
  mirroredMargins: fc.boolean(),
});

/** Handouts of one record: any languages, any paper, any layout. `plain` ones have nothing but sections. */
export function randomHandouts(kind: 'full' | 'plain', fixed: Partial<Handout> = {}): fc.Arbitrary<Handout> {
  return settings.chain((free) => {
    const chosen = { ...free, ...fixed };
    const parts: fc.Arbitrary<Parts> = fc.record({
      sections: fc.array(section(chosen.languages ?? ['en']), { maxLength: 7 }),
      authors: fc.nat(kind === 'full' ? 6 : 1),
      related: fc.nat(kind === 'full' ? 9 : 0),
      keywords: fc.boolean(),
      rows: kind === 'full' ? fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })) : fc.constant(0),
    });
    return parts.map((made) => handout({ ...chosen, records: [recordOf(made)] }));
  });
}
