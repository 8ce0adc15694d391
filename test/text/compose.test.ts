import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import type { FontCatalog, FontRequest } from '../../src/fonts/face.ts';
import { composeParagraph, type ComposeOptions } from '../../src/text/compose-paragraph.ts';
import type { Composition, Line } from '../../src/text/paragraph.ts';

const loaded = loadCatalog(resolve(import.meta.dirname, '../../fonts/fonts.yaml'));
if (!loaded.ok) throw new Error('the catalogue cannot be read');
const catalog: FontCatalog = loaded.value;
const font: FontRequest = { families: ['Source Serif 4', 'Noto Serif SC'], weight: 400, italic: false };

const glyphsOf = (line: Line) =>
  line.runs.flatMap((run) => run.glyphs.map((glyph) => ({ ...glyph, x: run.x + glyph.x })));
const textOf = (line: Line): string =>
  glyphsOf(line)
    .map(({ text }) => text)
    .join('');
const linesOf = ({ lines }: Composition): readonly string[] => lines.map((line) => textOf(line).trimEnd());

/** Everything is one em wide. */
const square = (measure: number, more: Partial<ComposeOptions> = {}): ComposeOptions => ({
  measure,
  lang: 'zh-Hans',
  advances: () => 1,
  ...more,
});

/** Latin letters are half an em wide, spaces a quarter. */
const latin = (measure: number, more: Partial<ComposeOptions> = {}): ComposeOptions => ({
  measure,
  lang: 'en',
  advances: (character) => (character === ' ' ? 0.25 : 0.5),
  ...more,
});

const ENGLISH =
  'The spine is the most colonized site for tumor bone metastases, and approximately five percent of patients ' +
  'develop symptoms of nerve and spinal cord compression. Traditional open surgery is the best strategy to ' +
  'address neurological symptoms, but its demands limit its application in end-stage patients.';
const CHINESE =
  '脊柱是肿瘤骨转移最常累及的部位，约5%～10%的患者会出现神经和脊髓压迫症状。传统开放手术是解决患者神经症状的最佳治疗策略，' +
  '但其对患者身体状况要求较高，且在终末期患者中的临床获益较低，限制了其在脊柱转移瘤中的应用。';

describe('composeParagraph without a font', () => {
  it('should fill lines of Han characters one em each', () => {
    expect(linesOf(composeParagraph('一二三四五六七八九十', square(4)))).toEqual([
      '一二三四',
      '五六七八',
      '九十',
    ]);
  });

  it('should place characters one em apart', () => {
    const [line] = composeParagraph('一二三', square(4)).lines;
    expect(line && glyphsOf(line).map(({ x }) => x)).toEqual([0, 1, 2]);
    expect(line).toMatchObject({ width: 3, x: 0, ratio: 0, hyphenated: false });
  });

  it('should pull a stop into the line by the white space of its marks (CLREQ: pull in before pushing out)', () => {
    const { lines } = composeParagraph('一二，三四。五六七八', square(5));
    expect(textOf(lines[0] ?? never())).toBe('一二，三四。');
    expect(lines[0]?.width).toBeCloseTo(5, 6);
    expect(lines[0]?.ratio).toBeLessThan(0);
  });

  it('should set the gap between Han and Latin, but not at a line start or end', () => {
    const { lines } = composeParagraph('中a中', square(10));
    expect(lines[0]?.width).toBeCloseTo(3.4, 6);
    expect(composeParagraph('中a中', square(10, { hanLatinGap: 0.25 })).lines[0]?.width).toBeCloseTo(3.5, 6);
    for (const line of composeParagraph('中中a', square(2.2)).lines)
      expect(line.width).toBeLessThanOrEqual(2.2);
  });

  it('should cut an opening mark at a line start to half', () => {
    const [line] = composeParagraph('「一', square(10)).lines;
    expect(line && glyphsOf(line)[0]?.x).toBe(-0.5);
    expect(line?.width).toBe(1.5);
  });

  it('should leave no lone character on the last line (CLREQ: 孤字)', () => {
    const lines = linesOf(composeParagraph('一二，三四五六七八九十一', square(10.5)));
    expect(lines.at(-1)?.length).toBeGreaterThan(1);
  });

  it('should indent the first line only', () => {
    const { lines } = composeParagraph('一二三四五六', square(4, { indent: 2 }));
    expect(lines.map(({ x }) => x)).toEqual([2, 0]);
    expect(linesOf({ lines, demerits: 0, notices: [] })).toEqual(['一二', '三四五六']);
  });

  it('should hang a stop over the measure where the settings ask for it', () => {
    const { lines } = composeParagraph('一二三四。五六', square(4, { hangingPunctuation: true }));
    expect(textOf(lines[0] ?? never())).toBe('一二三四。');
    expect(lines[0]?.width).toBe(4);
    expect(lines[0]?.ratio).toBe(0);
  });

  it('should cut the measure to whole ems where the settings ask for it', () => {
    const { lines } = composeParagraph('一二三四五六七八', square(4.8, { wholeEms: true }));
    expect(lines.map(({ width }) => width)).toEqual([4, 4]);
  });

  it('should fill a wide measure whose rest nobody sees between the characters', () => {
    const { lines } = composeParagraph('文'.repeat(90), square(60.5, { wholeEms: true }));
    expect(lines.map(({ width }) => width)).toEqual([expect.closeTo(60.5, 6), 30]);
    const narrower = composeParagraph('文'.repeat(90), square(40.9, { wholeEms: true }));
    expect(narrower.lines.map(({ width }) => width)).toEqual([40, 40, 10]);
  });
});

function never(): never {
  throw new Error('no such line');
}

describe('composeParagraph in English', () => {
  it('should stretch the word spaces alone', () => {
    const { lines } = composeParagraph('aa bb cc dd ee', latin(4, { hyphens: 'none' }));
    const [first] = lines;
    expect(first?.width).toBeCloseTo(4, 9);
    const letters = first ? glyphsOf(first).filter(({ text }) => text !== ' ') : [];
    expect((letters[1]?.x ?? 0) - (letters[0]?.x ?? 0)).toBeCloseTo(0.5, 9);
  });

  it('should end a line with a soft hyphen where it divides a word', () => {
    const { lines } = composeParagraph('presentation presentation', latin(9));
    const divided = lines.find(({ hyphenated }) => hyphenated);
    expect(divided && textOf(divided).endsWith('\u00ad')).toBe(true);
  });

  it('should hyphenate at most two lines in a row', () => {
    for (const measure of [8, 10, 12, 16]) {
      const flags = composeParagraph(ENGLISH, latin(measure)).lines.map(({ hyphenated }) => hyphenated);
      expect(flags.join()).not.toContain('true,true,true');
    }
  });

  it('should not hyphenate lines that must not be', () => {
    const { lines } = composeParagraph(ENGLISH, latin(12, { unhyphenated: (line) => line % 2 === 0 }));
    expect(lines.some(({ hyphenated }) => hyphenated)).toBe(true);
    expect(lines.filter(({ hyphenated }, line) => hyphenated && line % 2 === 0)).toEqual([]);
  });

  it('should honour a soft hyphen, and leave it out where it is not used', () => {
    expect(linesOf(composeParagraph('aaaa\u00adbbbb', latin(3, { hyphens: 'manual' })))).toEqual([
      'aaaa\u00ad',
      'bbbb',
    ]);
    expect(linesOf(composeParagraph('aaaa\u00adbbbb', latin(9)))).toEqual(['aaaabbbb']);
    expect(linesOf(composeParagraph('aaaa\u00adbbbb', latin(9, { hyphens: 'none' })))).toEqual(['aaaabbbb']);
  });

  it('should move letters apart only where the settings name a tracking', () => {
    const widths = (tracking: number): number => {
      const [line] = composeParagraph('aa bb cc dd ee', latin(4, { hyphens: 'none', tracking })).lines;
      const glyphs = line ? glyphsOf(line) : [];
      return (glyphs[1]?.x ?? 0) - (glyphs[0]?.x ?? 0);
    };
    expect(widths(0)).toBe(0.5);
    expect(widths(0.02)).toBeCloseTo(0.52, 9);
  });

  it('should make the lines of a balanced heading alike', () => {
    const heading = 'aaaa bbbb cccc dddd eeee';
    const width = (wrap: 'pretty' | 'balance'): number => {
      const { lines } = composeParagraph(heading, latin(9.5, { align: 'start', hyphens: 'none', wrap }));
      expect(lines).toHaveLength(2);
      return Math.max(...lines.map((line) => line.width));
    };
    expect(width('balance')).toBeLessThanOrEqual(width('pretty'));
    expect(width('balance')).toBeCloseTo(6.5, 6);
  });

  it('should place centred and right-aligned lines', () => {
    const at = (align: 'center' | 'end'): number | undefined =>
      composeParagraph('aa', latin(5, { align })).lines[0]?.x;
    expect(at('center')).toBe(2);
    expect(at('end')).toBe(4);
  });

  it('should take measures that change from line to line', () => {
    const measure = (line: number): number => (line < 2 ? 6 : 12);
    const { lines } = composeParagraph(ENGLISH, latin(0, { measure }));
    lines.slice(0, -1).forEach((line, index) => {
      expect(line.width).toBeCloseTo(measure(index), 6);
    });
  });
});

describe('what no line can hold', () => {
  it('should cut a string without opportunities and report it', () => {
    const { lines, notices } = composeParagraph('aaaaaaaaaaaaaaaaaaaa', latin(4, { hyphens: 'none' }));
    expect(lines.every(({ width }) => width <= 4)).toBe(true);
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.every(({ kind }) => kind === 'overlong')).toBe(true);
  });

  it('should cut no other word because of it', () => {
    const { lines } = composeParagraph(
      'some words aaaaaaaaaaaaaaaaaaaa and more words',
      latin(4, { hyphens: 'none' }),
    );
    expect(lines.map(textOf).join('|')).not.toMatch(/wor\|ds|mo\|re/);
  });

  it('should set one character a line in a measure of nothing', () => {
    expect(linesOf(composeParagraph('一二三', square(0)))).toEqual(['一', '二', '三']);
  });
});

describe('edges of a text', () => {
  it('should give no line for no text', () => {
    expect(composeParagraph('', latin(5)).lines).toEqual([]);
    expect(composeParagraph([], latin(5)).lines).toEqual([]);
  });

  it.each([' ', '   ', '\t', '\n', '\u200b', '\u3000', '\u00ad'])('should set %j without a fault', (text) => {
    const { lines } = composeParagraph(text, latin(5));
    expect(lines.every(({ width }) => width >= 0 && width <= 5)).toBe(true);
  });

  it('should end lines where the text says so (UAX 14, LB4 and LB5)', () => {
    expect(linesOf(composeParagraph('a\nb\r\nc\u2028d', latin(5)))).toEqual(['a', 'b', 'c', 'd']);
    expect(linesOf(composeParagraph('a\n\nb', latin(5)))).toEqual(['a', '', 'b']);
  });

  it('should carry what shows nothing with the letter before it', () => {
    const [line] = composeParagraph('a\u200bb\u2060', latin(5)).lines;
    expect(line && glyphsOf(line).map(({ text }) => text)).toEqual(['a\u200b', 'b\u2060']);
  });

  it('should report a character that no face has, with its offset', () => {
    const { notices } = composeParagraph('a😀b', { measure: 100, lang: 'en', catalog, font });
    expect(notices).toEqual([{ kind: 'missing-glyph', offset: 1, codePoint: 0x1f600 }]);
  });
});

describe('composeParagraph with fonts', () => {
  const set = (
    text: string,
    lang: string,
    measure: number,
    more: Partial<ComposeOptions> = {},
  ): Composition => composeParagraph(text, { measure, lang, catalog, font, size: 9, ...more });

  it('should fill every line but the last exactly', () => {
    for (const [text, lang] of [
      [ENGLISH, 'en'],
      [CHINESE, 'zh-Hans'],
    ] as const) {
      const { lines } = set(text, lang, 232.44);
      for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(232.44, 6);
    }
  });

  it('should take an apostrophe in a Latin word from the Latin face in a Chinese text', () => {
    const [line] = set('“Crohn’s”病', 'zh-Hans', 500).lines;
    expect(
      line?.runs.map(({ face, glyphs }) => [face.family, glyphs.map(({ text }) => text).join('')]),
    ).toEqual([
      ['Noto Serif SC', '“'],
      ['Source Serif 4', 'Crohn’s'],
      ['Noto Serif SC', '”病'],
    ]);
  });

  it('should divide a ligature where a line ends inside it', () => {
    const { lines } = set('dif\u00adficult', 'en', 30, { hyphens: 'manual' });
    expect(linesOf({ lines, demerits: 0, notices: [] })).toEqual(['dif\u00ad', 'ficult']);
  });

  it('should take superscripts from the face, and make those it lacks', () => {
    const run = (text: string) =>
      composeParagraph([{ text, features: ['sups'] }], {
        measure: 500,
        lang: 'zh-Hans',
        catalog,
        font,
        size: 10,
      }).lines[0]?.runs[0];
    expect(run('12')).toMatchObject({ size: 10, rise: 0 });
    expect(run('骨')).toMatchObject({ size: 6.5, rise: expect.closeTo(3.3, 9) });
  });

  it('should set no line looser than need be in 25 mm', () => {
    const { lines, notices } = set(ENGLISH, 'en', 70.9);
    expect(notices).toEqual([]);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(70.9 + 1e-6);
  });
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'abc  ，。（）「」“”—…-\u00ad\u200b\n中文字12%あカ가é\u0301'),
      maxLength: 80,
    }),
  );
  const languages = fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'und');
  const measures = fc.double({ min: 0.5, max: 40, noNaN: true });
  /** Line ends have no glyph; what shows nothing travels with a glyph where there is one. */
  const shown = (text: string): string => text.replaceAll(/[\n\r\v\f\u0085\u2028\u2029]|\p{DI}/gu, '');

  it('should lose and reorder nothing', () => {
    fc.assert(
      fc.property(texts, languages, measures, (text, lang, measure) => {
        const { lines } = composeParagraph(text, { measure, lang });
        expect(shown(lines.map(textOf).join(''))).toBe(shown(text));
      }),
    );
  });

  it('should fit every line into the measure, or say that it does not', () => {
    fc.assert(
      fc.property(texts, languages, measures, (text, lang, measure) => {
        const { lines, notices } = composeParagraph(text, { measure, lang });
        for (const line of lines) {
          const told = notices.some((notice) => notice.kind === 'overlong' && notice.start === line.start);
          expect(told || line.width <= measure + 0.01).toBe(true);
        }
      }),
    );
  });

  it('should compose the same lines every time, one after the other', () => {
    fc.assert(
      fc.property(texts, languages, measures, (text, lang, measure) => {
        const first = composeParagraph(text, { measure, lang });
        expect(JSON.stringify(composeParagraph(text, { measure, lang }))).toBe(JSON.stringify(first));
        first.lines.forEach((line, index) => {
          expect(line.start).toBe(index === 0 ? 0 : first.lines[index - 1]?.end);
        });
        if (text !== '') expect(first.lines.at(-1)?.end).toBe(text.length);
      }),
    );
  });

  it('should compose with real faces without a fault', () => {
    fc.assert(
      fc.property(texts, languages, (text, lang) => {
        const { lines } = composeParagraph(text, { measure: 100, lang, catalog, font });
        expect(shown(lines.map(textOf).join(''))).toBe(shown(text));
      }),
      { numRuns: 60 },
    );
  });
});
