import type { BilingualRecord, Handout, LocalizedList, Section } from '../src/content/handout.ts';

/** Deterministic numbers from 0 to 1 (mulberry32), so that every run measures the same work. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Variants of a record, half as long to three times as long: whole sections left out or set again. */
export function variantsOf(record: BilingualRecord, count: number, seed = 1): readonly BilingualRecord[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const length = 0.5 + 2.5 * random();
    const sections = Array.from({ length: Math.max(1, Math.round(record.abstract.length * length)) }, () =>
      pick(record.abstract, random),
    );
    return {
      ...record,
      id: `${record.id}-${String(index + 1)}`,
      abstract: sections.map((section) => shuffled(section, random)),
    };
  });
}

/** A handout for each record, or one for all of them. */
export function handoutOf(template: Handout, records: readonly BilingualRecord[], id: string): Handout {
  return { ...template, id, records };
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Sentences in another order: the same words, other lines. */
function shuffled(section: Section, random: () => number): Section {
  const text: LocalizedList = Object.fromEntries(
    Object.entries(section.text).map(([language, texts]) => [
      language,
      texts.map((source) => {
        const first = source.content[0];
        if (source.content.length !== 1 || first?.kind !== 'text') return source;
        const sentences = first.text.split(/(?<=[.。])\s*/u).filter((sentence) => sentence !== '');
        const turned = sentences
          .map((sentence) => ({ sentence, key: random() }))
          .sort((a, b) => a.key - b.key);
        const joined = turned.map(({ sentence }) => sentence).join(language.startsWith('zh') ? '' : ' ');
        return { ...source, content: [{ kind: 'text' as const, text: joined, offset: 0 }] };
      }),
    ]),
  );
  return { ...section, text };
}
