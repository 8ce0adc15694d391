import { beforeAll, describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import { partsOf } from '../../src/build/parts.ts';
import type { BilingualRecord, Handout } from '../../src/content/handout.ts';
import { handout as handoutOf, localized, localizedList, record, section } from '../builders.ts';
import { extractPages } from '../pdf/extract-text.ts';
import { verifyPdf } from '../pdf/verify/index.ts';
import { structureText } from '../pdf/verify/structure-text.ts';
import { buildContext } from './shipped.ts';

const names = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel'];
const chinese = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];

/** Records of different lengths, some of more than one page. */
const records: readonly BilingualRecord[] = names.map((name, index) =>
  record({
    id: `record-${name.toLowerCase()}`,
    title: localized({ en: `${name} trial`, 'zh-Hans': `${chinese[index] ?? ''}号试验` }),
    authors: [{ family: name, given: 'Ann', affiliations: [], corresponding: false }],
    keywords: localizedList({ en: [`${name} keyword`], 'zh-Hans': [`${chinese[index] ?? ''}词`] }),
    abstract: Array.from({ length: 1 + (index % 3) * 9 }, (_, part) =>
      section(
        { en: `Part ${String(part + 1)}`, 'zh-Hans': `第${String(part + 1)}部分` },
        { en: 'The patients were followed for two years. '.repeat(6), 'zh-Hans': '患者随访两年。'.repeat(8) },
      ),
    ),
  }),
);

const digest: Handout = handoutOf({
  id: 'digest',
  title: localized({ en: 'A digest', 'zh-Hans': '文摘' }),
  contents: true,
  index: true,
  records,
});

async function pagesOf(handout: Handout): Promise<{ pdf: Uint8Array; pages: readonly string[] }> {
  const built = await buildHandout(handout, ['pdf'], buildContext());
  const pdf = built.ok ? built.value.files[0]?.bytes : undefined;
  if (pdf === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return { pdf, pages: await extractPages(pdf) };
}

describe.each([
  { name: 'record by record', handout: digest, parts: 10 },
  { name: 'with records that run on', handout: { ...digest, recordStart: 'run-on' as const }, parts: 1 },
])('a digest set $name', ({ handout, parts }) => {
  let pdf: Uint8Array;
  let pages: readonly string[];

  beforeAll(async () => {
    ({ pdf, pages } = await pagesOf(handout));
  });

  it('should be set in as many parts as can stand alone', () => {
    expect(partsOf(handout)).toHaveLength(parts);
  });

  it('should name the page of every record in its contents', () => {
    const contents = pages[0] ?? '';
    for (const name of names) {
      const named = new RegExp(`${name} trial[\\s.]*?(\\d+)`).exec(contents)?.[1];
      // The heading of the record, not its running head: the first page after the contents that has the title.
      const page = pages.findIndex((text, index) => index > 0 && text.includes(`${name} trial`)) + 1;
      expect(named, name).toBe(String(page));
    }
  });

  it('should name the pages of authors and keywords in its indexes', () => {
    const indexes = pages.slice(-1).join('\n');
    for (const name of names) {
      const named = new RegExp(`${name} Ann\\s*(\\d+)`).exec(indexes)?.[1];
      const page = pages.findIndex((text, index) => index > 0 && text.includes(`${name} trial`)) + 1;
      expect(named, name).toBe(String(page));
    }
  });

  it('should count all pages in every foot', () => {
    pages.forEach((text, index) => {
      expect(text).toContain(`${String(index + 1)} / ${String(pages.length)}`);
    });
  });

  it('should keep the rules of tagged and archival files', () => {
    expect(verifyPdf(pdf)).toEqual([]);
  });

  it('should read contents, records and indexes in this order', () => {
    const text = structureText(pdf);
    const places = ['A digest', 'Alpha trial', 'Hotel trial', 'Index of authors'].map((words) =>
      text.lastIndexOf(words),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });
});

describe('a digest of more pages than three figures can count', () => {
  it('should keep room for four figures in the contents, and name pages rightly', async () => {
    const many = Array.from({ length: 260 }, (_, index) => {
      const name = `Trial ${String(index + 1).padStart(3, '0')}`;
      return record({
        id: `r${String(index + 1)}`,
        title: localized({ en: name, 'zh-Hans': `第${String(index + 1)}项` }),
        abstract: [section({ en: 'Results', 'zh-Hans': '结果' }, { en: 'It worked.', 'zh-Hans': '有效。' })],
      });
    });
    const { pages } = await pagesOf({ ...digest, records: many, index: false });
    const front = pages.length - many.length;
    const contents = pages.slice(0, front).join('\n');
    expect(/Trial 260[\s.]*?(\d+)/.exec(contents)?.[1]).toBe(String(pages.length));
    expect(/Trial 001[\s.]*?(\d+)/.exec(contents)?.[1]).toBe(String(front + 1));
  });
});
