import { beforeAll, describe, expect, it } from 'vitest';
import { paintPdf } from '../../../src/pdf/paint.ts';
import { metadata, sampleDocument, sampleText } from '../sample.ts';
import { verifyPdf } from './index.ts';

let sound = '';

beforeAll(async () => {
  const painted = await paintPdf(sampleDocument(), metadata, { archive: 'PDF/A-2a', compress: false });
  if (!painted.ok) throw new Error('the sample cannot be painted');
  sound = Buffer.from(painted.value).toString('latin1');
});

/** The sound file with one stretch replaced by another of the same length (filled up with spaces). */
function broken(search: string | RegExp, replacement: string): Uint8Array {
  const found = typeof search === 'string' ? search : (search.exec(sound)?.[0] ?? '');
  if (found === '' || !sound.includes(found)) throw new Error(`the file has no ${String(search)}`);
  if (replacement.length > found.length) throw new Error(`${replacement} is longer than ${found}`);
  return Buffer.from(
    sound.replace(found, () => replacement.padEnd(found.length)),
    'latin1',
  );
}

const messages = (bytes: Uint8Array): readonly string[] => verifyPdf(bytes).map(({ message }) => message);

describe('a sound file', () => {
  it('should have no finding, readable or compressed', async () => {
    const painted = await paintPdf(sampleDocument(), metadata, { archive: 'PDF/A-2a' });
    expect(verifyPdf(Buffer.from(sound, 'latin1'), sampleText)).toEqual([]);
    expect(painted.ok && verifyPdf(painted.value, sampleText)).toEqual([]);
  });

  it('should be told from one that reads otherwise', () => {
    expect(verifyPdf(Buffer.from(sound, 'latin1'), 'other words')[0]?.message).toMatch(/^reading order/);
  });
});

describe('ISO 14289-1 (PDF/UA-1)', () => {
  it('7.1: should find content that is not marked', () => {
    expect(messages(broken('/H1 <</MCID 0>> BDC', ''))[0]).toMatch(
      /^content is not marked on page 1: "Thoracic/,
    );
  });

  it('7.1: should find marked content that is neither an artifact nor in the tree', () => {
    expect(messages(broken('/H1 <</MCID 0>> BDC', '/H1 BMC'))[0]).toMatch(/^content has no identifier/);
  });

  it('7.1: should find content that no element names', () => {
    expect(messages(broken(/\/S \/H1\n[^]*?\/K 0/, '/S /H1'))[0]).toMatch(/^content is owned by 0 elements/);
  });

  it('7.1: should find content that two elements name', () => {
    const twice = broken(/\/S \/H2\n[^]*?\/K 1/, (/\/S \/H2\n[^]*?\/K /.exec(sound)?.[0] ?? '') + '0');
    expect(messages(twice)).toContainEqual(expect.stringMatching(/^content is owned by 2 elements/));
  });

  it('7.1: should find a file that is not marked', () => {
    expect(messages(broken('/Marked true', '/Marked null'))).toEqual(['not marked']);
  });

  it('7.1: should find a title that is not displayed', () => {
    expect(messages(broken('/DisplayDocTitle true', '/DisplayDocTitle'))).toContain(
      'the title is not displayed',
    );
  });

  it('7.1: should find XMP that is missing', () => {
    expect(messages(broken(/\/Metadata \d/, '/Metadatb'))).toEqual(['no XMP metadata']);
  });

  it('7.1: should find a missing title', () => {
    expect(messages(broken(/<rdf:li xml:lang="x-default">A &amp; B[^]*?<\/rdf:li>/, ''))).toContain(
      'no title',
    );
  });

  it('5: should find a missing identification', () => {
    expect(messages(broken('<pdfuaid:part>1', '<pdfuaid:part>7'))).toEqual(['no PDF/UA identification']);
  });

  it('7.2: should find a document without a language', () => {
    expect(messages(broken('/Lang <656e>', ''))).toEqual(['no language']);
  });

  it('7.2: should find a language tag that is none', () => {
    const chinese = Buffer.from('zh-Hans').toString('hex');
    const nonsense = Buffer.from('_h-Hans').toString('hex');
    expect(messages(broken(`/Lang <${chinese}>`, `/Lang <${nonsense}>`))).toEqual([
      '`_h-Hans` is no language tag',
    ]);
  });

  it('7.3: should find a figure without an alternative text', () => {
    expect(messages(broken('/Alt <', '/Blt <'))).toEqual(['a figure has no alternative text']);
  });

  it('7.3: should find a figure without a box', () => {
    expect(messages(broken(/\/Placement \/Block\n\/BBox/, '/Placement /Block\n/XBox'))).toEqual([
      'a figure has no box',
    ]);
  });

  it('7.4.2: should find a heading that skips a level', () => {
    expect(messages(broken('/S /H2', '/S /H3'))).toEqual(['H3 skips a level']);
  });

  it('7.5: should find a header without a scope', () => {
    expect(messages(broken('/Scope', '/Scopf'))).toEqual(['a table header has no scope']);
  });

  it('7.5: should find rows of different width', () => {
    expect(messages(broken('/ColSpan 2', '/ColSpan 3'))).toEqual(['the rows of a table differ in width']);
  });

  it('7.6: should find what is no part of a list', () => {
    expect(messages(broken('/S /LBody', '/S /P'))).toEqual(['P stands directly in LI']);
  });

  it('7.9: should find a note without an identifier', () => {
    expect(messages(broken('/ID <6e6f7465', '/IX <6e6f7465'))).toEqual([
      'notes do not each have an identifier of their own',
    ]);
  });

  it('7.18.3: should find a page whose tab key has its own order', () => {
    expect(messages(broken('/Tabs /S', '/Tabs /R'))).toEqual(['the tab key does not follow the structure']);
  });

  it('7.18.5: should find a link without Contents', () => {
    expect(messages(broken('/Contents <', '/Contentt <'))).toEqual(['a link has no Contents']);
  });

  it('7.18.5: should find a link outside of a Link element', () => {
    expect(messages(broken('/S /Link\n', '/S /Span\n'))).toEqual(['a link is outside of Link']);
  });

  it('7.18.5: should find a Link element without its annotation', () => {
    expect(messages(broken('/Type /OBJR\n/Obj', '/Type /OBJR\n/Obk'))).toContain(
      'a Link element has no annotation',
    );
  });

  it('7.21.7: should find a character that maps to nothing', () => {
    const purpose = Buffer.from('P', 'utf16le').swap16().toString('hex');
    expect(messages(broken(`<${purpose}>`, '<0000>'))).toContainEqual(
      expect.stringMatching(/^characters without Unicode on page 1: "/),
    );
  });

  it('7.21.7: should find a character that maps to U+FFFD', () => {
    expect(messages(broken('<76ee>', '<fffd>'))).toContainEqual(
      expect.stringMatching(/^characters without Unicode/),
    );
  });
});

describe('ISO 19005-2 (PDF/A-2a) and ISO 32000-1', () => {
  it('6.1.3: should find a file without an identifier', () => {
    expect(messages(broken('/ID [', '/IE ['))).toEqual(['no file identifier']);
  });

  it('6.2.3: should find a missing output intent', () => {
    expect(messages(broken('/OutputIntents', '/OutputIntentt'))).toEqual(['no output intent']);
  });

  it('6.2.11.4: should find a font that is not embedded', () => {
    expect(messages(broken('/FontFile2', '/FontFileX'))).toContain('the font F1 is not embedded');
  });

  it('6.2.11.7: should find a font without a ToUnicode map', () => {
    expect(messages(broken('/ToUnicode', '/ToUnicodf'))).toContain('the font F1 has no ToUnicode map');
  });

  it('6.3.2: should find a link that is not printed', () => {
    expect(messages(broken('/F 4\n', '/F 0\n'))).toEqual(['a link is not printed']);
  });

  it('6.6.2: should find XMP that is not well-formed', () => {
    expect(messages(broken('A &amp; B', 'A & B'))).toEqual(['XMP is not well-formed']);
  });

  it.each([
    ['Author', 'Ningdao Li', 'Ningdao Lo'],
    ['Keywords', 'spine surgery; ', 'spine surgery, '],
    ['Subject', 'Thoracic spine metastases</rdf:li>', 'thoracic spine metastases</rdf:li>'],
    ['CreationDate', '<xmp:CreateDate>2025', '<xmp:CreateDate>2024'],
  ])('6.6.2: should find that %s differs between Info and XMP', (key, search, replacement) => {
    expect(messages(broken(search, replacement))).toEqual([`${key} differs between Info and XMP`]);
  });

  it('6.6.4: should find a missing identification', () => {
    expect(messages(broken('<pdfaid:part>2', '<pdfaid:part>9'))).toEqual(['no PDF/A identification']);
  });

  it('14.7.4.4: should find a parent tree that leads to another element', () => {
    const [nums = '', first = '', second = ''] = /\/Nums \[0 \[(\d+ 0 R) (\d+ 0 R)/.exec(sound) ?? [];
    const swapped = `/Nums [0 [${second} ${first}`;
    expect(messages(broken(nums, swapped))).toEqual([
      'content 0 on page 1 does not lead back to its H1',
      'content 1 on page 1 does not lead back to its H2',
    ]);
  });

  it('14.7.4.4: should find an annotation that does not lead back', () => {
    expect(messages(broken(/\/StructParent \d/, '/StructParent 9'))).toEqual([
      'annotation on page 1 does not lead back to its Link',
    ]);
  });

  it('14.7.4.4: should find an entry of the parent tree too many', () => {
    expect(messages(broken(/\/Nums \[0 \[(\d+ 0 R)/, '/Nums [0 ['))).toContainEqual(
      expect.stringMatching(/^the parent tree has \d+ entries for \d+ pieces$/),
    );
  });

  it('14.8.2.2.2: should find an artifact without its type', () => {
    expect(messages(broken('/Artifact <</Type /Layout', '/Artifact <</Typf /Layout'))[0]).toMatch(
      /^artifact without its type/,
    );
  });

  it('12.3.2.3: should find a bookmark that goes nowhere', () => {
    const name = Buffer.from('record-1').toString('hex');
    const other = Buffer.from('record-9').toString('hex');
    expect(messages(broken(`/Dest <${name}>`, `/Dest <${other}>`))).toEqual(['no destination `record-9`']);
  });

  it('7.9.6: should find names out of order', () => {
    const name = Buffer.from('record-1').toString('hex');
    const later = Buffer.from('zecord-1').toString('hex');
    expect(messages(broken(`/Names [<${name}>`, `/Names [<${later}>`))).toContain(
      'the names of destinations are not in order',
    );
  });

  it('7.5: should find what is no PDF', () => {
    expect(messages(Buffer.from('%PDF-1.7 cut short'))).toEqual(['not a PDF file that can be read']);
  });
});
