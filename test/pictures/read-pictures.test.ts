import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { readPictures } from '../../src/pictures/read-pictures.ts';
import { buildContext } from '../build/shipped.ts';
import { handout, record } from '../builders.ts';
import { figure, jpeg, pictureFile, png, svg } from './picture-files.ts';

/** Reads one picture; the codes of the complaints and the picture, if there is one. */
async function read(file: string) {
  const one = record({ figures: [figure(file)] });
  const { images, diagnostics } = await readPictures(handout({ records: [one] }), buildContext().catalog);
  return { image: images.get(file), codes: diagnostics.map(({ code }) => code), diagnostics };
}

describe('readPictures', () => {
  it('should read a PNG, a JPEG and an SVG with their sizes', async () => {
    const { image: first } = await read(pictureFile('a.png', png(30, 20)));
    expect(first).toMatchObject({ format: 'png', pixelWidth: 30, pixelHeight: 20 });
    const { image: second } = await read(pictureFile('b.jpg', jpeg));
    expect(second).toMatchObject({ format: 'jpeg', pixelWidth: 8, pixelHeight: 8 });
    // 40 by 20 px at 300 instead of 96 to the inch
    const { image: third } = await read(pictureFile('c.svg', svg('<rect width="9" height="9"/>')));
    expect(third).toMatchObject({ format: 'png', pixelWidth: 125, pixelHeight: 63 });
  });

  it('should believe the bytes where the name lies', async () => {
    expect((await read(pictureFile('really.jpg', png(4, 4)))).image?.format).toBe('png');
    expect((await read(pictureFile('really.png', jpeg))).image?.format).toBe('jpeg');
    expect((await read(pictureFile('drawing.png', svg('')))).codes).toEqual([]);
  });

  it('should set the words of an SVG in the faces of the catalogue, whatever font it names', async () => {
    const words = svg('<text y="15" font-family="Arial" font-weight="bold">Ab 术后</text>');
    const { image, codes } = await read(pictureFile('words.svg', words));
    expect(codes).toEqual([]);
    const { width, height, data, channels } = decode(image?.bytes ?? new Uint8Array());
    const dark = (from: number, to: number): boolean =>
      Array.from({ length: width * height }, (_, pixel) => pixel).some((pixel) => {
        const x = (pixel % width) / width;
        return x >= from && x < to && (data[pixel * channels] ?? 255) < 128;
      });
    // Latin letters at the left, Chinese after them.
    expect([dark(0, 0.4), dark(0.6, 1)]).toEqual([true, true]);
  });

  it('should refuse an SVG with a character that no face has', async () => {
    const { codes, diagnostics } = await read(pictureFile('rare.svg', svg('<text y="9">a\u{323AF}</text>')));
    expect(codes).toEqual(['picture-text']);
    expect(diagnostics[0]?.message).toContain('no font has \u{323AF}');
  });

  const whole = png(40, 40);
  const broken = png(40, 40);
  broken[broken.length - 20] = (broken[broken.length - 20] ?? 0) ^ 0xff;

  it.each([
    ['0 bytes', 'empty.png', new Uint8Array(), 'picture-empty'],
    ['words', 'words.png', 'no picture', 'picture-format'],
    ['a PNG cut off', 'cut.png', whole.subarray(0, whole.length - 30), 'picture-damaged'],
    ['a PNG with a wrong checksum', 'broken.png', broken, 'picture-damaged'],
    ['the head of a PNG alone', 'head.png', whole.subarray(0, 8), 'picture-damaged'],
    ['a JPEG cut off', 'cut.jpg', jpeg.subarray(0, jpeg.length - 8), 'picture-damaged'],
    ['20,000 pixels', 'wide.png', png(20_000, 2), 'picture-too-large'],
    ['a script', 'script.svg', svg('<script/>'), 'picture-unsafe'],
    ['a reference', 'outside.svg', svg('<image href="a.png"/>'), 'picture-unsafe'],
    [
      'no size',
      'nothing.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
      'picture-damaged',
    ],
  ])('should refuse %s and give no picture', async (_, name, bytes, code) => {
    const { image, codes } = await read(pictureFile(name, bytes));
    expect(image).toBeUndefined();
    expect(codes).toEqual([code]);
  });

  it('should refuse a file that is not there', async () => {
    const { codes, diagnostics } = await read('nowhere/missing.png');
    expect(codes).toEqual(['picture-missing']);
    expect(diagnostics[0]?.message).toBe('there is no picture `nowhere/missing.png`');
    const folder = await read('test');
    expect(folder.diagnostics[0]?.message).toBe('cannot read the picture `test`');
  });

  it('should read a picture that two records show once', async () => {
    const file = pictureFile('twice.png', png(4, 4));
    const records = ['a', 'b'].map((id) => record({ id, figures: [figure(file)] }));
    expect((await readPictures(handout({ records }), buildContext().catalog)).images.size).toBe(1);
  });
});
