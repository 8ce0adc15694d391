// The yardstick: what one writes with pdfkit in an afternoon. It sets the same record with the same faces through
// `doc.text`, and nothing of what this project adds (no tags, no archive profile, no composition of its own).
//
//   node bench/yardstick/naive.mjs [record.yaml] [output.pdf]

import { createWriteStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const defaultRecord = fileURLToPath(new URL('../../content/records/li-2025.yaml', import.meta.url));
const [recordFile = defaultRecord, output = 'naive.pdf'] = process.argv.slice(2);
const record = parse(readFileSync(recordFile, 'utf8'));

const fontFile = (name) => require.resolve(`@expo-google-fonts/${name}`);
const doc = new PDFDocument({ size: 'A4', margin: 40, font: null, lang: 'en', displayTitle: true });
doc.registerFont('serif-en', fontFile('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'));
doc.registerFont('sans-en', fontFile('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'));
doc.registerFont('serif-zh', fontFile('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
doc.registerFont('sans-zh', fontFile('noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'));

const columns = {
  en: { x: 40, width: 290, serif: 'serif-en', sans: 'sans-en' },
  'zh-Hans': { x: 350, width: 205, serif: 'serif-zh', sans: 'sans-zh' },
};

/** A field is one text for all languages, a map from language to text, or a map to `{ text, supplied }`. */
const inLanguage = (field, language) => {
  const value =
    typeof field === 'object' && !Array.isArray(field) && field !== null ? field[language] : field;
  const text = value?.text ?? value ?? '';
  return Array.isArray(text) ? text.join(language === 'en' ? '; ' : '；') : String(text);
};

const pair = (field, face, size, align) => {
  const top = doc.y;
  let bottom = top;
  for (const [language, column] of Object.entries(columns)) {
    const text = inLanguage(field, language);
    if (text === '') continue;
    doc.font(column[face]).fontSize(size).text(text, column.x, top, { width: column.width, align });
    bottom = Math.max(bottom, doc.y);
  }
  doc.y = bottom + 4;
};

doc.info.Title = inLanguage(record.title, 'en');
pair(record.title, 'serif', 14, 'left');
const authors = record.author.map(({ given, family }) => `${given} ${family}`).join(', ');
doc.font('sans-en').fontSize(8).text(authors, 40, doc.y, { width: 515 });
doc.moveDown(0.5);
for (const section of record.abstract) {
  pair(section.label, 'sans', 8, 'left');
  pair(section.text, 'serif', 9, 'justify');
}
if (record.keyword) pair(record.keyword, 'serif', 8, 'left');
doc
  .font('sans-en')
  .fontSize(7)
  .text(`https://doi.org/${record.DOI}`, 40, doc.y, { link: `https://doi.org/${record.DOI}` });

doc.pipe(createWriteStream(output));
doc.end();
