import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledElement } from '../../src/style/styled-tree.ts';
import { allText, layOut, smallPage, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

const sentence = 'The quick brown fox jumps over the lazy dog and runs away again. ';
const hanSentence = '敏捷的棕色狐狸跳过懒狗，然后又跑开了。';

function pair(english: string, chinese: string, label = true): StyledElement {
  const cell = (text: string, language: string, title: string): StyledElement =>
    styled(
      'div',
      {},
      [
        ...(label
          ? [
              styled('h2', { breakAfter: 'avoid', textAlign: 'start', fontWeight: 600 }, [title], {
                language,
                attributes: { 'data-continued': language === 'en' ? '(continued)' : '（续）' },
              }),
            ]
          : []),
        styled('p', language === 'en' ? {} : { lineHeight: 14 }, [text], { language }),
      ],
      { language, classes: ['cell'] },
    );
  return styled(
    'section',
    { display: 'grid', gridColumns: [{ kind: 'auto' }, { kind: 'auto' }], columnGap: 20 },
    [cell(english, 'en', 'Results'), cell(chinese, 'zh-Hans', '结果')],
    { classes: ['pair'] },
  );
}

describe('a paragraph on a page', () => {
  it('should stand on baselines a leading apart, the first below half of the leading', () => {
    const { document } = layOut(styled('body', {}, [styled('p', {}, [sentence.repeat(3)])]));
    const ys = textLines(document.pages[0]).map(({ y }) => y);
    // 20 margin + (12 - 10) / 2 + 0.88 * 10
    expect(ys[0]).toBe(29.8);
    expect(ys.slice(1).map((y, index) => Math.round((y - (ys[index] ?? 0)) * 100) / 100)).toEqual(
      ys.slice(1).map(() => 12),
    );
  });

  it('should collapse white space of the template and keep the words', () => {
    const root = styled('body', {}, [
      styled('p', {}, ['  one\n  two ', styled('i', { display: 'inline' }, [' three']), '\n']),
    ]);
    expect(allText(layOut(root))).toBe('one two three');
  });

  it('should break at a br element', () => {
    const root = styled('body', {}, [
      styled('p', {}, ['one', styled('br', { display: 'inline' }, []), 'two']),
    ]);
    expect(textLines(layOut(root).document.pages[0]).map(({ text }) => text.trim())).toEqual(['one', 'two']);
  });

  it('should tell what is drawn in capitals as it was written', () => {
    const { document } = layOut(
      styled('body', {}, [styled('p', { textTransform: 'uppercase' }, ['Case report'])]),
    );
    expect(textLines(document.pages[0])[0]?.text).toBe('CASE REPORT');
    expect(document.structure.children[0]?.children[0]).toMatchObject({
      role: 'Span',
      actualText: 'Case report',
    });
  });
});

describe('a pair of sections', () => {
  it('should set the second column a whole number of Han characters wide (CLREQ 3.1.2)', () => {
    const { document } = layOut(styled('body', {}, [pair(sentence.repeat(4), hanSentence.repeat(4))]));
    const xs = new Set(textLines(document.pages[0]).map(({ x }) => x));
    const right = Math.max(...xs);
    expect((300 - 20 - right) % 10).toBeCloseTo(0, 1);
  });

  it('should give each column at least 35 per cent', () => {
    for (const [english, chinese] of [
      [sentence.repeat(12), '短。'],
      ['Short.', hanSentence.repeat(12)],
    ] as const) {
      const { document } = layOut(styled('body', {}, [pair(english, chinese)]));
      const right = Math.max(...textLines(document.pages[0]).map(({ x }) => x));
      expect(right - 20 - 20).toBeGreaterThanOrEqual(0.35 * 240 - 0.01);
      expect(300 - 20 - right).toBeGreaterThanOrEqual(0.35 * 240 - 0.01);
    }
  });

  it('should set labels and first lines of both languages on common baselines', () => {
    const { document } = layOut(styled('body', {}, [pair(sentence, hanSentence)]));
    const lines = textLines(document.pages[0]);
    const left = lines.filter(({ x }) => x === 20);
    const right = lines.filter(({ x }) => x > 100);
    expect(left[0]?.y).toBe(right[0]?.y);
    expect(left[1]?.y).toBe(right[1]?.y);
  });

  it('should be cut through both languages and repeat its labels as artifacts', () => {
    const { document } = layOut(styled('body', {}, [pair(sentence.repeat(40), hanSentence.repeat(60))]));
    expect(document.pages.length).toBeGreaterThan(1);
    const second = document.pages[1];
    const texts = textLines(second).map(({ text }) => text);
    expect(texts[0]).toBe('Results (continued)');
    expect(texts).toContain('结果（续）');
    const label = second?.items.find((item) => item.kind === 'text');
    expect(label?.tag).toEqual({ kind: 'artifact', type: 'Layout' });
  });

  it('should set what goes on, and the labels above it, on common baselines again', () => {
    const { document } = layOut(styled('body', {}, [pair(sentence.repeat(40), hanSentence.repeat(60))]));
    for (const page of document.pages.slice(1)) {
      const lines = textLines(page);
      const column = (inside: (x: number) => boolean) =>
        lines
          .filter(({ x }) => inside(x))
          .slice(0, 2)
          .map(({ y }) => y);
      expect(column((x) => x > 100)).toEqual(column((x) => x <= 100));
    }
  });

  it('should keep the language with less text beside the other over the cut', () => {
    const { document } = layOut(styled('body', {}, [pair(sentence.repeat(40), hanSentence.repeat(20))]));
    for (const page of document.pages) {
      const xs = textLines(page).map(({ x }) => x);
      expect(Math.min(...xs)).toBe(20);
      expect(Math.max(...xs)).toBeGreaterThan(100);
    }
  });
});

describe('a layout that cannot hold its text', () => {
  it('should say so where the margins are larger than the page', () => {
    const page = { ...smallPage, margin: { top: 20, right: 200, bottom: 20, left: 200 } };
    expect(layOut(styled('body', {}, ['x']), {}, page)).toMatchObject({
      document: { pages: [] },
      notices: [{ kind: 'margins-too-large' }],
    });
  });

  it('should break a word wider than its measure and say which', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const page = { ...smallPage, width: 100 };
    const { notices } = layOut(styled('body', {}, [styled('p', { hyphens: 'none' }, [word])]), {}, page);
    expect(notices[0]).toMatchObject({ kind: 'overlong' });
  });

  it('should end with a picture taller than the page', () => {
    const image = {
      key: 'tall.png',
      format: 'png' as const,
      bytes: new Uint8Array(),
      pixelWidth: 10,
      pixelHeight: 100,
    };
    const root = styled('body', {}, [
      styled('img', {}, [], { attributes: { src: 'tall.png', alt: 'tall' } }),
      styled('p', {}, ['after']),
    ]);
    const { document } = layOut(root, { images: new Map([['tall.png', image]]) });
    expect(document.pages).toHaveLength(2);
    const picture = document.pages[0]?.items.find((item) => item.kind === 'image');
    expect(picture?.kind === 'image' && picture.box).toEqual({ x: 20, y: 20, width: 36, height: 360 });
  });

  it('should lay out a thousand sections of one line', () => {
    const sections = Array.from({ length: 1000 }, (_, index) =>
      pair(`Line ${String(index)}.`, `第${String(index)}行。`, false),
    );
    const result = layOut(styled('body', {}, sections));
    expect(allText(result)).toContain('Line 999.');
  });

  it('should lay out an empty body', () => {
    expect(layOut(styled('body', {}, [])).document.pages).toHaveLength(1);
  });
});

describe('properties of every layout', () => {
  const text = fc.array(fc.constantFrom(sentence, hanSentence, 'ESS ', '5%–10%', '（ESS）', 'a '), {
    minLength: 1,
    maxLength: 60,
  });

  it('should bring every word to the pages once and in order, inside the margins', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (sections) => {
        const root = styled(
          'body',
          {},
          sections.map(([english, chinese]) => pair(english.join(''), chinese.join(''), false)),
        );
        const { document } = layOut(root);
        const byElement = new Map<unknown, string>();
        for (const page of document.pages) {
          for (const item of page.items) {
            if (item.kind !== 'text') continue;
            // The empty half of an opening bracket at a line start hangs out; its ink does not.
            const hanging = /^[（「]/u.test(item.run.glyphs[0]?.text ?? '') ? item.run.size / 2 : 0;
            expect(item.x + hanging).toBeGreaterThanOrEqual(19.9);
            expect(item.x + item.run.width).toBeLessThanOrEqual(280.6);
            expect(item.y).toBeLessThanOrEqual(380);
            const key = item.tag.kind === 'element' ? item.tag.element : undefined;
            const words = item.run.glyphs.map((glyph) => glyph.text).join('');
            byElement.set(key, (byElement.get(key) ?? '') + words);
          }
        }
        const shown = [...byElement.values()].map((words) => words.replace(/\u00AD|\s/g, '')).sort();
        const given = sections
          .flat()
          .map((words) => words.join('').replace(/\s/g, ''))
          .sort();
        expect(shown).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it('should leave no single line on either side of a cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (english, chinese, before) => {
          const root = styled('body', {}, [
            styled('p', {}, [sentence.repeat(before)]),
            pair(sentence.repeat(english), hanSentence.repeat(chinese), false),
          ]);
          const { document } = layOut(root);
          const lines = new Map<unknown, number[]>();
          document.pages.forEach((page, index) => {
            const seen = new Map<unknown, Set<number>>();
            for (const item of page.items) {
              if (item.kind !== 'text' || item.tag.kind !== 'element') continue;
              const ys = seen.get(item.tag.element) ?? new Set();
              seen.set(item.tag.element, ys.add(item.y));
            }
            for (const [element, ys] of seen) {
              const counts = lines.get(element) ?? [];
              counts[index] = ys.size;
              lines.set(element, counts);
            }
          });
          for (const counts of lines.values()) {
            const used = counts.filter((count) => count > 0);
            if (used.length > 1) expect(Math.min(...used)).toBeGreaterThanOrEqual(2);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
