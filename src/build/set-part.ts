import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { LayoutNotice, LayoutSettings } from '../layout/index.ts';
import { renderHandout } from '../markup/index.ts';
import type { Pictures } from '../pictures/read-pictures.ts';
import { styleDocument } from '../style/style-document.ts';
import type { StyledDocument } from '../style/styled-tree.ts';
import type { BuildContext } from './context.ts';
import { layoutDiagnostics } from './layout-diagnostics.ts';
import type { PartOfHandout } from './normalize-handout.ts';

/** What setting needs besides the part. */
interface SetSettings {
  readonly pictures: Pictures;
  readonly context: BuildContext;
}

/** Digests longer than this may reach page 1,000: their contents keep room for four figures. */
const recordsOfThreeFigures = 250;

/** Sets one part of a handout on pages: words become elements, elements get their look and their places. */
export function setPart<T extends { readonly notices: readonly LayoutNotice[] }>(
  { handout, part }: PartOfHandout,
  { pictures, context }: SetSettings,
  layout: (styled: StyledDocument, settings: LayoutSettings) => T,
): Outcome<T> {
  const tree = renderHandout(handout, 'print', context.templates, { part });
  if (!tree.ok) return tree;
  const styled = styleDocument(tree.value, context.stylesheet, handout);
  if (!styled.ok) return styled;
  const result = layout(styled.value, {
    layout: handout.layout,
    fit: handout.fit,
    catalog: context.catalog,
    images: pictures.images,
    pageDigits: handout.records.length > recordsOfThreeFigures ? 4 : 3,
  });
  const diagnostics: readonly Diagnostic[] = [
    ...tree.diagnostics,
    ...styled.diagnostics,
    ...layoutDiagnostics(result.notices, handout),
  ];
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return failed ? fail(diagnostics) : succeed(result, diagnostics);
}
