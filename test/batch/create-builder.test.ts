import { describe, expect, it } from 'vitest';
import { createBuilder } from '../../src/batch/create-builder.ts';
import { handout, localized, record, section } from '../builders.ts';

describe('a builder that is asked for progress', () => {
  it('should tell of every part of a digest', async () => {
    const records = ['a', 'b', 'c'].map((id) =>
      record({ id, abstract: [section({ en: 'Results' }, { en: 'It worked.', 'zh-Hans': '有效。' })] }),
    );
    const told: string[] = [];
    const build = createBuilder({ formats: ['pdf'] }, (done, total, id) => {
      told.push(`${String(done)}/${String(total)} ${id}`);
    });
    const title = localized({ en: 'A digest' });
    const built = await build(handout({ id: 'digest', title, contents: true, records }));
    expect(built.ok).toBe(true);
    expect(told).toEqual(['1/4 digest', '2/4 digest', '3/4 digest', '4/4 digest']);
  });
});
