import pc from 'picocolors';

/** The few looks that diagnostics have. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly note: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly gutter: (text: string) => string;
}

/** What decides about colour. */
export interface ColorContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** Colour on terminals only; `NO_COLOR` and `FORCE_COLOR` (no-color.org, force-color.org) have the last word. */
export function useColor({ env, isTerminal }: ColorContext): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** The colours, or none. */
export function palette(enabled: boolean): Palette {
  const colors = pc.createColors(enabled);
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    note: (text) => colors.bold(colors.cyan(text)),
    bold: colors.bold,
    gutter: colors.blue,
  };
}
