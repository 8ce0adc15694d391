declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`. The package carries no types of its own. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
      readonly preserveNameIds?: readonly number[];
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
