import type { Handout } from '../../src/content/handout.ts';
import { loadContent } from '../../src/content/load.ts';

let loaded: ReturnType<typeof loadContent> | undefined;

/** A handout of the test content, with other settings where the case asks for them. */
export function fixtureHandout(id: string, settings: Partial<Handout> = {}): Handout {
  loaded ??= loadContent('test/fixtures/content');
  const found = loaded.handouts.find((handout) => handout.id === id);
  if (found === undefined) throw new Error(JSON.stringify(loaded.diagnostics, null, 2));
  return { ...found, ...settings };
}
