/** Characters that one record, or a file that is read in one piece, may have; the largest real records have some 3 million. */
export const maximalCharacters = 32_000_000;

/** Thrown while a file is read where a part of it has no end; `readSources` turns it into `import-too-large`. */
export class TooLarge extends Error {
  /**
   * @param what such as `a record`
   * @param limit in characters
   */
  constructor(what: string, limit: number) {
    super(`${what} is longer than ${characters(limit)}`);
  }
}

/** A number of characters as people read it. */
export function characters(limit: number): string {
  const millions = limit / 1_000_000;
  return Number.isInteger(millions)
    ? `${String(millions)} million characters`
    : `${String(limit)} characters`;
}
