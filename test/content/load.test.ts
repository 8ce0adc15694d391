import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { contentWith, soundRecord, temporaryFolder } from './temporary-content.ts';

/** `code line:column` of each complaint, in the order in which they are found. */
const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((one) =>
    one.place ? `${one.code} ${String(one.place.line)}:${String(one.place.column)}` : one.code,
  );

const complaints = (record: string): string[] => brief(loadContent(contentWith({ a: record })).diagnostics);
const hintOf = (record: string): string | undefined =>
  loadContent(contentWith({ a: record })).diagnostics[0]?.hint;

describe('loadContent', () => {
  it('should give a record without a handout the default one', () => {
    const { handouts, failed, diagnostics } = loadContent(contentWith({ a: soundRecord }));
    expect(diagnostics).toEqual([]);
    expect(failed).toEqual([]);
    expect(handouts).toHaveLength(1);
    expect(handouts[0]).toMatchObject({
      id: 'a',
      layout: 'parallel',
      paper: 'A4',
      languages: ['en', 'zh-Hans'],
    });
  });

  it('should build a handout from the records it names, in that order', () => {
    const { handouts } = loadContent(
      contentWith(
        { a: soundRecord, b: soundRecord, c: soundRecord },
        { digest: 'records: [c, a]\n', rest: 'records: ["b*"]\n' },
      ),
    );
    expect(handouts.map((one) => [one.id, one.records.map((record) => record.id)])).toEqual([
      ['digest', ['c', 'a']],
      ['rest', ['b']],
    ]);
  });

  it('should load what is right where something else is wrong', () => {
    const { handouts, failed } = loadContent(
      contentWith({ good: soundRecord, bad: 'titel: x\n' }, { both: 'records: ["*"]\n' }),
    );
    expect(failed).toEqual(['both']);
    expect(handouts).toEqual([]);
    const alone = loadContent(contentWith({ good: soundRecord, bad: 'titel: x\n' }));
    expect(alone.handouts.map((one) => one.id)).toEqual(['good']);
    expect(alone.failed).toEqual(['bad']);
  });

  it('should report every problem of every file', () => {
    const { diagnostics } = loadContent(
      contentWith({
        a: 'titel: {}\nDOI: x\nissued: 2025-13\n',
        b: 'PMID: abc\nabstract: text\n',
      }),
    );
    expect(brief(diagnostics)).toEqual([
      'invalid-date 3:9',
      'invalid-doi 2:6',
      'unknown-key 1:1',
      'invalid-pmid 1:7',
      'wrong-type 2:11',
    ]);
  });

  it('should load only the files of the handouts that are wanted', () => {
    const folder = contentWith({ a: soundRecord, broken: 'x\n' }, { h: 'records: [a]\n', bad: 'x\n' });
    expect(loadContent(folder, { only: ['h'] })).toMatchObject({ failed: [], diagnostics: [] });
    expect(loadContent(folder, { only: ['a'] }).handouts.map((one) => one.id)).toEqual(['a']);
  });

  it('should find a wanted handout whose file has another name', () => {
    const folder = contentWith({ one: `id: first\n${soundRecord}` }, { two: 'id: second\nrecords: [first]\n' });
    expect(loadContent(folder, { only: ['second'] }).handouts.map((one) => one.id)).toEqual(['second']);
    expect(loadContent(folder, { only: ['first'] }).handouts.map((one) => one.id)).toEqual(['first']);
  });

  it('should say which handout is meant where the wanted one does not exist', () => {
    const { diagnostics } = loadContent(contentWith({ 'li-2025': soundRecord }), { only: ['li-2052'] });
    expect(diagnostics).toMatchObject([{ code: 'unknown-handout', hint: 'did you mean `li-2025`?' }]);
  });

  it('should name each id once where a handout and its record share it', () => {
    const folder = contentWith({ one: soundRecord }, { one: 'records: [one]\n' });
    const { diagnostics } = loadContent(folder, { only: ['unlike-any'] });
    expect(diagnostics).toMatchObject([{ code: 'unknown-handout', hint: 'handouts and records: `one`' }]);
  });

  it('should take the date from the handout, else the newest record, else the source date', () => {
    const dateOf = (record: string, handout: string, sourceDate?: string) =>
      loadContent(contentWith({ a: `${record}${soundRecord}` }, { h: `${handout}records: [a]\n` }), {
        ...(sourceDate !== undefined && { sourceDate }),
      }).handouts[0]?.date;
    expect(dateOf('issued: 2024\n', 'date: 2025-02-03\n', '2000-01-01')).toBe('2025-02-03');
    expect(dateOf('issued: 2024-08\navailable-date: 2024-06-27\n', '', '2000-01-01')).toBe('2024-08-01');
    expect(dateOf('', '', '2000-01-01')).toBe('2000-01-01');
    expect(dateOf('', '')).toBe('1980-01-01');
  });

  it('should carry the text of every file that the handout was read from', () => {
    const { handouts } = loadContent(contentWith({ a: soundRecord }, { h: 'records: [a]\n' }));
    expect(Object.values(handouts[0]?.sources ?? {}).map((one) => one.text)).toEqual([
      'records: [a]\n',
      soundRecord,
    ]);
  });
});

describe('bad input', () => {
  it('should say that a content folder is missing or empty', () => {
    expect(loadContent('/nowhere/at/all').diagnostics).toMatchObject([{ code: 'missing-folder' }]);
    expect(existsSync('/nowhere')).toBe(false);
    expect(loadContent(temporaryFolder({ 'records/.keep': '' })).diagnostics).toMatchObject([
      { code: 'no-content' },
    ]);
  });

  it.each([
    ['an empty file', '', ['empty-file 1:1']],
    ['a file of comments', '# nothing\n', ['empty-file 1:1']],
    ['a quote that is not closed', 'title:\n  en: "x\nDOI: y\n', ['yaml-syntax 2:7']],
    ['a text with a colon', 'source: a: b\n', ['yaml-syntax 1:9']],
    ['a brace that is not closed', 'title: { en: a, zh-Hans: b\nDOI: 10.1/x\n', ['yaml-syntax 1:8']],
    ['a bracket that is not closed', 'notes: [a, [b], {c: d}\nDOI: 10.1/x\n', ['yaml-syntax 1:8']],
    ['a bracket at the end of the file', 'notes: [a', ['yaml-syntax 1:8']],
    ['a bracket within a brace', 'author:\n  - { literal: [a, family: b }\n', ['yaml-syntax 2:16']],
    ['a duplicate key', 'title: { en: a }\ntitle: { en: b }\n', ['duplicate-key 2:1']],
    ['two spellings of one language', 'title: { zh-Hans: a, zh-hans: b }\n', ['duplicate-key 1:22']],
    ['a tab for indentation', 'title:\n\ten: a\n', ['tab-indentation 2:1']],
    ['a tab and not what follows from it', 'title:\n  en: a\n\tzh-Hans: b\nissued: 2025\n', ['tab-indentation 3:1']],
    ['what stands beside a duplicate key', 'title: { en: a }\ntitle: { en: b }\nDOI: x\n', ['duplicate-key 2:1', 'invalid-doi 3:6']],
    ['an alias and nothing else at its place', 'source: &x a\ntitle: *x\nDOI: x\n', ['yaml-alias 2:8', 'invalid-doi 3:6']],
    ['two documents', 'source: a\n---\nsource: b\n', ['yaml-syntax 2:1']],
    ['an alias', 'source: &x a\nvolume: *x\n', ['yaml-alias 2:9']],
    ['a number for a text', 'source: 42\n', ['wrong-type 1:9']],
    ['a text for a map', 'title: A title\n', ['wrong-type 1:8']],
    ['a full-width colon', 'title：\n  en：a\n', ['wrong-type 1:1']],
    ['a list for a map', 'title:\n  - a\n', ['wrong-type 1:1']],
    ['a list for the whole file', '- a\n- b\n', ['wrong-type 1:1']],
    ['a text for the whole file', 'just words\n', ['wrong-type 1:1']],
    ['a key without a value', 'source:\n', ['empty-value 1:1']],
    ['a blank text', 'title: { en: " " }\n', ['empty-value 1:14']],
    ['a map without a language', 'title: {}\n', ['empty-value 1:8']],
    ['an unknown key', 'titel: { en: a }\n', ['unknown-key 1:1']],
    ['an unknown key within', 'author:\n  - { literal: A, orcid: B }\n', ['unknown-key 2:19']],
    ['a key that objects have', 'title: { en: a, __proto__: b }\nDOI: x\n', ['unknown-key 1:17', 'invalid-doi 2:6']],
    ['words that objects have', 'constructor: a\ntoString: b\n', ['unknown-key 1:1', 'unknown-key 2:1']],
    ['a mistyped key once', 'abstract:\n  - txt: { en: a }\n', ['unknown-key 2:5']],
    ['a mistyped key in one of several shapes', 'license: { nam: a }\n', ['unknown-key 1:12']],
    ['a missing key', 'abstract:\n  - label: { en: a }\n', ['missing-key 2:5']],
    ['an author without a name', 'author:\n  - ORCID: 0000-0002-1825-0097\n', ['missing-key 2:5']],
    ['an author named twice', 'author:\n  - { literal: A, family: B }\n', ['conflicting-keys 2:5']],
    ['a language tag with an underscore', 'title: { zh_CN: a }\n', ['invalid-language 1:10']],
    ['a language that does not exist', 'title: { xx: a }\n', ['invalid-language 1:10']],
    ['a language written out', 'language: English\n', ['invalid-language 1:11']],
    ['a date that is none', 'issued: 2025-02-30\n', ['invalid-date 1:9']],
    ['a DOI with its address', 'DOI: https://doi.org/10.1007/x\n', ['invalid-doi 1:6']],
    ['an ORCID with a wrong digit', 'author: [{ family: A, ORCID: 0000-0002-1825-0098 }]\n', ['invalid-orcid 1:30']],
    ['an address that runs code', 'URL: "javascript:alert(1)"\n', ['invalid-url 1:6']],
    ['an e-mail address that is none', 'author: [{ family: A, email: a(at)b }]\n', ['invalid-email 1:30']],
    ['an id that leaves the folder', 'id: ../x\n', ['invalid-id 1:5']],
    ['a category that is none', 'abstract: [{ text: { en: a }, category: METHOD }]\n', ['unknown-value 1:41']],
    ['an affiliation that is missing', 'author: [{ family: A, affiliations: [1] }]\n', ['unknown-affiliation 1:38']],
    ['a width out of range', 'figures: [{ file: a.png, alternative: b, width: 200 }]\n', ['out-of-range 1:49']],
    ['an uneven row', 'tables:\n  - columns: [{ header: a }]\n    rows:\n      - [x, y]\n', ['uneven-row 4:9']],
    ['a control character', 'title: { en: "a\\u0007b" }\n', ['control-character 1:16']],
    ['a control character as it stands', 'title: { en: a\u0007b }\n', ['control-character 1:15']],
    ['half a character', 'title: { en: "a\\ud83d" }\n', ['unpaired-surrogate 1:16']],
    ['markup that is not closed', 'title:\n  en: >-\n    one\n    <i>two\n', ['unclosed-markup 4:5']],
    ['markup that was not opened', 'title: { en: a</b> }\n', ['unopened-markup 1:15']],
    ['a span without language', 'title: { en: "<span>a</span>" }\n', ['span-without-language 1:15']],
    ['a span in no language', `title: { en: '<span lang="qqqq">a</span>' }\n`, ['invalid-language 1:15']],
    ['markup of HTML', 'title: { en: "<em>a</em>" }\n', ['unknown-markup 1:15', 'unknown-markup 1:20']],
    ['a blank line in a text', 'title:\n  en: |\n    one\n\n    two\n', ['blank-line 3:8']],
    ['an ignored check without a reason', `# duiye-ignore numbers\n${soundRecord}`, ['ignore-without-reason 1:1']],
  ])('should find %s', (_name, record, expected) => {
    expect(complaints(record)).toEqual(expected);
  });

  it.each([
    ['the nearest key', 'titel: { en: a }\n', 'did you mean `title`?'],
    ['the key in its own case', 'doi: 10.1007/x\n', 'did you mean `DOI`?'],
    ['the bare DOI', 'DOI: https://doi.org/10.1007/x\n', 'write `10.1007/x`'],
    ['the usual tag and no word of the program', 'title: { constructor: a }\n', /^for example: `en`/],
    ['the half-width colon', 'title：a\n', 'write `: ` (a half-width colon and a blank), not `：`'],
    ['the bracket that closes', 'title: { en: a\n', 'write `}` where it ends'],
    ['the usual tag', 'title: { zh_CN: a }\n', 'write `zh-CN` or `zh-Hans`'],
    ['the ISO date', 'issued: 2025-8-18\n', 'write `2025-08-18`'],
    ['the ISO date for months', 'issued: 2025 Aug\n', 'write `2025-08`'],
    ['quotes for a number', 'source: 42\n', 'put it in quotes: `"42"`'],
    ['what a width counts', 'figures: [{ file: a.png, alternative: b, width: 5cm }]\n', 'write the number alone, in per cent of the measure'],
    ['spaces for a tab', 'title:\n\ten: a\n', 'indent with spaces, two for each level'],
    ['the nearest value', 'abstract: [{ text: { en: a }, category: METHOD }]\n', 'did you mean `METHODS`?'],
  ])('should hint at %s', (_name, record, expected) => {
    expect(hintOf(record)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it('should say once that brackets are nested too deeply', () => {
    const { diagnostics } = loadContent(contentWith({ a: `notes: ${'['.repeat(20_000)}` }));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['yaml-syntax', 'the file is nested too deeply'],
    ]);
  });

  it('should say that a file is not UTF-8', () => {
    const folder = temporaryFolder({
      'records/gbk.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xd6, 0xd0, 0xce, 0xc4]),
      'records/utf16.yaml': Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    });
    const { diagnostics, failed } = loadContent(folder);
    expect(brief(diagnostics)).toEqual(['not-utf-8 1:4', 'not-utf-8 1:1']);
    expect(diagnostics[0]?.hint).toBe('it looks like GBK: save it as UTF-8');
    expect(failed).toEqual(['gbk', 'utf16']);
  });

  it('should read past a byte order mark', () => {
    const { handouts } = loadContent(contentWith({ a: `\uFEFF${soundRecord}` }));
    expect(handouts[0]?.records[0]?.title?.en?.raw).toBe('A title');
  });

  it('should say that a folder of a file\'s name cannot be read', () => {
    const folder = temporaryFolder({ 'records/a.yaml/x.txt': '', 'records/b.yaml': soundRecord });
    expect(brief(loadContent(folder).diagnostics)).toEqual(['unreadable-file']);
  });

  it('should name both places of an id that two records have', () => {
    const folder = temporaryFolder({ 'records/a.yaml': soundRecord, 'records/x/a.yaml': soundRecord });
    const [found] = loadContent(folder).diagnostics;
    expect(found).toMatchObject({ code: 'duplicate-id', place: { line: 1 } });
    expect(found?.place?.file).toMatch(/records\/x\/a\.yaml$/);
    expect(found?.related?.[0]?.place.file).toMatch(/records\/a\.yaml$/);
  });

  it('should not let two ids be one file on disks that fold case', () => {
    const folder = temporaryFolder({ 'records/A.yaml': soundRecord, 'records/b/a.yaml': soundRecord });
    expect(loadContent(folder)).toMatchObject({
      handouts: [{ id: 'A' }],
      diagnostics: [{ code: 'duplicate-id', message: 'the ids `A` and `a` would be one file on many disks' }],
    });
  });

  it('should say that a handout names a missing record', () => {
    const folder = contentWith({ 'li-2025': soundRecord }, { h: 'records:\n  - li-2025\n  - li-2026\n' });
    const { diagnostics, failed } = loadContent(folder);
    expect(brief(diagnostics)).toEqual(['missing-record 3:5']);
    expect(diagnostics[0]?.hint).toBe('did you mean `li-2025`?');
    expect(failed).toEqual(['h']);
  });

  it.each([
    ['names in spite of its fault', 'layuot: stacked\nrecords: [a, "b*"]\n', ['c'], ['unknown-key 1:1']],
    ['has for its id', 'id: c\nlayuot: stacked\nrecords: [a, b]\n', [], ['unknown-key 2:1']],
    ['may name, as YAML cannot read it', 'records: [a\n', [], ['yaml-syntax 1:10', 'records-withheld']],
    ['may name, as its key is mistyped', 'recrods: [a]\n', [], ['unknown-key 1:1', 'records-withheld']],
    ['may name, as an entry is no text', 'records: [a, 7]\n', [], ['wrong-type 1:14', 'records-withheld']],
  ])('should give no handout to records that a broken one %s', (_name, broken, built, told) => {
    const folder = contentWith({ a: soundRecord, b: soundRecord, c: soundRecord }, { digest: broken });
    const { handouts, failed, diagnostics } = loadContent(folder);
    expect(handouts.map((one) => one.id)).toEqual(built);
    expect(failed).toEqual(['digest']);
    expect(brief(diagnostics)).toEqual(told);
    // Builds do not print notes.
    expect(diagnostics.map(({ severity }) => severity)).not.toContain('note');
    expect(loadContent(folder, { only: ['a'] })).toMatchObject({ handouts: [{ id: 'a' }], diagnostics: [] });
  });

  it('should give no handout to records of a handout whose id is taken', () => {
    const folder = contentWith({ a: soundRecord, b: soundRecord }, { h: 'records: [a]\n', 'x/h': 'records: [b]\n' });
    expect(loadContent(folder)).toMatchObject({ handouts: [{ id: 'h' }], diagnostics: [{ code: 'duplicate-id' }] });
  });

  it('should say that a pattern matches no record', () => {
    const folder = contentWith({ a: soundRecord }, { h: 'records: ["x-*"]\n' });
    expect(loadContent(folder).diagnostics).toMatchObject([{ message: 'no record matches `x-*`' }]);
  });

  it('should say that a file name is no id', () => {
    expect(loadContent(contentWith({ 'my record': soundRecord })).diagnostics).toMatchObject([
      { code: 'invalid-id', hint: 'rename the file, or write `id: …` in it' },
    ]);
  });

  it('should warn where a section or a whole language has no translation', () => {
    const oneSided = `${soundRecord}  - text: { en: Alone. }\n`;
    expect(complaints(oneSided)).toEqual(['missing-translation 9:5']);
    const unlabelled = `${soundRecord}  - { label: { en: Aim }, text: { en: One., zh-Hans: 一。 } }\n`;
    expect(complaints(unlabelled)).toEqual(['missing-translation 9:20']);
    const folder = contentWith({ a: 'title: { en: A }\nabstract: [{ text: { en: A } }]\n' }, {
      h: 'languages: [en, ja]\nrecords: [a]\n',
    });
    expect(loadContent(folder)).toMatchObject({
      diagnostics: [{ code: 'missing-language', severity: 'warning' }],
      handouts: [{ id: 'h' }],
    });
  });

  it('should read a record of 5 MB', () => {
    const long = 'Words and more words. '.repeat(250_000).trim();
    const { handouts, diagnostics } = loadContent(
      contentWith({ a: `abstract:\n  - text:\n      en: >-\n        ${long}\n` }),
    );
    expect(diagnostics).toEqual([]);
    expect(handouts[0]?.records[0]?.abstract[0]?.text.en?.[0]?.raw).toHaveLength(long.length);
  });

  it('should read 10,000 sections and point into the last of them', () => {
    const sections = Array.from(
      { length: 10_000 },
      (_, index) => `  - text: { en: Section ${String(index)}., zh-Hans: 第${String(index)}节。 }\n`,
    );
    const { handouts, diagnostics } = loadContent(contentWith({ a: `abstract:\n${sections.join('')}` }));
    expect(diagnostics).toEqual([]);
    expect(handouts[0]?.records[0]?.abstract).toHaveLength(10_000);
    const broken = loadContent(contentWith({ a: `abstract:\n${sections.join('')}  - txt: { en: a }\n` }));
    expect(brief(broken.diagnostics)).toEqual(['unknown-key 10002:5']);
  });
});
