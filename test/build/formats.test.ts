import { describe, expect, it } from 'vitest';
import { buildHandout, openBuildContext, type BuildContext } from '../../src/build.ts';
import type { BuildFormat } from '../../src/batch/builder.ts';
import type { Handout } from '../../src/content/handout.ts';
import { shippedHandout } from './shipped.ts';

/** Fonts opened anew, so that nothing that was built before has touched their bytes. */
function freshContext(): BuildContext {
  const opened = openBuildContext({ formats: ['pdf', 'epub'] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  return opened.value;
}

async function built(
  handout: Handout,
  formats: readonly BuildFormat[],
  context: BuildContext,
): Promise<Readonly<Record<string, Buffer>>> {
  const outcome = await buildHandout(handout, formats, context);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return Object.fromEntries(outcome.value.files.map(({ name, bytes }) => [name, Buffer.from(bytes)]));
}

describe('PDF and EPUB from the same fonts', () => {
  const one = shippedHandout('li-2025');
  // Other words, so that other glyphs are cut out of the same faces.
  const other: Handout = { ...one, id: 'other', typography: 'verbatim', index: true };

  it(
    'should give the same bytes together as alone, for one handout and for the next',
    { timeout: 120_000 },
    async () => {
      const shared = freshContext();
      const together = {
        ...(await built(one, ['pdf', 'epub'], shared)),
        ...(await built(other, ['pdf', 'epub'], shared)),
        ...(await built({ ...one, id: 'again' }, ['epub', 'pdf'], shared)),
      };
      const alone = {
        ...(await built(one, ['pdf'], freshContext())),
        ...(await built(one, ['epub'], freshContext())),
        ...(await built(other, ['epub'], freshContext())),
      };
      expect(Object.keys(together)).toHaveLength(6);
      for (const [name, bytes] of Object.entries(alone))
        expect(together[name]?.equals(bytes), name).toBe(true);
    },
  );
});
