import type { ValueComponent } from './stylesheet.ts';

/** What relative lengths are relative to; points. */
export interface LengthContext {
  readonly fontSize: number;
  readonly rootFontSize: number;
  readonly lineHeight: number;
}

/** Points in an absolute unit (CSS Values 4, 6.2). */
const absoluteUnits: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    pt: 1,
    px: 72 / 96,
    pc: 12,
    in: 72,
    cm: 72 / 2.54,
    mm: 72 / 25.4,
    q: 72 / 101.6,
  }),
);

/** A length in points, or undefined where the component is none. */
export function readLength(
  component: ValueComponent | undefined,
  context: LengthContext,
): number | undefined {
  if (component?.kind === 'number') return component.value === 0 ? 0 : undefined;
  if (component?.kind !== 'dimension') return undefined;
  const unit = component.unit.toLowerCase();
  const absolute = absoluteUnits.get(unit);
  if (absolute !== undefined) return component.value * absolute;
  if (unit === 'em') return component.value * context.fontSize;
  if (unit === 'rem') return component.value * context.rootFontSize;
  if (unit === 'lh') return component.value * context.lineHeight;
  return undefined;
}

/** A length that does not depend on fonts, for `@media` and page sizes. */
export function readAbsoluteLength(component: ValueComponent | undefined): number | undefined {
  if (component?.kind === 'number') return component.value === 0 ? 0 : undefined;
  if (component?.kind !== 'dimension') return undefined;
  const factor = absoluteUnits.get(component.unit.toLowerCase());
  return factor === undefined ? undefined : component.value * factor;
}
