import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildHandout, openBuildContext, type BuildContext } from '../../src/build.ts';
import type { BilingualRecord, Handout, Section } from '../../src/content/handout.ts';
import { handout, localized, record, section } from '../builders.ts';
import { extractPages } from '../pdf/extract-text.ts';
import { figure, pictureFile, png, svg } from '../pictures/picture-files.ts';
import { buildContext, joined } from './shipped.ts';

interface Built {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly pages: readonly string[];
}

/** Builds the PDF of one record and reads its pages; complaints by their codes. */
async function build(
  parts: Partial<BilingualRecord>,
  settings: Partial<Handout> = {},
  context: BuildContext = buildContext(),
): Promise<Built> {
  const one = record({ title: localized({ en: 'A title', 'zh-Hans': '题名' }), ...parts });
  const built = await buildHandout(handout({ records: [one], ...settings }), ['pdf'], context);
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  return {
    codes: built.diagnostics.map(({ code }) => code),
    messages: built.diagnostics.map(({ message }) => message),
    pages: bytes === undefined ? [] : await extractPages(bytes),
  };
}

function contextWithStyle(css: string): BuildContext {
  const templates = mkdtempSync(join(tmpdir(), 'templates-'));
  writeFileSync(join(templates, 'custom.css'), css);
  const opened = openBuildContext({ formats: ['pdf'], templates });
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  return opened.value;
}

const plainSection = (text: string, chinese = '文字。'): Section =>
  section({ en: 'Aim', 'zh-Hans': '目的' }, { en: text, 'zh-Hans': chinese });

describe('pictures that cannot be used', () => {
  it.each([
    ['missing', 'no/where.png', 'picture-missing'],
    ['empty', pictureFile('none.png', ''), 'picture-empty'],
    ['damaged', pictureFile('cut.png', png(9, 9).subarray(0, 50)), 'picture-damaged'],
    ['20,000 pixels wide', pictureFile('wide.png', png(20_000, 1)), 'picture-too-large'],
    ['with a script', pictureFile('script.svg', svg('<script/>')), 'picture-unsafe'],
    ['of a program', pictureFile('a.png', 'MZ'), 'picture-format'],
  ])('should stop the build: %s', async (_, file, code) => {
    const { codes, pages } = await build({ figures: [figure(file)] });
    expect(codes).toEqual([code]);
    expect(pages).toEqual([]);
  });

  it('should not complain of a damaged picture once more for the book', async () => {
    const figures = [figure(pictureFile('cut.png', png(9, 9).subarray(0, 50)))];
    const built = await buildHandout(
      handout({ records: [record({ figures })] }),
      ['pdf', 'epub'],
      buildContext(),
    );
    expect(built.ok).toBe(false);
    expect(built.diagnostics.map(({ code }) => code)).toEqual(['picture-damaged']);
  });

  it('should tell of every one of them at once', async () => {
    const figures = ['one.png', 'two.png', 'three.png'].map((file) => figure(file));
    expect((await build({ figures })).codes).toHaveLength(3);
  });
});

describe('content at the edge of what can be set', () => {
  it('should set a record without sections, texts or names', async () => {
    expect(await build({ title: localized({ en: 'Only a title' }) })).toMatchObject({
      codes: [],
      pages: [expect.stringContaining('Only a title')],
    });
  });

  it('should set a record without anything', async () => {
    const built = await buildHandout(handout({ records: [record()] }), ['pdf'], buildContext());
    expect(built.diagnostics).toEqual([]);
    expect(built.ok).toBe(true);
  });

  it('should set a thousand sections of one line, each on some page once and in order', async () => {
    const abstract = Array.from({ length: 1000 }, (_, index) =>
      plainSection(`Line number ${String(index)}.`),
    );
    const { codes, pages } = await build({ abstract });
    expect(codes).toEqual([]);
    const numbers = [...pages.join('\n').matchAll(/Line number (\d+)\./g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });

  it('should set one section of 200,000 characters without losing any', async () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${String(index).padStart(7, '0')}. `).join(
      '',
    );
    const { codes, pages } = await build({ abstract: [plainSection(words)] });
    expect(codes).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
    const found = joined(pages.join('\n')).match(/w\d{7}\./g) ?? [];
    expect(found).toHaveLength(20_000);
    expect([...found].sort()).toEqual(found);
  });

  it('should break a word that is wider than its column and name it', async () => {
    const word = 'A'.repeat(300);
    const { codes, messages, pages } = await build({ abstract: [plainSection(word)] });
    expect(codes).toEqual(['overlong-text']);
    expect(messages[0]).toContain('AAAA');
    expect(joined(pages.join('')).replace(/[^A]/g, '').length).toBeGreaterThanOrEqual(300);
  });
});

describe('pages that leave no room', () => {
  it('should say so where the margins are larger than the page', async () => {
    const context = contextWithStyle('@page { margin: 160mm }');
    const { codes, pages } = await build({ abstract: [plainSection('Text.')] }, {}, context);
    expect(codes).toEqual(['page-too-small']);
    expect(pages).toEqual([]);
  });

  it('should end where one letter hardly fits into a column', async () => {
    const context = contextWithStyle('@page { margin: 20mm 96mm }');
    const { codes } = await build({ abstract: [plainSection('Some words that go on.')] }, {}, context);
    expect(['overlong-text', 'page-too-small']).toContain(codes[0]);
  });
});

describe('a picture larger than its page', () => {
  it('should be made smaller with its caption below it', async () => {
    const file = pictureFile('tower.png', png(40, 400));
    const caption = localized({ en: 'The tower.', 'zh-Hans': '高塔。' });
    const { codes, pages } = await build({
      figures: [figure(file, { caption })],
      abstract: [plainSection('x')],
    });
    expect(codes).toEqual([]);
    const page = pages.findIndex((text) => text.includes('The tower.'));
    expect(pages[page]).toContain('Figure 1');
    expect(pages.length).toBeLessThanOrEqual(3);
  });
});
