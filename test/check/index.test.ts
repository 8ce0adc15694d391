import { describe, expect, it } from 'vitest';
import { checkHandout, parseGlossary, type CheckOptions } from '../../src/check/index.ts';
import type { Handout, SourceFile, SourceText } from '../../src/content/handout.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { handout, localized, localizedList, record, section, sourceText } from '../builders.ts';

const OBJECTIVE = { en: 'OBJECTIVE', 'zh-Hans': '目的' };

const handoutOf = (en: string, zh: string, parts: Partial<Handout> = {}): Handout =>
  handout({ records: [record({ abstract: [section(OBJECTIVE, { en, 'zh-Hans': zh })] })], ...parts });

const codes = (subject: Handout, options?: CheckOptions): string[] =>
  checkHandout(subject, options).map(({ code }) => code);

/** A text that stands in a file as a plain scalar, for tests of places. */
function inFile(file: SourceFile, text: string, language: string): SourceText {
  const start = file.text.indexOf(text);
  return {
    ...sourceText(text, language),
    origin: { file: file.path, field: 'test', start, end: start + text.length },
  };
}

describe('checkHandout', () => {
  it('should be quiet on a correct record', () => {
    expect(codes(handoutOf('Twelve weeks later, 5-10% had relapsed.', '12周后，5%~10%复发。'))).toEqual([]);
  });

  it('should point at both languages in the file', () => {
    const file = { path: 'a.yaml', text: 'en: The rate was 97.1%.\nzh: 一致率为96.7%。\n' };
    const texts = {
      en: [inFile(file, 'The rate was 97.1%.', 'en')],
      'zh-Hans': [inFile(file, '一致率为96.7%。', 'zh-Hans')],
    };
    const abstract = [{ text: texts, origin: { file: 'a.yaml', field: 'abstract.0', start: 0, end: 1 } }];
    const [found] = checkHandout(handout({ records: [record({ abstract })], sources: { 'a.yaml': file } }));
    expect(found).toMatchObject({
      severity: 'warning',
      code: 'number',
      place: { file: 'a.yaml', line: 1, column: 18, length: 4 },
      related: [{ place: { file: 'a.yaml', line: 2, column: 9, length: 4 } }],
    });
  });

  it('should read raised figures as raised', () => {
    const content = [
      { kind: 'text', text: '5 × 10', offset: 0 } as const,
      { kind: 'sup', children: [{ kind: 'text', text: '6', offset: 11 } as const] } as const,
      { kind: 'text', text: ' cells.', offset: 18 } as const,
    ];
    const texts = {
      en: [sourceText('5 × 10<sup>6</sup> cells.', 'en', content)],
      'zh-Hans': [sourceText('细胞5×10⁶个。', 'zh-Hans')],
    };
    const subject = record({ abstract: [{ ...section(OBJECTIVE, {}), text: texts }] });
    expect(codes(handout({ records: [subject] }))).toEqual([]);
  });

  it('should ask for nothing below the least severity, unless the handout raises it', () => {
    const text = ['We gave 5 mg (2 Mg) of the drug.', '我们给予药物,剂量为5 mg(2 Mg)。'] as const;
    const note = 'punctuation-width';
    expect(codes(handoutOf(...text))).toContain(note);
    expect(codes(handoutOf(...text), { least: 'warning' })).not.toContain(note);
    const raised = handoutOf(...text, { checks: { [note]: 'warning' } });
    expect(codes(raised, { least: 'warning' })).toContain(note);
    expect(codes(raised, { least: 'error' })).not.toContain(note);
  });

  it('should do as the handout and the options say with a check', () => {
    const subject = handoutOf('We saw 84 women.', '我们看到48名女性。', { checks: { number: 'error' } });
    expect(checkHandout(subject).map(({ severity }) => severity)).toEqual(['error']);
    expect(codes({ ...subject, checks: { number: 'off' } })).toEqual([]);
    expect(codes(subject, { severities: { number: 'off' } })).toEqual([]);
  });

  it('should pass over what a record silences', () => {
    const subject = handoutOf('We saw 84 women.', '我们看到48名女性。');
    const records = subject.records.map((one) => ({
      ...one,
      ignoredChecks: [{ check: 'number', reason: 'source' }],
    }));
    expect(codes({ ...subject, records })).toEqual([]);
  });

  it('should tell of a check that does not exist and suggest one', () => {
    const [found] = checkHandout(handoutOf('One.', '一。', { checks: { 'number-mising': 'off' } }));
    expect(found).toMatchObject({ code: 'unknown-check', hint: 'did you mean `number-missing`?' });
  });

  it('should compare paragraphs one to one, and all at once where the counts differ', () => {
    const text = localizedList({
      en: ['We saw 84 women.', 'We saw 17 men.'],
      'zh-Hans': ['女性84名，男性17名。'],
    });
    const subject = record({ abstract: [{ ...section(OBJECTIVE, {}), text }] });
    expect(codes(handout({ records: [subject] }))).toEqual(['paragraph-count']);
  });

  it('should find labels that do not fit', () => {
    const abstract = [section({ en: 'METHODS', 'zh-Hans': '结果' }, { en: 'We saw.', 'zh-Hans': '观察。' })];
    expect(codes(handout({ records: [record({ abstract })] }))).toEqual(['section-label']);
  });

  it('should find a paragraph that one language repeats', () => {
    const en = ['The first paragraph of the abstract.', 'The second paragraph of the abstract.'];
    const zh = [
      '摘要的第一段，内容与英文第一段一致，译文足够长以供比较。',
      '摘要的第一段，内容与英文第一段一致，译文足够长以供比较。',
    ];
    const abstract = en.map((text, index) => section({}, { en: text, 'zh-Hans': zh[index] ?? '' }));
    expect(codes(handout({ records: [record({ abstract })] }))).toContain('text-repeated');
  });

  it('should count keywords', () => {
    const keywords = localizedList({ en: ['pain', 'sleep'], 'zh-Hans': ['疼痛'] });
    expect(codes(handout({ records: [record({ keywords })] }))).toEqual(['keyword-count']);
  });

  it('should find a keyword with two translations in one handout', () => {
    const one = record({ keywords: localizedList({ en: ['Pain'], 'zh-Hans': ['疼痛'] }) });
    const two = record({ keywords: localizedList({ en: ['pain'], 'zh-Hans': ['痛'] }) });
    expect(codes(handout({ records: [one, two] }))).toEqual(['term-consistency']);
  });

  it('should not ask titles for a stop', () => {
    const title = localized({
      en: 'A long title of a study. Its second part.',
      'zh-Hans': '一项研究的题目，第二部分',
    });
    expect(codes(handout({ records: [record({ title })] }))).toEqual([]);
  });

  it('should say of the first language once what a third one would repeat', () => {
    const abstract = [section({}, { en: 'The the end.', 'zh-Hans': '结束。', 'zh-Hant': '結束。' })];
    const subject = handout({ records: [record({ abstract })], languages: ['en', 'zh-Hans', 'zh-Hant'] });
    expect(codes(subject)).toEqual(['doubled-word']);
  });
});

describe('glossary', () => {
  const read = (text: string) => parseGlossary({ path: 'content/glossary.yaml', text });
  const yaml = `terms:
  - allowed: { en: endoscopic spine surgery, zh-Hans: [内镜脊柱手术, 脊柱内镜手术] }
    forbidden: { zh-Hans: 内窥镜手术 }
    note: as the society says
`;
  const find = (en: string, zh: string): readonly Diagnostic[] => {
    const glossary = read(yaml);
    if (!glossary.ok) throw new Error('the glossary is wrong');
    return checkHandout(handoutOf(en, zh), { glossary: glossary.value });
  };

  it('should accept every allowed translation, in any number', () => {
    expect(find('Endoscopic spine surgeries help.', '脊柱内镜手术有效。')).toEqual([]);
    expect(find('Endoscopic spine surgery helps.', '内镜脊柱手术有效。')).toEqual([]);
  });
  it('should name the forbidden word and what to write', () => {
    expect(find('Endoscopic spine surgery helps.', '内窥镜手术有效。')).toMatchObject(
      [
        {
          code: 'term',
          message: '`endoscopic spine surgery` is not to be `内窥镜手术`',
          hint: /write `内镜脊柱手术`/,
        },
      ].map(({ hint: _hint, ...rest }) => rest),
    );
  });
  it('should miss a term that has no translation at all', () => {
    expect(find('Endoscopic spine surgery helps.', '该手术有效。').map(({ code }) => code)).toEqual(['term']);
  });
  it('should tell where a glossary file is wrong', () => {
    const wrong = read('terms:\n  - allowed: { en: 5 }\n');
    expect(wrong.ok).toBe(false);
    expect(wrong.diagnostics[0]?.place?.line).toBe(2);
  });
});
