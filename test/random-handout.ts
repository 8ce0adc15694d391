import fc from 'fast-check';
import type {
  BilingualRecord,
  Handout,
  Inline,
  LayoutKind,
  LocalizedList,
  PaperName,
  Section,
  SourceText,
  Table,
} from '../src/content/handout.ts';
import { handout, localized, origin, record, sourceText } from './builders.ts';

/** Words and marks that the built-in fonts have, with the awkward ones among them. */
const english = fc.constantFrom(
  ...'a patient with metastases thoracic endoscopic surgery P < 0.05 café naïve α-helix 5–10% “quoted” (ESS) well-known'.split(
    ' ',
  ),
  ...['µg/mL', '≥3', 'don’t', 'https://doi.org/10.1007/s00586', '&', '<', '—', '…', 'x'.repeat(70)],
);

const chinese = fc.constantFrom(
  ...[
    '肺癌',
    '胸椎转移',
    '患者',
    '内镜脊柱手术',
    '，',
    '。',
    '；',
    '“引用”',
    '（ESS）',
    '约5%–10%',
    '——',
    '……',
    '、',
  ],
  ...['P<0.05', 'α', '《论文》', '１２３', '·', '？！'],
);

const texts: Readonly<Record<'en' | 'zh-Hans', fc.Arbitrary<string>>> = {
  en: fc.array(english, { minLength: 1, maxLength: 120 }).map((words) => words.join(' ')),
  'zh-Hans': fc.array(chinese, { minLength: 1, maxLength: 90 }).map((words) => words.join('')),
};

type Language = keyof typeof texts;

/** A text that inline markup cuts into pieces. */
function marked(language: Language): fc.Arbitrary<SourceText> {
  const kinds = fc.constantFrom('text', 'text', 'i', 'b', 'sup', 'sub', 'u', 'span');
  const piece = fc.tuple(kinds, texts[language]).map(([kind, text]): Inline => {
    const inner: Inline = { kind: 'text', text, offset: 0 };
    if (kind === 'text') return inner;
    if (kind !== 'span') return { kind: kind as 'i', children: [inner] };
    return { kind: 'span', language: language === 'en' ? 'zh-Hans' : 'en', children: [inner] };
  });
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([content, supplied]) => ({ ...sourceText('', language, content), supplied }));
}

const pair = (maximum: number) =>
  fc
    .record({ en: texts.en, 'zh-Hans': texts['zh-Hans'] })
    .map((both) =>
      localized({ en: both.en.slice(0, maximum).trim(), 'zh-Hans': both['zh-Hans'].slice(0, maximum) }),
    );

const section: fc.Arbitrary<Section> = fc
  .record({
    label: fc.option(pair(20), { nil: undefined }),
    en: fc.array(marked('en'), { minLength: 1, maxLength: 3 }),
    chinese: fc.array(marked('zh-Hans'), { minLength: 1, maxLength: 3 }),
  })
  .map(({ label, en, chinese: second }) => ({
    text: { en, 'zh-Hans': second } satisfies LocalizedList,
    origin: origin(),
    ...(label === undefined ? {} : { label }),
  }));

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .record({
      headers: fc.array(pair(12), { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(pair(24), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
      caption: fc.option(pair(60), { nil: undefined }),
    })
    .map(({ headers, rows, caption }) => ({
      columns: headers.map((header) => ({ align: 'start' as const, header })),
      rows,
      origin: origin(),
      ...(caption === undefined ? {} : { caption }),
    })),
);

const randomRecord: fc.Arbitrary<BilingualRecord> = fc
  .record({
    title: pair(120),
    abstract: fc.array(section, { minLength: 1, maxLength: 6 }),
    tables: fc.array(table, { maxLength: 1 }),
    related: fc.array(texts.en, { maxLength: 4 }),
    doi: fc.option(fc.constant('10.1007/s00586-025-09078-3'), { nil: undefined }),
    authors: fc.array(fc.constantFrom('Li', 'O’Neill', 'Müller & Söhne', '李'), { maxLength: 5 }),
    keywords: fc.boolean(),
  })
  .map((parts) => recordOf(parts));

function recordOf(parts: {
  readonly title: ReturnType<typeof localized>;
  readonly abstract: readonly Section[];
  readonly tables: readonly Table[];
  readonly related: readonly string[];
  readonly doi: string | undefined;
  readonly authors: readonly string[];
  readonly keywords: boolean;
}): BilingualRecord {
  const { title, abstract, tables, related, doi, authors, keywords } = parts;
  return record({
    title,
    abstract,
    tables,
    containerTitle: 'Journal & <Review>',
    related: related.map((citation) => ({ citation: sourceText(citation, 'en') })),
    authors: authors.map((family) => ({ family, affiliations: [], corresponding: false })),
    ...(doi === undefined ? {} : { doi }),
    ...(keywords
      ? { keywords: { en: [sourceText('spine', 'en')], 'zh-Hans': [sourceText('脊柱', 'zh-Hans')] } }
      : {}),
  });
}

const layouts: readonly LayoutKind[] = ['parallel', 'facing', 'stacked', 'sequential'];
const papers: readonly PaperName[] = ['A4', 'A5', 'B5', 'Letter', 'eink-6'];

/** Handouts of all layouts, papers and printing options, with words that the built-in fonts have. */
export const randomHandout: fc.Arbitrary<Handout> = fc
  .record({
    records: fc.array(randomRecord, { minLength: 1, maxLength: 3 }),
    layout: fc.constantFrom(...layouts),
    paper: fc.constantFrom(...papers),
    theme: fc.constantFrom('standard' as const, 'standard' as const, 'large-print' as const),
    typography: fc.constantFrom('standard' as const, 'verbatim' as const),
    recordStart: fc.constantFrom('new-page' as const, 'run-on' as const),
    contents: fc.boolean(),
    index: fc.boolean(),
    imposition: fc.constantFrom(
      'none' as const,
      'none' as const,
      'booklet' as const,
      '2-up' as const,
      '4-up' as const,
    ),
    cropMarks: fc.boolean(),
    archive: fc.constantFrom('PDF/A-2a' as const, 'PDF/A-3a' as const),
  })
  .map(({ records, ...settings }) =>
    handout({
      ...settings,
      records: records.map((one, index) => ({ ...one, id: `record-${String(index + 1)}` })),
      title: localized({ en: 'A & B <x> "quoted"', 'zh-Hans': '双语 & <讲义>' }),
    }),
  );
