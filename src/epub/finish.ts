import type { BookTarget, Chapter, Draft } from './book.ts';
import type { CharacterCollector } from './font-plan.ts';
import { koboTree } from './kobo.ts';
import { elementsOf } from './tree.ts';
import { toXhtml } from './xhtml.ts';

/** What chapters are finished with: the characters of all of them are gathered on the way. */
export interface Finishing {
  readonly characters: CharacterCollector;
  readonly target: BookTarget | undefined;
}

/** Writes a chapter; its tree is not needed any more. */
export function finish(draft: Draft, { characters, target }: Finishing): Chapter {
  const { tree, ...head } = draft;
  characters.add(draft);
  const tags = new Set([...elementsOf(tree)].map(({ tagName }) => tagName));
  return {
    ...head,
    body: toXhtml(target === 'kobo' ? koboTree(tree) : tree),
    properties: [
      ...(head.kind === 'contents' ? (['nav'] as const) : []),
      ...(['math', 'svg'] as const).flatMap((tag) => (tags.has(tag) ? [PROPERTIES[tag]] : [])),
    ],
    hasPictures: tags.has('img'),
  };
}

/** EPUB 3.3, D.6: the manifest must say what a document holds. */
const PROPERTIES = { math: 'mathml', svg: 'svg' } as const;
