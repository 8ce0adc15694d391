import { describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import { loadContent } from '../../src/content/load.ts';
import { hyphenate } from '../../src/text/hyphenate.ts';
import { contentWith } from '../content/temporary-content.ts';
import { abstractLines, type ShownLine, styledPdf } from '../layout/line-quality.ts';
import type { ShownGlyph } from '../pdf/verify/page-glyphs.ts';
import { recordOfSigns, recordsOfLanguages } from './records-of-languages.data.ts';
import { buildContext } from './shipped.ts';

/** Columns so narrow that words must be divided. */
const narrow = '.layout-parallel .pair { grid-template-columns: 44mm 60mm }';

function handoutOf(record: string, languages: readonly string[]) {
  const folder = contentWith(
    { one: record },
    { one: `languages: [${languages.join(', ')}]\nrecords: [one]\n` },
  );
  const [handout] = loadContent(folder).handouts;
  if (handout === undefined) throw new Error('the record is not right');
  return handout;
}

/** The lines of the abstract in a language; an exception where its words are not all in the file, in order. */
async function linesIn(language: string, css = ''): Promise<readonly ShownLine[]> {
  const other = language.startsWith('en') ? 'zh-Hans' : 'en';
  const handout = handoutOf(recordsOfLanguages[language] ?? '', [language, other]);
  return abstractLines(await styledPdf(handout, css), handout, language).flat();
}

const textOf = (line: ShownLine): string => line.map(({ text }) => text).join('');
const fontsOf = (glyphs: readonly ShownGlyph[]): readonly string[] =>
  [...new Set(glyphs.map(({ font }) => font))].sort();
const glyphsWith = (lines: readonly ShownLine[], pattern: RegExp): readonly ShownGlyph[] =>
  lines.flat().filter(({ text }) => pattern.test(text));

/** What is made the first time that a test asks for it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}，。、；：「」（）ー]/u;
const LATIN = /[\p{sc=Latn}\p{Nd}<.]/u;

describe('East Asian languages in a finished PDF', () => {
  it.each([
    ['zh-Hant', 'NotoSerifTC-Regular'],
    ['ja', 'NotoSerifJP-Regular'],
    ['ko', 'NotoSerifKR-Regular'],
  ])(
    'should set %s in the face that is drawn for it, and numbers in the Latin one',
    async (language, face) => {
      const lines = await linesIn(language);
      expect(fontsOf(glyphsWith(lines, EAST_ASIAN))).toEqual([face]);
      expect(fontsOf(glyphsWith(lines, LATIN))).toEqual(
        language === 'ko' ? expect.arrayContaining(['SourceSerif4-Regular']) : ['SourceSerif4-Regular'],
      );
    },
  );

  it('should keep Korean words whole', async () => {
    const lines = await linesIn('ko', narrow);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines.slice(0, -1)) expect(textOf(line)).toMatch(/ $/);
  });

  it('should start no line with a stop, a comma or a closing bracket', async () => {
    for (const language of ['zh-Hant', 'ja', 'ko'])
      for (const line of await linesIn(language, narrow))
        expect(textOf(line)).not.toMatch(/^[，。、；：」）.]/u);
  });
});

describe('languages of the Latin script in a finished PDF', () => {
  it.each(['es', 'pt', 'fr', 'de', 'en-GB'])(
    'should divide words of %s by its own patterns',
    async (language) => {
      const lines = await linesIn(language, narrow);
      const divided = lines.flatMap((line, index) => {
        const head = /(\p{L}+)\u00ad$/u.exec(textOf(line))?.[1];
        const tail = /^\p{L}+/u.exec(textOf(lines[index + 1] ?? []))?.[0];
        return head === undefined || tail === undefined ? [] : [{ head, word: head + tail }];
      });
      expect(divided.length).toBeGreaterThan(0);
      for (const { head, word } of divided)
        expect(hyphenate(word, { lang: language })).toContain(head.length);
      expect(fontsOf(lines.flat())).toEqual(['SourceSerif4-Regular']);
    },
  );
});

describe('signs of medical texts in a finished PDF', () => {
  const columns = once(async () => {
    const handout = handoutOf(recordOfSigns, ['en', 'zh-Hans']);
    const built = await buildHandout(handout, ['pdf'], buildContext());
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
    const bytes = built.value.files[0]?.bytes ?? new Uint8Array();
    return {
      english: abstractLines(bytes, handout, 'en').flat(),
      chinese: abstractLines(bytes, handout, 'zh-Hans').flat(),
      diagnostics: built.diagnostics,
    };
  });

  it('should build without a complaint', async () => {
    expect((await columns()).diagnostics).toEqual([]);
  });

  it.each(['α', 'β', 'Δ', 'χ', '±', '×', '≥', '≤', '−', 'μ', '%', '<', '9', '2'])(
    'should take %s from the Latin face in both columns',
    async (sign) => {
      const { english, chinese } = await columns();
      for (const lines of [english, chinese])
        expect(fontsOf(lines.flat().filter(({ text }) => text === sign))).toEqual(['SourceSerif4-Regular']);
    },
  );

  it('should set the Latin name of a species in italics inside Chinese', async () => {
    const { chinese } = await columns();
    const line = chinese.flat();
    const start = line.findIndex(({ text }, index) => text === 'H' && line[index + 1]?.text === 'e');
    expect(fontsOf(line.slice(start, start + 12))).toEqual(['SourceSerif4-Italic']);
    expect(fontsOf([line[start - 1]].filter((glyph) => glyph !== undefined))).toEqual([
      'NotoSerifSC-Regular',
    ]);
  });

  it('should set Chinese inside English in the Chinese face, with English quotation marks around it', async () => {
    const { english } = await columns();
    expect(fontsOf(glyphsWith(english, /\p{sc=Han}/u))).toEqual(['NotoSerifSC-Regular']);
    expect(fontsOf(glyphsWith(english, /[“”,.]/u))).toContain('SourceSerif4-Regular');
    expect(fontsOf(glyphsWith(english, /[“”]/u))).toEqual(['SourceSerif4-Regular']);
  });

  it('should raise superscripts and lower subscripts by one measure, whatever signs stand in them', async () => {
    const { english, chinese } = await columns();
    for (const lines of [english, chinese]) {
      const line = lines.find((candidate) => textOf(candidate).includes('10')) ?? [];
      const figure = line.find(({ text }) => text === '4');
      const [baseline, size] = [figure?.y ?? 0, figure?.size ?? 1];
      const raised = line.filter(({ y, text }) => y < baseline - 0.1 && text.trim() !== '');
      const lowered = line.filter(({ y }) => y > baseline + 0.1);
      expect(raised.map(({ text }) => text).join('')).toBe('9−1');
      expect(lowered.map(({ text }) => text).join('')).toBe('2');
      for (const glyph of raised) expect((baseline - glyph.y) / size).toBeCloseTo(0.34, 2);
      for (const glyph of lowered) expect((glyph.y - baseline) / size).toBeCloseTo(0.16, 2);
      for (const glyph of [...raised, ...lowered]) expect(glyph.size / size).toBeCloseTo(0.66, 2);
    }
  });

  it('should have no glyph for a character that is missing', async () => {
    const { english, chinese } = await columns();
    for (const glyph of [...english, ...chinese].flat()) expect(glyph.text).not.toBe('\ufffd');
  });
});
