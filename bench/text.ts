/**
 * How long composing takes in a warm process: shaping, break opportunities, spacing and the paragraph optimum of
 * one paragraph of 10,000 and of 100,000 characters, Chinese and English. `npx tsx bench/text.ts [runs]`.
 */
import { resolve } from 'node:path';
import { loadCatalog } from '../src/fonts/catalog.ts';
import { composeLines, prepareParagraph } from '../src/text/compose.ts';
import type { ParagraphSettings } from '../src/text/paragraph.ts';
import { median } from './median.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'zh-Hans':
    '脊柱是肿瘤骨转移最常累及的部位，约5%～10%的患者会出现神经和脊髓压迫症状。传统开放手术（ESS）是解决患者神经症状的最佳治疗策略，' +
    '但其对患者身体状况要求较高，且在终末期患者中的临床获益较低，限制了其在脊柱转移瘤中的应用。随着经验的积累和技术突破，' +
    '这项技术已成为终末期脊柱转移瘤患者姑息治疗的理想选择：两个月内恢复了自主行走能力。',
  en:
    'The spine is the most colonized site for tumor bone metastases, and approximately five per cent of patients ' +
    'develop symptoms of nerve and spinal cord compression. Traditional open surgery is the best management ' +
    'strategy to address neurological symptoms, but its demanding physical status and low clinical benefit in ' +
    'end-stage patients limit its application. ',
};

const MEASURE = (82 / 25.4) * 72;
const SIZE = 9;
const runs = Number(process.argv[2] ?? 21);
/** Runs before the first that counts: the optimising compiler needs some dozens of them. */
const warmUp = 60;

const loaded = loadCatalog(resolve(import.meta.dirname, '../fonts/fonts.yaml'));
if (!loaded.ok) throw new Error('the catalogue cannot be read');
const catalog = loaded.value;
const font = { families: ['Source Serif 4', 'Noto Serif SC'], weight: 400, italic: false };

function settingsFor(language: string): ParagraphSettings {
  return {
    language,
    align: 'justify',
    hyphens: 'auto',
    lineBreak: 'strict',
    wordBreak: 'normal',
    indent: 0,
    wrap: 'pretty',
    hanLatinGap: 1 / 5,
    hangingPunctuation: false,
    spaceScale: 1,
  };
}

/** Median milliseconds of wall time, and mean milliseconds of processor time. */
function measure(text: string, language: string): string {
  const compose = (): number => {
    const start = performance.now();
    const prepared = prepareParagraph([{ text, language, font, size: SIZE }], settingsFor(language), catalog);
    composeLines(prepared, MEASURE);
    return performance.now() - start;
  };
  for (let run = 0; run < (text.length > 50_000 ? 6 : warmUp); run++) compose();
  const before = process.cpuUsage();
  const times = Array.from({ length: runs }, compose);
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / runs;
  return `${median(times).toFixed(1)} ms (least ${Math.min(...times).toFixed(1)}, processor ${processor.toFixed(1)})`;
}

for (const [language, sentence] of Object.entries(SENTENCES)) {
  for (const length of [10_000, 100_000]) {
    const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
    console.log(`${language} ${length.toLocaleString('en')} characters: ${measure(text, language)}`);
  }
}
