import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildMany } from '../../src/batch/build-many.ts';
import type { Builder } from '../../src/batch/builder.ts';
import { fail, succeed, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { handout } from '../builders.ts';
import { temporaryFolder } from '../content/temporary-content.ts';

const error: Diagnostic = { severity: 'error', code: 'wrong', message: 'm' };
const warning: Diagnostic = { severity: 'warning', code: 'odd', message: 'm' };

/** Makes a file of the handout's id; ids tell what goes wrong. Later handouts are finished sooner. */
const builder: Builder = async ({ id }) => {
  await new Promise((resolve) => setTimeout(resolve, id === 'slow' ? 20 : 1));
  if (id === 'bad') return fail([error]);
  const files = [{ name: `${id}.pdf`, bytes: new TextEncoder().encode(id) }];
  return succeed({ files }, id === 'odd' ? [warning] : []);
};

const ids = ['slow', 'bad', 'odd', 'good'];
const handouts = ids.map((id) => handout({ id }));

describe('buildMany', () => {
  it.each([1, 2, 10])('should give the same in the same order with %i at once', async (concurrency) => {
    const outFolder = join(temporaryFolder(), 'out');
    const seen: string[] = [];
    const finished = await buildMany(handouts, builder, {
      outFolder,
      strict: false,
      concurrency,
      onDone: (one) => seen.push(one.id),
    });
    expect(seen).toEqual(ids);
    expect(finished.map((one) => [one.id, one.written.length, one.diagnostics])).toEqual([
      ['slow', 1, []],
      ['bad', 0, [error]],
      ['odd', 1, [warning]],
      ['good', 1, []],
    ]);
    expect(readdirSync(outFolder).sort()).toEqual(['good.pdf', 'odd.pdf', 'slow.pdf']);
  });

  it('should write nothing for a warning where warnings are errors', async () => {
    const outFolder = temporaryFolder({ 'odd.pdf': 'last good' });
    const [finished] = await buildMany([handout({ id: 'odd' })], builder, {
      outFolder,
      strict: true,
      concurrency: 1,
    });
    expect(finished?.diagnostics).toEqual([{ ...warning, severity: 'error' }]);
    expect(readFileSync(join(outFolder, 'odd.pdf'), 'utf8')).toBe('last good');
  });

  it('should never have more in the making than it may', async () => {
    let running = 0;
    let most = 0;
    const counting: Builder = async (one) => {
      most = Math.max(most, ++running);
      const built = await builder(one);
      running--;
      return built;
    };
    const outFolder = temporaryFolder();
    await buildMany([...handouts, ...handouts], counting, { outFolder, strict: false, concurrency: 3 });
    expect(most).toBe(3);
  });

  it('should pass a fault of the builder on and stop', async () => {
    const outFolder = join(temporaryFolder(), 'out');
    const broken: Builder = () => Promise.reject(new Error('fault'));
    await expect(buildMany(handouts, broken, { outFolder, strict: false, concurrency: 4 })).rejects.toThrow(
      'fault',
    );
    expect(existsSync(outFolder)).toBe(false);
  });
});
