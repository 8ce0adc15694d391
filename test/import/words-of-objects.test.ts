import { describe, expect, it } from 'vitest';
import { importAll, serializeRecord } from '../../src/import/index.ts';
import { texToText } from '../../src/import/inline.ts';
import { languageTag } from '../../src/import/language.ts';
import { readLatex } from '../../src/import/latex.ts';
import { markupFromHtml } from '../../src/import/markup-from-html.ts';
import { categoryFrom, statusKinds } from '../../src/import/medline.ts';
import { bibtex, noteExpress, pubmedXml } from './samples.ts';

const words = ['constructor', 'valueOf', 'toString', '__proto__'];

async function recordText(text: string): Promise<string> {
  const { records } = await importAll([{ name: 'sample', bytes: Buffer.from(text) }]);
  return records.map((one) => serializeRecord(one)).join('');
}

describe('words of a file that every object has', () => {
  it.each(words)('should be no name of MEDLINE: %s', (word) => {
    expect([categoryFrom(word), statusKinds.get(word)]).toEqual([undefined, undefined]);
  });

  it.each(words)('should be no language: %s', (word) => {
    expect(languageTag(word)).toBeUndefined();
  });

  it('should be no entity of HTML', () => {
    expect(markupFromHtml('a &constructor; &valueOf; &amp;')).toBe('a &constructor; &valueOf; &');
  });

  it('should be no symbol of TeX', () => {
    expect(texToText('a \\constructor b \\pm')).toBe('aconstructorb±');
  });

  it('should be no command of a journal class', () => {
    const { titles, authors, keywords } = readLatex('\\constructor{A word}\\title{One title}', 'x.tex');
    expect([titles.map(({ text }) => text), authors, keywords]).toEqual([['One title'], [], []]);
  });

  it('should be no field of BibTeX, and stay', async () => {
    expect(await recordText(bibtex.replace('annote =', 'constructor ='))).toContain('Read on a train');
  });

  it('should be no notice of PubMed, and stay', async () => {
    const text = await recordText(pubmedXml.replace('RefType="ErratumIn"', 'RefType="constructor"'));
    expect(text).toContain('constructor: J Invent Nurs. 2024 Jun;7(6):400');
    expect(text).not.toContain('function Object');
  });

  it('should be no element of inline markup', async () => {
    const text = await recordText(pubmedXml.replace('<i>nurses</i>', '<constructor>nurses</constructor>'));
    expect(text).toContain('the sleep of nurses');
    expect(text).not.toContain('native code');
  });

  it('should be no field of a reference manager, and stay', async () => {
    expect(noteExpress).toContain('{Reference Type}');
    const text = await recordText(noteExpress.replace('{Title}', '{constructor}: Odd words\n{Title}'));
    expect(text).toContain('Odd words');
  });
});
