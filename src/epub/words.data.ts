import { primarySubtag } from './languages.ts';

/** The words that only a book needs, beside those of `markup/labels.data.ts`. */
export interface BookWords {
  readonly titlePage: string;
  readonly start: string;
  readonly cover: string;
  readonly index: string;
  readonly about: string;
  readonly source: string;
  readonly translation: string;
  readonly notes: string;
  readonly pages: string;
  /** The list of the book's main places. */
  readonly landmarks: string;
  /** The name of the language in itself: what a link to the twin section says. */
  readonly itself: string;
  readonly accessibility: string;
}

const ENGLISH: BookWords = {
  titlePage: 'Title page',
  start: 'Start of the text',
  cover: 'Cover',
  index: 'Index',
  about: 'About this text',
  source: 'Source',
  translation: 'Translation',
  notes: 'Abbreviations',
  pages: 'Pages',
  landmarks: 'Landmarks',
  itself: 'English',
  accessibility:
    'The text is fully available to text-to-speech and braille, in logical reading order; every change of ' +
    'language is marked; headings and a table of contents of two levels give structure. Size, face, colours and ' +
    'spacing of the text follow the reader.',
};

const SIMPLIFIED: BookWords = {
  titlePage: '书名页',
  start: '正文',
  cover: '封面',
  index: '索引',
  about: '关于本文',
  source: '来源',
  translation: '翻译',
  notes: '缩略语',
  pages: '页码',
  landmarks: '主要位置',
  itself: '中文',
  accessibility:
    '全部文字均可供语音朗读和盲文显示，阅读顺序合乎逻辑；各处语言变换均有标记；标题和两级目录提供结构。' +
    '文字的大小、字体、颜色和间距随读者设置。',
};

const TRADITIONAL: BookWords = {
  titlePage: '書名頁',
  start: '正文',
  cover: '封面',
  index: '索引',
  about: '關於本文',
  source: '來源',
  translation: '翻譯',
  notes: '縮略語',
  pages: '頁碼',
  landmarks: '主要位置',
  itself: '中文',
  accessibility:
    '全部文字均可供語音朗讀和點字顯示，閱讀順序合乎邏輯；各處語言變換均有標記；標題和兩級目錄提供結構。' +
    '文字的大小、字體、顏色和間距隨讀者設定。',
};

const JAPANESE: BookWords = {
  titlePage: '標題紙',
  start: '本文',
  cover: '表紙',
  index: '索引',
  about: 'この文書について',
  source: '出典',
  translation: '翻訳',
  notes: '略語',
  pages: 'ページ',
  landmarks: 'おもな箇所',
  itself: '日本語',
  accessibility:
    '本文はすべて音声読み上げと点字表示に対応し、論理的な順序で読める。言語の切り替わりはすべて明示されている。' +
    '見出しと二階層の目次がある。文字の大きさ、書体、色、行間は読者が変えられる。',
};

const KOREAN: BookWords = {
  titlePage: '속표지',
  start: '본문',
  cover: '표지',
  index: '찾아보기',
  about: '이 글에 대하여',
  source: '출처',
  translation: '번역',
  notes: '약어',
  pages: '쪽',
  landmarks: '주요 위치',
  itself: '한국어',
  accessibility:
    '본문 전체를 음성과 점자로 읽을 수 있고 읽기 순서가 논리적이다. 언어가 바뀌는 곳마다 표시가 있다. ' +
    '제목과 두 단계 차례가 있다. 글자의 크기, 서체, 색, 간격은 독자가 바꿀 수 있다.',
};

/** The words in a language; English where the project has none for it. */
export function bookWords(tag: string): { readonly words: BookWords; readonly language: string } {
  switch (primarySubtag(tag)) {
    case 'zh':
      return { words: /-(?:Hant|TW|HK|MO)\b/iu.test(tag) ? TRADITIONAL : SIMPLIFIED, language: tag };
    case 'ja':
      return { words: JAPANESE, language: tag };
    case 'ko':
      return { words: KOREAN, language: tag };
    case 'en':
      return { words: ENGLISH, language: tag };
    default:
      return { words: ENGLISH, language: 'en' };
  }
}
