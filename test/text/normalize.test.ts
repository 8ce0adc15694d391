import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/content/handout.ts';
import { normalize, normalizeContent } from '../../src/text/normalize.ts';
import type { NormalizationOptions } from '../../src/text/normalize.ts';

const standard = (text: string, lang: string, more: Partial<NormalizationOptions> = {}) =>
  normalize(text, { lang, typography: 'standard', ...more }).text;

describe('Chinese', () => {
  it.each([
    ['marks after Han', '目的:方法;结果,结论.好!吗?', '目的：方法；结果，结论。好！吗？'],
    ['marks after Latin before Han', '采用ESS,在', '采用ESS，在'],
    ['a stop after Latin at the end', '采用ESS.', '采用ESS。'],
    ['marks after numbers before Han', '年龄24,男', '年龄24，男'],
    [
      'no mark within numbers, times and ratios',
      '共1,000例,3.5倍,12:30或1:2',
      '共1,000例，3.5倍，12:30或1:2',
    ],
    ['no mark within Latin phrases', '采用ESS, TLIF and PLIF, too', '采用ESS, TLIF and PLIF, too'],
    ['no stop of a numbered heading', '1.目的 2.方法', '1.目的2.方法'],
    ['no stop of an abbreviation', 'Smith et al. 报道', 'Smith et al. 报道'],
    ['parentheses beside Han', '手术(ESS)在', '手术（ESS）在'],
    ['parentheses with Han inside', 'IL-6(白介素)', 'IL-6（白介素）'],
    ['no parentheses of formulas', 'Ca(OH)2与f(x)的', 'Ca(OH)2与f(x)的'],
    ['no parentheses of Latin phrases', 'Spine (Phila Pa 1976)', 'Spine (Phila Pa 1976)'],
    ['a mark after a closing parenthesis', '手术(ESS),在', '手术（ESS），在'],
    ['straight quotes', '称为"并发症"的', '称为“并发症”的'],
    ['spaces between Han and Latin', '使用 ESS 治疗 24 例', '使用ESS治疗24例'],
    ['spaces beside full-width marks', '报告。 目的： 介绍', '报告。目的：介绍'],
    ['but not between Han', '李 宁 导', '李 宁 导'],
    ['ranges', '约5% - 10%的', '约5%–10%的'],
    ['tildes of ranges', '10~20例', '10～20例'],
    ['dots and hyphens for …… and ——', '等等...好--真的', '等等……好——真的'],
    ['an address', '见https://doi.org/10.1/a,b.c。好', '见https://doi.org/10.1/a,b.c。好'],
  ])('%s', (_, text, expected) => {
    expect(standard(text, 'zh-Hans')).toBe(expected);
  });

  it('should set ranges with ～ on request (GB/T 15834, 4.13)', () => {
    expect(standard('约5%-10%的', 'zh-Hans', { chineseRange: '～' })).toBe('约5%～10%的');
  });

  it('should set corner brackets in traditional Chinese and 、 in Japanese', () => {
    expect(standard('稱為"併發症"的', 'zh-Hant')).toBe('稱為「併發症」的');
    expect(standard('目的,方法.', 'ja')).toBe('目的、方法。');
  });
});

describe('English and others', () => {
  it.each([
    ['apostrophes', "the patients' pain isn't Crohn's", 'en', 'the patients’ pain isn’t Crohn’s'],
    ['quotes', 'the "best" (\'so-called\') one', 'en', 'the “best” (‘so-called’) one'],
    ['quotes within quotes', '"he said \'no\'"', 'en', '“he said ‘no’”'],
    ['decades', "the '90s and 1970's", 'en', 'the ’90s and 1970’s'],
    ['no primes', "5'-UTR, 5' 10\"", 'en', "5'-UTR, 5' 10\""],
    ['ranges', 'some 5-10% in 2019-20, pp. 123-8', 'en', 'some 5–10% in 2019–20, pp. 123–8'],
    ['ranges with spaces', '5 - 10 mg and 5% - 10%', 'en', '5–10 mg and 5%–10%'],
    [
      'no dates, names and codes',
      '2025-06-27, 2025-6, COVID-19, 978-3-16, 5-0',
      'en',
      '2025-06-27, 2025-6, COVID-19, 978-3-16, 5-0',
    ],
    ['no sums', '5 - 10 = -5', 'en', '5 - 10 = -5'],
    ['no DOIs', '10.1007/s00586-025-09078-3', 'en', '10.1007/s00586-025-09078-3'],
    ['no marks', 'a, b: c (d)', 'en', 'a, b: c (d)'],
    ['German quotes', 'das "Beste"', 'de', 'das „Beste“'],
    ['French quotes', 'le "meilleur"', 'fr', 'le «\u202fmeilleur\u202f»'],
  ])('%s', (_, text, lang, expected) => {
    expect(standard(text, lang)).toBe(expected);
  });
});

describe('verbatim', () => {
  it('should change nothing', () => {
    const text = '研究设计:"a" 5% - 10%';
    expect(normalize(text, { lang: 'zh-Hans', typography: 'verbatim' })).toEqual({
      text,
      map: Array.from({ length: text.length + 1 }, (_, offset) => offset),
    });
  });
});

describe('source positions', () => {
  it('should lead each offset back', () => {
    const { text, map } = normalize('约5% - 10%。 目', { lang: 'zh-Hans', typography: 'standard' });
    expect(text).toBe('约5%–10%。目');
    expect(map).toEqual([0, 1, 2, 3, 6, 7, 8, 9, 11, 12]);
  });

  it('should map inserted characters to what they stand for', () => {
    expect(normalize('le "a"', { lang: 'fr', typography: 'standard' }).map).toEqual([
      0, 1, 2, 3, 3, 4, 5, 5, 6,
    ]);
  });
});

describe('normalizeContent', () => {
  const options = { lang: 'zh-Hans', typography: 'standard' } as const;

  it('should judge marks across markup and keep offsets true', () => {
    const content: readonly Inline[] = [
      { kind: 'text', text: '患者(', offset: 0 },
      { kind: 'i', children: [{ kind: 'text', text: 'n', offset: 6 }] },
      { kind: 'text', text: ' = 24),约 5% 的', offset: 11 },
    ];
    expect(normalizeContent(content, options)).toEqual([
      { kind: 'text', text: '患者（', offset: 0 },
      { kind: 'i', children: [{ kind: 'text', text: 'n', offset: 6 }] },
      { kind: 'text', text: ' = 24），约', offset: 11 },
      { kind: 'text', text: '5%', offset: 20 },
      { kind: 'text', text: '的', offset: 23 },
    ]);
  });

  it('should leave superscripts and subscripts alone', () => {
    const content: readonly Inline[] = [
      { kind: 'text', text: '约10', offset: 0 },
      { kind: 'sup', children: [{ kind: 'text', text: '-13', offset: 8 }] },
    ];
    expect(normalizeContent(content, options)).toEqual(content);
  });

  it('should follow the language of a span', () => {
    const content: readonly Inline[] = [
      { kind: 'text', text: '方法,', offset: 0 },
      { kind: 'span', language: 'en', children: [{ kind: 'text', text: 'a, "b"', offset: 20 }] },
    ];
    expect(normalizeContent(content, options)).toEqual([
      { kind: 'text', text: '方法，', offset: 0 },
      { kind: 'span', language: 'en', children: [{ kind: 'text', text: 'a, “b”', offset: 20 }] },
    ]);
  });

  it('should give back the content itself when verbatim', () => {
    const content: readonly Inline[] = [{ kind: 'text', text: '"', offset: 0 }];
    expect(normalizeContent(content, { ...options, typography: 'verbatim' })).toBe(content);
  });
});

describe('properties', () => {
  const languages = fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'fr');
  const piece = fc.oneof(
    fc.constantFrom(
      '患者',
      '的',
      'ESS',
      'n',
      ' ',
      ',',
      '.',
      ':',
      '(',
      ')',
      '"',
      "'",
      '-',
      '–',
      '%',
      '，',
      '。',
      '“',
      '”',
      '（',
      '）',
    ),
    fc.nat({ max: 3000 }).map(String),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('should change nothing more the second time', () => {
    fc.assert(
      fc.property(text, languages, (sample, lang) => {
        const once = standard(sample, lang);
        expect(standard(once, lang)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('should keep every letter and digit in its order', () => {
    const words = (sample: string) => sample.replace(/[^\p{L}\p{N}]+/gu, '');
    fc.assert(
      fc.property(text, languages, (sample, lang) => {
        expect(words(standard(sample, lang))).toBe(words(sample));
      }),
    );
  });

  it('should never change numbers, DOIs, URLs, units and code', () => {
    const kept = fc.constantFrom(
      '1,000.5',
      '-3.5',
      '12:30',
      '10.1007/s00586-025-09078-3',
      'https://example.org/a,b?c="1"'.replaceAll('"', ''),
      'a.b-c@example.org',
      '10 mg/kg',
      '37 ℃',
      'x10-3',
      'COVID-19',
      'H2O',
      '2025-06-27',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('患者', ' see ', '，', '的 '), kept)),
        languages,
        (parts, lang) => {
          const result = standard(parts.flat().join(''), lang);
          for (const [, word] of parts) expect(result).toContain(word);
        },
      ),
    );
  });

  it('should map every offset to one of the source, never backwards', () => {
    fc.assert(
      fc.property(text, languages, (sample, lang) => {
        const { text: made, map } = normalize(sample, { lang, typography: 'standard' });
        expect(map).toHaveLength(made.length + 1);
        expect(map.every((offset, index) => offset >= (map[index - 1] ?? 0) && offset <= sample.length)).toBe(
          true,
        );
        expect(map.at(-1)).toBe(sample.length);
      }),
    );
  });

  it('should keep the words of a tree and the truth of its offsets', () => {
    const leaf = fc.tuple(text, fc.constantFrom('text', 'i', 'sup'));
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 5 }), languages, (leaves, lang) => {
        const raw = leaves.map(([words]) => words).join('');
        let offset = 0;
        const content = leaves.map(([words, kind]): Inline => {
          const node: Inline = { kind: 'text', text: words, offset };
          offset += words.length;
          return kind === 'text' ? node : { kind: kind === 'i' ? 'i' : 'sup', children: [node] };
        });
        const letters = (sample: string) => sample.replace(/[^\p{L}\p{N}]+/gu, '');
        const flat = texts(normalizeContent(content, { lang, typography: 'standard' }));
        expect(letters(flat.map((node) => node.text).join(''))).toBe(letters(raw));
        for (const node of flat)
          for (let index = 0; index < node.text.length; index++)
            if (/[\p{L}\p{N}]/u.test(node.text.charAt(index)))
              expect(node.text.charAt(index)).toBe(raw.charAt(node.offset + index));
      }),
    );
  });

  function texts(content: readonly Inline[]): readonly Extract<Inline, { kind: 'text' }>[] {
    return content.flatMap((node) => (node.kind === 'text' ? [node] : texts(node.children)));
  }
});
