/** Articles of ordinary size that nobody wrote, as each format writes them. */

const english =
  'The mean operation time was 72.4 minutes, and the visual analogue score fell from 6.8 to 2.1 (P<0.05). ';
const chinese = '平均手术时间72.4分钟，视觉模拟评分由6.8分降至2.1分（P<0.05）。';
const labels = [
  ['OBJECTIVE', 'OBJECTIVE', '目的'],
  ['METHODS', 'METHODS', '方法'],
  ['RESULTS', 'RESULTS', '结果'],
  ['CONCLUSION', 'CONCLUSIONS', '结论'],
] as const;
const numbers = [0, 1, 2, 3, 4, 5];

const escape = (text: string): string => text.replaceAll('<', '&lt;');
const family = (number: number, index: number): string => `Family${String((number + index) % 977)}`;
const place = (number: number, index: number): string =>
  `Department ${String(index % 3)}, Hospital of the Bench, City ${String(number % 50)}, Country`;
const title = (number: number): string => `Synthetic record ${String(number)} of a spine operation`;
const chineseTitle = (number: number): string => `脊柱手术的第${String(number)}份合成记录`;
const doi = (number: number): string => `10.5555/bench.${String(number)}`;
const englishAbstract = labels.map(([label]) => `${label}: ${english.repeat(4)}`).join('');
const chineseAbstract = labels.map(([, , label]) => `${label}：${chinese.repeat(5)}`).join('');

/** A `PubmedArticle` with both abstracts, six authors and ten MeSH headings. */
export function pubmedArticle(number: number): string {
  const sections = (language: 0 | 2, text: string, times: number): string =>
    labels
      .map(
        (label) =>
          `<AbstractText Label="${label[language]}" NlmCategory="${label[1]}">${escape(text.repeat(times))}</AbstractText>`,
      )
      .join('');
  const authors = numbers
    .map(
      (index) =>
        `<Author ValidYN="Y"><LastName>${family(number, index)}</LastName><ForeName>Given ${String(index)}</ForeName><Initials>G</Initials><AffiliationInfo><Affiliation>${place(number, index)}.</Affiliation></AffiliationInfo></Author>`,
    )
    .join('');
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${String(10_000_000 + number)}</PMID><Article PubModel="Print"><Journal><ISSN>0000-0000</ISSN><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2024</Year><Month>May</Month></PubDate></JournalIssue><Title>Journal of synthetic records</Title><ISOAbbreviation>J Synth Rec</ISOAbbreviation></Journal><ArticleTitle>[${title(number)}].</ArticleTitle><Pagination><MedlinePgn>101-9</MedlinePgn></Pagination><ELocationID EIdType="doi">${doi(number)}</ELocationID><Abstract>${sections(0, english, 4)}</Abstract><AuthorList>${authors}</AuthorList><Language>chi</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article><MeshHeadingList>${'<MeshHeading><DescriptorName>Humans</DescriptorName></MeshHeading>'.repeat(10)}</MeshHeadingList><OtherAbstract Type="Publisher" Language="chi">${sections(2, chinese, 5)}</OtherAbstract><KeywordList><Keyword>spine</Keyword><Keyword>operation</Keyword></KeywordList></MedlineCitation></PubmedArticle>\n`;
}

/** The same in PubMed's tagged text. */
export function nbibRecord(number: number): string {
  const authors = numbers.map(
    (index) =>
      `FAU - ${family(number, index)}, Given ${String(index)}\nAU  - ${family(number, index)} G\nAD  - ${place(number, index)}.\n`,
  );
  return `PMID- ${String(10_000_000 + number)}\nOWN - NLM\nVI  - 12\nIP  - 3\nDP  - 2024 May\nTI  - [${title(number)}].\nPG  - 101-9\nLID - ${doi(number)} [doi]\nAB  - ${englishAbstract}\n${authors.join('')}LA  - chi\nPT  - Journal Article\nTA  - J Synth Rec\nJT  - Journal of synthetic records\n${'MH  - Humans\n'.repeat(10)}OAB - Publisher: ${chineseAbstract}\nOABL- chi\nOT  - spine\nOT  - operation\n\n`;
}

/** A record of a reference manager with a Chinese abstract. */
export function risRecord(number: number): string {
  const authors = numbers.map((index) => `AU  - ${family(number, index)}, Given ${String(index)}\n`);
  return `TY  - JOUR\nT1  - ${chineseTitle(number)}\n${authors.join('')}AD  - ${place(number, 0)}\nPY  - 2024\nJO  - 合成记录杂志\nVL  - 12\nIS  - 3\nSP  - 101\nEP  - 109\nDO  - ${doi(number)}\nKW  - 脊柱\nKW  - 手术\nAB  - ${chineseAbstract}\nER  - \n\n`;
}

/** An item of CSL-JSON. */
export function cslItem(number: number): string {
  const author = numbers.map((index) => ({ family: family(number, index), given: `Given ${String(index)}` }));
  return JSON.stringify({
    id: `bench-${String(number)}`,
    type: 'article-journal',
    title: title(number),
    author,
    'container-title': 'Journal of synthetic records',
    issued: { 'date-parts': [[2024, 5]] },
    DOI: doi(number),
    abstract: englishAbstract,
  });
}

/** An entry of BibTeX. */
export function bibtexEntry(number: number): string {
  const author = numbers.map((index) => `${family(number, index)}, Given ${String(index)}`).join(' and ');
  return `@article{bench${String(number)},\n  title = {${title(number)}},\n  author = {${author}},\n  journal = {Journal of synthetic records},\n  year = {2024},\n  doi = {${doi(number)}},\n  abstract = {${englishAbstract.replaceAll('<', '$<$')}}\n}\n\n`;
}

/** A segment of a translation memory. */
export function tmxUnit(number: number): string {
  return `<tu tuid="doc${String(Math.floor(number / 20))}:${String(number)}"><tuv xml:lang="en"><seg>${escape(english)}</seg></tuv><tuv xml:lang="zh"><seg>${escape(chinese)}</seg></tuv></tu>\n`;
}

/** A line of two aligned sentences. */
export function alignedLine(number: number): string {
  return `${english.trim()} Case ${String(number)}.\t${chinese}第${String(number)}例。\n`;
}

/** An article as people paste it. */
export function pastedArticle(number: number): string {
  return `${title(number)}\n\n${family(number, 0)} G, ${family(number, 1)} G\n\n${place(number, 0)}\n\n${englishAbstract}\n\n${chineseAbstract}\n\n`;
}
