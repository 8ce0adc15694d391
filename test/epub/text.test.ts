import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { readXhtml } from '../../src/epub/read-xhtml.ts';
import { textOf } from '../../src/epub/tree.ts';
import { verifyBook } from '../../src/epub/verify.ts';
import { bookOf, complaintsOf, oneArticle, unpacked } from './books.ts';

const { handouts } = loadContent(resolve(import.meta.dirname, '../../content'), { only: ['li-2025'] });
const [handout = oneArticle] = handouts;

describe('the book of the first record', async () => {
  const book = await bookOf(handout);

  it('should be valid and hold every word of the record', async () => {
    expect(await complaintsOf(book)).toEqual([]);
    expect(verifyBook(unpacked(book), handout)).toEqual([]);
  });

  it('should take at most 250 KB', () => {
    expect(book.length).toBeLessThanOrEqual(250_000);
  });

  it('should say in every chapter what was approved', () => {
    const chapters = [...unpacked(book)].flatMap(([path, bytes]) => {
      const read = path.endsWith('.xhtml') ? readXhtml(new TextDecoder().decode(bytes)) : undefined;
      const body =
        read?.ok === true
          ? read.tree.children.find((each) => each.type === 'element' && each.tagName === 'body')
          : undefined;
      return body === undefined ? [] : [`${path}\n${textOf(body).trim()}`];
    });
    expect(chapters.join('\n\n')).toMatchSnapshot();
  });
});

describe('the same bytes', () => {
  const script = resolve(import.meta.dirname, 'book-hash.ts');
  const hashIn = (zone: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim();

  it('should come out in two time zones and another process', async () => {
    const here = createHash('sha256')
      .update(await bookOf(oneArticle))
      .digest('hex');
    expect([hashIn('Asia/Shanghai'), hashIn('America/St_Johns')]).toEqual([here, here]);
  });

  it('should not come out for a handout of another hour', async () => {
    const [noon, later] = [
      await bookOf({ ...oneArticle, date: '2024-06-01T12:00:00Z' }),
      await bookOf({ ...oneArticle, date: '2024-06-01T13:00:00Z' }),
    ];
    expect(Buffer.compare(noon, later)).not.toBe(0);
  });
});
