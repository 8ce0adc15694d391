/**
 * How even lines are, measured from where the glyphs stand in finished PDFs: the first record in columns of 82 mm at
 * 9 pt, and as it comes. `npx tsx bench/line-quality.ts` exits with 1 where a goal is missed in the fixed columns.
 */
import { resolve } from 'node:path';
import type { Handout } from '../src/content/handout.ts';
import { loadContent } from '../src/content/load.ts';
import {
  abstractLines,
  fixedColumns,
  lineQuality,
  type LineQuality,
  styledPdf,
} from '../test/layout/line-quality.ts';

/** A figure, its goal by language, and how it is printed. */
interface Row {
  readonly name: string;
  readonly value: (quality: LineQuality) => number;
  readonly digits: number;
  readonly goal?: Readonly<Record<string, number>>;
}

const rows: readonly Row[] = [
  { name: 'lines', value: ({ lines }) => lines, digits: 0 },
  { name: 'word spaces', value: ({ wordSpaces }) => wordSpaces.count, digits: 0 },
  { name: '  mean, em', value: ({ wordSpaces }) => wordSpaces.mean, digits: 3 },
  {
    name: '  deviation, em',
    value: ({ wordSpaces }) => wordSpaces.deviation,
    digits: 3,
    goal: { en: 0.06 },
  },
  { name: '  worst, em', value: ({ wordSpaces }) => wordSpaces.worst, digits: 3, goal: { en: 0.45 } },
  { name: 'loosest line, em', value: ({ loosestLine }) => loosestLine, digits: 3, goal: { en: 0.5 } },
  { name: 'hyphenated ends', value: ({ hyphenatedEnds }) => hyphenatedEnds, digits: 0, goal: { en: 8 } },
  { name: 'most in a row', value: ({ ladder }) => ladder, digits: 0, goal: { en: 2 } },
  {
    name: 'worst space between Han, em',
    value: ({ worstHanSpace }) => worstHanSpace,
    digits: 3,
    goal: { 'zh-Hans': 0.02 },
  },
  {
    name: 'forbidden line starts',
    value: ({ forbiddenStarts }) => forbiddenStarts.length,
    digits: 0,
    goal: { 'zh-Hans': 0 },
  },
  {
    name: 'forbidden line ends',
    value: ({ forbiddenEnds }) => forbiddenEnds.length,
    digits: 0,
    goal: { 'zh-Hans': 0 },
  },
  {
    name: 'lone ends',
    value: ({ loneEnds }) => loneEnds.length,
    digits: 0,
    goal: { en: 0, 'zh-Hans': 0 },
  },
];

/** Prints the figures of every language; true where all goals are reached. */
function report(title: string, pdf: Uint8Array, handout: Handout): boolean {
  const qualities = handout.languages.map((language) => ({
    language,
    quality: lineQuality(abstractLines(pdf, handout, language)),
  }));
  let reached = true;
  console.log(`\n${title.padEnd(30)}${handout.languages.map((language) => language.padStart(24)).join('')}`);
  for (const { name, value, digits, goal } of rows) {
    const cells = qualities.map(({ language, quality }) => {
      const found = value(quality);
      const limit = goal?.[language];
      if (limit === undefined) return found.toFixed(digits).padStart(24);
      const good = found <= limit + 1e-9;
      reached &&= good;
      return `${found.toFixed(digits)} (${good ? 'goal' : 'MISSED'} ${String(limit)})`.padStart(24);
    });
    console.log(name.padEnd(30) + cells.join(''));
  }
  return reached;
}

async function main(): Promise<void> {
  const handout = loadContent(resolve(import.meta.dirname, '../content')).handouts[0];
  if (handout === undefined) throw new Error('content/ has no handout');
  const reached = report('82 mm at 9 pt', await styledPdf(handout, fixedColumns), handout);
  report('the page as it comes', await styledPdf(handout, ''), handout);
  process.exitCode = reached ? 0 : 1;
}

await main();
