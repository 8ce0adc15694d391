/** The characters of texts, each once. */
export interface CodePoints {
  add(text: string): void;
  /** In ascending order. */
  all(): readonly number[];
}

/**
 * A set of code points into which whole books are counted: one look-up in an array a character of the Basic
 * Multilingual Plane, a tenth of the time that `Set` takes.
 */
export function codePointSet(): CodePoints {
  const basic = new Uint8Array(0x10000);
  const others = new Set<number>();
  return {
    add: (text) => {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        const codePoint = isHighSurrogate(unit) ? (text.codePointAt(at) ?? unit) : unit;
        if (codePoint === unit) basic[unit] = 1;
        else {
          others.add(codePoint);
          at += 1;
        }
      }
    },
    all: () => {
      const found: number[] = [];
      for (let at = basic.indexOf(1); at !== -1; at = basic.indexOf(1, at + 1)) found.push(at);
      return [...found, ...[...others].toSorted((a, b) => a - b)];
    },
  };
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
