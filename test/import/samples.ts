/** One invented article in every format that can be read. The words are the project's own. */

const english = {
  objective: 'To learn whether a morning walk improves the sleep of nurses on shifts.',
  methods: 'Sixty nurses were divided at random into a walking group (n=30) and a control group (n=30).',
  results: 'After 8 weeks the index fell from 11.2 to 7.4 in the walking group (P<0.05).',
  conclusion: 'A morning walk of 30 minutes improves sleep.',
};
const chinese = {
  objective: '探讨晨间步行能否改善轮班护士的睡眠。',
  methods: '将60名护士随机分为步行组（n=30）与对照组（n=30）。',
  results: '8周后步行组指数由11.2降至7.4（P<0.05）。',
  conclusion: '每天晨间步行30 min可改善睡眠。',
};

/** The sections of the article, for what tests expect. */
export const sampleSections = { english, chinese };

const escape = (text: string): string => text.replaceAll('<', '&lt;');
const englishLine = `OBJECTIVE: ${english.objective} METHODS: ${english.methods} RESULTS: ${english.results} CONCLUSION: ${english.conclusion}`;
const chineseLine = `目的：${chinese.objective}方法：${chinese.methods}结果：${chinese.results}结论：${chinese.conclusion}`;

const pubmedSection = (label: string, category: string, text: string): string =>
  `<AbstractText Label="${label}" NlmCategory="${category}">${escape(text)}</AbstractText>`;

export const pubmedXml = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2023//EN" "https://example.org/none.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">39000001</PMID><Article PubModel="Print-Electronic"><Journal><ISSN>0000-0000</ISSN><JournalIssue><Volume>7</Volume><Issue>3</Issue><PubDate><Year>2024</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Journal of invented nursing</Title><ISOAbbreviation>J Invent Nurs</ISOAbbreviation></Journal><ArticleTitle>[A morning walk and the sleep of <i>nurses</i>].</ArticleTitle><Pagination><MedlinePgn>210-8</MedlinePgn></Pagination><ELocationID EIdType="doi">10.5555/walk.2024
.17</ELocationID><Abstract>${pubmedSection('OBJECTIVE', 'OBJECTIVE', english.objective)}${pubmedSection('METHODS', 'METHODS', english.methods)}${pubmedSection('RESULTS', 'RESULTS', english.results)}${pubmedSection('CONCLUSION', 'CONCLUSIONS', english.conclusion)}<CopyrightInformation>&#169; 2024 The Authors.</CopyrightInformation></Abstract><AuthorList CompleteYN="Y"><Author><LastName>Wu</LastName><ForeName>Ming</ForeName><Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>Hospital of the Hills, Somewhere. wu@example.org</Affiliation></AffiliationInfo></Author><Author><CollectiveName>Walking Group</CollectiveName></Author></AuthorList><Language>chi</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList><VernacularTitle>Chenjian buxing.</VernacularTitle><ArticleDate DateType="Electronic"><Year>2024</Year><Month>02</Month><Day>09</Day></ArticleDate></Article><MeshHeadingList><MeshHeading><DescriptorName>Sleep</DescriptorName><QualifierName>physiology</QualifierName></MeshHeading></MeshHeadingList><OtherAbstract Type="Publisher" Language="chi"><AbstractText>${escape(chineseLine)}.</AbstractText></OtherAbstract><KeywordList Owner="NOTNLM"><Keyword>sleep</Keyword><Keyword>walking</Keyword><Keyword>睡眠</Keyword><Keyword>步行</Keyword></KeywordList><CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Invent Nurs. 2024 Jun;7(6):400. doi: 10.5555/walk.erratum</RefSource></CommentsCorrections></CommentsCorrectionsList><CoiStatement>None.</CoiStatement><GeneralNote Owner="NLM">A note of the library.</GeneralNote></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC1234567</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
</PubmedArticleSet>
`;

export const nbib = `
PMID- 39000001
OWN - NLM
STAT- MEDLINE
IS  - 0000-0000 (Print)
VI  - 7
IP  - 3
DP  - 2024 Mar
TI  - [A morning walk and the sleep of nurses].
PG  - 210-8
LID - 10.5555/walk.2024.17 [doi]
AB  - ${englishLine.replace('group (n=30) and', 'group (n=30)\n      and')}
CI  - Copyright (c) 2024 The Authors.
FAU - Wu, Ming
AU  - Wu M
AUID- ORCID: 0000-0002-1825-0097
AD  - Hospital of the Hills, Somewhere. wu@example.org
CN  - Walking Group
LA  - chi
PT  - Journal Article
TT  - .
DEP - 20240209
TA  - J Invent Nurs
JT  - Journal of invented nursing
MH  - *Sleep/physiology
OAB - Publisher: ${chineseLine}
OABL- chi
OT  - sleep
OT  - walking
EIN - J Invent Nurs. 2024 Jun;7(6):400. doi: 10.5555/walk.erratum
COIS- None.
RN  - 0 (Coffee)
SO  - J Invent Nurs. 2024 Mar;7(3):210-8. doi: 10.5555/walk.2024.17.
`;

export const pubmedText = `1. J Invent Nurs. 2024 Mar;7(3):210-218. doi:
10.5555/walk.2024.17. Epub 2024 Feb 9.

[A morning walk and the sleep of nurses].

[Article in Chinese; Abstract available in Chinese from the publisher]

Wu M(1), Qian L(2).

Author information:
(1)Hospital of the Hills, Somewhere.
(2)School of Nursing, Elsewhere.

${englishLine.replaceAll(' METHODS', '\nMETHODS').replaceAll(' RESULTS', '\nRESULTS').replaceAll(' CONCLUSION', '\nCONCLUSION')}

Publisher: ${chineseLine}.

Copyright© 2024 The Authors.

DOI: 10.5555/walk.2024.17
PMCID: PMC1234567
PMID: 39000001 [Indexed for MEDLINE]

Conflict of interest statement: None.
`;

const jatsSection = (title: string, text: string): string =>
  `<sec><title>${title}</title><p>${escape(text)}</p></sec>`;

export const jats = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN" "JATS-journalpublishing1.dtd">
<article xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en"><front><journal-meta><journal-id journal-id-type="nlm-ta">J Invent Nurs</journal-id><journal-title-group><journal-title>Journal of Invented Nursing</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/walk.2024.17</article-id><article-id pub-id-type="pmc">1234567</article-id><title-group><article-title>A morning walk and the sleep of nurses<xref ref-type="fn" rid="f1">*</xref></article-title><trans-title-group xml:lang="zh"><trans-title>晨间步行与护士睡眠</trans-title></trans-title-group></title-group><contrib-group><contrib contrib-type="author" corresp="yes"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id><name-alternatives><string-name content-type="native">吴明</string-name><name name-style="western"><surname>Wu</surname><given-names>Ming</given-names></name></name-alternatives><email>wu@example.org</email><xref ref-type="aff" rid="a1 a2"/></contrib><contrib contrib-type="author"><collab>Walking Group</collab></contrib></contrib-group><aff id="a1"><label>1</label><institution>Hospital of the Hills</institution><country>Nowhere</country></aff><aff-alternatives id="a2"><aff xml:lang="en">School of Nursing, Elsewhere</aff><aff xml:lang="zh">别处护理学院</aff></aff-alternatives><pub-date pub-type="epub"><day>9</day><month>2</month><year>2024</year></pub-date><pub-date pub-type="ppub"><month>03</month><year>2024</year></pub-date><volume>7</volume><issue>3</issue><fpage>210</fpage><lpage>218</lpage><permissions><copyright-statement>© 2024 The Authors</copyright-statement><license xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Open access.</license-p></license></permissions><abstract abstract-type="key-points"><p>Walk before breakfast.</p></abstract><abstract><title>Abstract</title>${jatsSection('Objective', english.objective)}${jatsSection('Methods', english.methods)}${jatsSection('Results', english.results)}${jatsSection('Conclusion', `${english.conclusion}`)}</abstract><trans-abstract xml:lang="zh"><label>摘要</label>${jatsSection('目的', chinese.objective)}${jatsSection('方法', chinese.methods)}${jatsSection('结果', chinese.results)}${jatsSection('结论', chinese.conclusion)}</trans-abstract><kwd-group xml:lang="en"><kwd>sleep</kwd><kwd>walking</kwd></kwd-group><kwd-group xml:lang="zh"><kwd>睡眠</kwd><kwd>步行</kwd></kwd-group><related-article related-article-type="correction-forward" xlink:href="10.5555/walk.erratum"/></article-meta></front><body><p>The text of the article is not imported.</p></body><back><fn-group><fn fn-type="coi-statement"><p>None.</p></fn></fn-group></back><sub-article article-type="translation" xml:lang="es"><front-stub><title-group><article-title>Un paseo matutino</article-title></title-group><abstract><p>El paseo mejora el sueño de las enfermeras.</p></abstract></front-stub></sub-article></article>
`;

export const ris = `TY  - JOUR
TI  - A morning walk and the sleep of nurses
TT  - 晨间步行与护士睡眠
AU  - Wu, Ming
AU  - Qian, Lan
AD  - Hospital of the Hills, Somewhere
JF  - Journal of Invented Nursing
PY  - 2024/03//
VL  - 7
IS  - 3
SP  - 210
EP  - 218
DO  - https://doi.org/10.5555/walk.2024.17
AB  - ${englishLine}
N2  - ${chineseLine}
KW  - sleep
KW  - walking
KW  - 睡眠
N1  - Read on a train
ER  - 
`;

export const noteExpress = `{Reference Type}: Journal Article
{Title}: 晨间步行与护士睡眠
{Translated Title}: A morning walk and the sleep of nurses
{Author}: 吴明
{Author}: 钱兰
{Translated Author}: WU Ming
{Translated Author}:  QIAN Lan
{Author Address}: 1.山间医院；2.别处护理学院
,邮编 000000
{Journal}: 虚构护理杂志
{Year}: 2024
{Volume}: 7
{Issue}: 3
{Pages}: 210-218
{Keywords}: 睡眠;;步行
{Abstract}: ${chineseLine.replaceAll('：', ' ').replaceAll('。', '.')}
{DOI}: 10.5555/walk.2024.17
{Language}: chi
{Notes}: 99-9999/X
`;

export const refWorks = `RT Journal Article\r
SR 1\r
A1 吴明;钱兰;\r
AD 山间医院;\r
T1 晨间步行与护士睡眠\r
JF 虚构护理杂志\r
YR 2024\r
IS 3\r
vo 7\r
OP 210-218\r
K1 睡眠;步行\r
AB 【目的/意义】${chinese.objective}【方法/过程】${chinese.methods}【结果/结论】${chinese.results}\r
LA 中文;\r
DS CNKI\r
\r
`;

export const endNote = `%0 Journal Article
%A 吴明
%A 钱兰
%+ 山间医院;别处护理学院;
%T 晨间步行与护士睡眠
%J 虚构护理杂志
%D 2024
%N 3
%K 睡眠;;步行
%X Abstract(#br)${chineseLine}
%P 210-218
%W CNKI
`;

export const eStudy = `DataType: 1
Title-题名: 晨间步行与护士睡眠
Author-作者: 吴明;钱兰;
Source-刊名: 虚构护理杂志
PubTime-出版时间: 2024-03-15 10:52
Keyword-关键词: 睡眠;步行
Summary-摘要: <正>${chinese.objective}CD4~+细胞与χ~2检验见文献~([1-3])。
Period-期: 03
Organ-机构: 山间医院;
DataType: 1
Title-题名: 另一篇文章
Summary-摘要: 这是第二条记录，两条之间没有空行。
`;

export const cslJson = JSON.stringify([
  {
    id: 'wu',
    type: 'article-journal',
    title: 'A morning walk and the sleep of <i>nurses</i>',
    author: [
      { family: 'Wu', given: 'Ming', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
      { literal: 'Walking Group' },
    ],
    'container-title': 'Journal of Invented Nursing',
    issued: { 'date-parts': [[2024, 3]] },
    volume: '7',
    DOI: '10.5555/walk.2024.17',
    abstract: `<jats:title>Abstract</jats:title><jats:p>${englishLine}</jats:p>`,
    keyword: 'sleep; walking',
    annote: 'Read on a train',
  },
]);

export const zoteroJson = JSON.stringify({
  items: [
    {
      itemType: 'journalArticle',
      title: '晨間步行與護士睡眠',
      creators: [{ creatorType: 'author', name: '吳明' }],
      abstractNote: `本文說明晨間步行與輪班護士睡眠之關係，並討論兩者之間的聯繫與其意義。A morning walk is shown to be related to the sleep of nurses who work in shifts, and what this means for the hospital is discussed at some length in this paper.`,
      publicationTitle: '虛構護理',
      date: 'March 2024',
      DOI: '10.5555/walk.2024.17',
      tags: [{ tag: 'sleep' }, { tag: 'walking' }, { tag: '睡眠' }, { tag: '步行' }],
      language: 'zh',
    },
  ],
});

export const rissJson = JSON.stringify([
  {
    제목: '아침 걷기와 간호사의 수면 = A morning walk and the sleep of nurses',
    저자: '홍길동',
    발행연도: '2024',
    주제어: '수면,걷기',
    '국문 초록 (Abstract)':
      'The walk before work was studied in a hospital of the hills.&#xD;\n It is good for the sleep of the nurses.',
    '다국어 초록 (Multilingual Abstract)':
      '산속 병원에서 출근 전의 걷기를 연구하였다.&#xD;\n 간호사의 수면에 좋다.',
  },
]);

export const bibtex = `@string{jin = "Journal of Invented Nursing"}
@article{wu2024,
  title = {A morning walk and the sleep of \\textit{nurses} in {M{\\"u}nchen}},
  author = {Wu, Ming and Qian, Lan},
  journal = jin,
  year = 2024,
  month = mar,
  volume = {7},
  pages = {210--218},
  doi = {10.5555/walk.2024.17},
  abstract = {${englishLine.replace('P<0.05', 'P < 0.05')}},
  abstract_zh = {${chineseLine}},
  keywords = {sleep; walking},
  annote = {Read on a train}
}

@article{broken, title = {No end,
`;

export const latex = `\\title{歩行と看護師の睡眠}
\\author{山田 太郎\\affiref{H} \\and 鈴木 花子\\affiref{H}}
\\affilabel{H}{山の病院}
{Hospital of the Hills}
\\jabstract{
朝の歩行が交代勤務の看護師の睡眠を良くするかどうかを調べ
た．その結果，良くなることがわかった．}
\\jkeywords{睡眠，歩行}
\\etitle{A Morning Walk \\\\ and the Sleep of Nurses}
\\eauthor{Taro Yamada \\affiref{H} \\and Hanako Suzuki\\affiref{H}}
\\eabstract{
It was studied whether a morning walk improves
the sleep of nurses on shifts. It does.}
\\ekeywords{Sleep, Walking}
\\begin{document}
\\section{はじめに}
本文は取り込まない．
`;

export const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="Walk_1:1"><tuv xml:lang="en"><seg>The nurses walked every morning.</seg></tuv><tuv xml:lang="zh"><seg>护士每天早晨步行。</seg></tuv></tu>
<tu tuid="Walk_1:2"><tuv xml:lang="en"><seg>Their sleep improved.</seg></tuv><tuv xml:lang="zh"><seg>她们的睡眠有所改善。</seg></tuv></tu>
<tu tuid="Walk_2:1"><tuv xml:lang="en"><seg>This is another text.</seg></tuv><tuv xml:lang="zh"><seg>这是另一篇文字。</seg></tuv></tu>
</body></tmx>
`;

export const tabbed = `The nurses walked every morning.\t护士每天早晨步行。
Their sleep improved.\t她们的睡眠有所改善。
`;

export const pasted = `Wu Ming, Qian Lan, Zhao Qi
Department of Nursing, Hospital of the Hills, Somewhere, China.
School of Nursing, Elsewhere University, Elsewhere, China.
J Invent Nurs. 2024 Mar 15. doi: 10.5555/walk.2024.17.
${englishLine}
${chineseLine}
J Sleep Elsewhere. 2023-8-18
Walking (Somewhere). 2019-10-15
`;

export const frontPage = `# 晨间步行与轮班护士睡眠的关系

吴明¹，钱兰²(1.山间医院 护理部；2.别处大学 护理学院)

摘要：${chineseLine}

关键词：睡眠；步行；轮班中图分类号：R47 文献标识码：A

# A morning walk and the sleep of

# nurses on shifts

WU Ming1, QIAN Lan2

Abstract: ${englishLine}

Key words: sleep; walking; shifts
`;

/** Every sample by the format it is in. */
export const samples: Readonly<Record<string, string>> = {
  'pubmed-xml': pubmedXml,
  nbib,
  'pubmed-text': pubmedText,
  jats,
  ris,
  noteexpress: noteExpress,
  refworks: refWorks,
  endnote: endNote,
  'cnki-e-study': eStudy,
  'csl-json': cslJson,
  'zotero-json': zoteroJson,
  'riss-json': rissJson,
  bibtex,
  latex,
  tmx,
  'aligned-lines': tabbed,
  text: pasted,
};
