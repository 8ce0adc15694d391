import type { Handout } from '../../src/content/handout.ts';
import { localized, origin } from '../builders.ts';
import { article, oneArticle } from './books.ts';

const heads = [
  ['Group', '组别'],
  ['Patients', '患者数'],
  ['Age, years', '年龄（岁）'],
  ['Blood loss', '失血量'],
  ['Operation time', '手术时间'],
  ['Complications', '并发症'],
  ['Rehabilitation', '康复'],
] as const;

const rows = [
  ['Endoscopy', '内镜组', '42', '64.1', '35 mL', '91 min', '1', 'outpatient'],
  ['Open surgery', '开放手术组', '40', '63.8', '210 mL', '148 min', '5', 'inpatient'],
] as const;

/** A handout with a table of seven columns, too wide for a page of 600 pixels. */
export const wideTable = handoutWithTable(7);

/** A handout with a table of six columns: it has room on 600 pixels, not on 390. */
export const mediumTable = handoutWithTable(6);

function handoutWithTable(columns: number): Handout {
  return {
    ...oneArticle,
    records: [
      {
        ...article,
        tables: [
          {
            caption: localized({ en: 'Outcome by group', 'zh-Hans': '各组结果' }),
            columns: heads
              .slice(0, columns)
              .map(([en, zh]) => ({ align: 'start', header: localized({ en, 'zh-Hans': zh }) })),
            rows: rows.map(([en, zh, ...values]) => [
              localized({ en, 'zh-Hans': zh }),
              ...values.slice(0, columns - 1).map((value) => localized({ en: value, 'zh-Hans': value })),
            ]),
            origin: origin(),
          },
        ],
      },
    ],
  };
}
