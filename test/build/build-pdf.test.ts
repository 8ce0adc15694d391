import { describe, expect, it } from 'vitest';
import { buildHandout, openBuildContext } from '../../src/build.ts';
import { handout, localized, record } from '../builders.ts';

describe('buildPdf', () => {
  it('should let timers come up in a long batch of handouts', async () => {
    const context = openBuildContext({ formats: ['pdf'] });
    if (!context.ok) throw new Error('no context');
    const build = async (id: string): Promise<boolean> => {
      const one = record({ id, title: localized({ en: 'Title', 'zh-Hans': '题目' }) });
      return (await buildHandout(handout({ id, records: [one] }), ['pdf'], context.value)).ok;
    };
    // The first build loads the painter, and waits for that.
    expect(await build('first')).toBe(true);
    let heard = false;
    setImmediate(() => (heard = true));
    expect(await build('second')).toBe(true);
    expect(heard).toBe(true);
  });
});
