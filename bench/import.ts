import { importFiles, serializeRecord } from '../src/import/index.ts';

/**
 * Imports 10,000 synthetic PubMed records of ordinary size in one run, as YAML text, and says how many a second and how
 * much memory: `npx tsx bench/import.ts [COUNT]`.
 */
const count = Number(process.argv[2] ?? 10_000);

const english =
  'The mean operation time was 72.4 minutes, and the visual analogue score fell from 6.8 to 2.1 (P&lt;0.05). ';
const chinese = '平均手术时间72.4分钟，视觉模拟评分由6.8分降至2.1分（P&lt;0.05）。';
const labels = [
  ['OBJECTIVE', 'OBJECTIVE', '目的'],
  ['METHODS', 'METHODS', '方法'],
  ['RESULTS', 'RESULTS', '结果'],
  ['CONCLUSION', 'CONCLUSIONS', '结论'],
] as const;

function article(number: number): string {
  const sections = (language: 0 | 2, text: string, times: number): string =>
    labels
      .map(
        (label) =>
          `<AbstractText Label="${label[language]}" NlmCategory="${label[1]}">${text.repeat(times)}</AbstractText>`,
      )
      .join('');
  const authors = Array.from(
    { length: 6 },
    (_, index) =>
      `<Author ValidYN="Y"><LastName>Family${String((number + index) % 977)}</LastName><ForeName>Given ${String(index)}</ForeName><Initials>G</Initials><AffiliationInfo><Affiliation>Department ${String(index % 3)}, Hospital of the Bench, City ${String(number % 50)}, Country.</Affiliation></AffiliationInfo></Author>`,
  ).join('');
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${String(10_000_000 + number)}</PMID><Article PubModel="Print"><Journal><ISSN>0000-0000</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2024</Year><Month>May</Month></PubDate></JournalIssue><Title>Journal of synthetic records</Title><ISOAbbreviation>J Synth Rec</ISOAbbreviation></Journal><ArticleTitle>[Synthetic record ${String(number)} of a spine operation].</ArticleTitle><Pagination><MedlinePgn>101-9</MedlinePgn></Pagination><ELocationID EIdType="doi">10.5555/bench.${String(number)}</ELocationID><Abstract>${sections(0, english, 4)}</Abstract><AuthorList>${authors}</AuthorList><Language>chi</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article><MeshHeadingList>${'<MeshHeading><DescriptorName>Humans</DescriptorName></MeshHeading>'.repeat(10)}</MeshHeadingList><OtherAbstract Type="Publisher" Language="chi">${sections(2, chinese, 5)}</OtherAbstract><KeywordList><Keyword>spine</Keyword><Keyword>operation</Keyword></KeywordList></MedlineCitation></PubmedArticle>\n`;
}

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('<?xml version="1.0"?>\n<PubmedArticleSet>\n');
  for (let number = 0; number < count; number++) yield await Promise.resolve(Buffer.from(article(number)));
  yield Buffer.from('</PubmedArticleSet>\n');
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576);
const start = performance.now();
const memory: number[] = [];
let records = 0;
let characters = 0;
for await (const result of importFiles([{ name: 'bench.xml', bytes: file() }])) {
  for (const record of result.records) {
    records++;
    characters += serializeRecord(record).length;
    if (records % Math.ceil(count / 10) === 0) memory.push(megabytes());
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(`${String(records)} records, ${(characters / 1e6).toFixed(1)} million characters of YAML`);
console.log(`${seconds.toFixed(1)} s, ${(records / seconds).toFixed(0)} records a second`);
console.log(`memory at each tenth (MB): ${memory.join(' ')}`);
