import colorNames from 'color-name';
import type { Color } from '../layout/page.ts';
import type { ValueComponent } from './stylesheet.ts';

const namedColors = new Map<string, readonly [number, number, number]>(Object.entries(colorNames));

/** `#rgb`, `#rrggbb`, a name, or `rgb(r, g, b)`; transparency is outside the subset (PDF/A printers differ). */
export function readColor(component: ValueComponent | undefined): Color | undefined {
  if (component?.kind === 'hash') return readHash(component.value);
  if (component?.kind === 'keyword') {
    const named = namedColors.get(component.value.toLowerCase());
    return named === undefined ? undefined : toUnit(named);
  }
  if (component?.kind === 'function' && component.name === 'rgb') return readRgb(component.parts);
  return undefined;
}

function toUnit([red, green, blue]: readonly [number, number, number]): Color {
  return [red / 255, green / 255, blue / 255];
}

function readHash(digits: string): Color | undefined {
  const long = digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits;
  if (!/^[0-9a-f]{6}$/iu.test(long)) return undefined;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  return toUnit([at(0), at(2), at(4)]);
}

function readRgb(parts: readonly ValueComponent[]): Color | undefined {
  const channels = parts.flatMap((part) => {
    if (part.kind === 'number') return [part.value];
    return part.kind === 'percentage' ? [part.value * 2.55] : [];
  });
  const [red, green, blue] = channels;
  const separators = parts.length - channels.length;
  if (red === undefined || green === undefined || blue === undefined || channels.length > 3) return undefined;
  if (separators !== 0 && separators !== 2) return undefined;
  const clamp = (channel: number): number => Math.min(255, Math.max(0, channel));
  return toUnit([clamp(red), clamp(green), clamp(blue)]);
}
