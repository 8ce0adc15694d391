import { characterEntities } from 'character-entities';

/**
 * The words of a source, read with nothing but regular expressions, so that a fault of the importer cannot hide itself:
 * what these find in a file must be in the record.
 */

/**
 * The words of a source that a record file has less often than the source. Chinese and Japanese have no blanks between
 * words: there every character counts.
 */
export function missingWords(source: string, recordFile: string): readonly string[] {
  const known = countWords(
    words(
      recordFile.replace(/\\u([0-9a-f]{4})/giu, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    ),
  );
  return [...countWords(words(source))]
    .filter(([word, count]) => (known.get(word) ?? 0) < count)
    .map(([word, count]) => `${word} (${String(known.get(word) ?? 0)} of ${String(count)})`);
}

function words(text: string): readonly string[] {
  return (
    fold(text).match(
      /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Hang}\p{N}]+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu,
    ) ?? []
  );
}

function fold(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|u)>/gu, '').replace(/\s+/gu, ' ');
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A piece of XML as text: tags out, references decoded. */
export function xmlText(xml: string): string {
  return xml
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<tex-math>[\s\S]*?<\/tex-math>/gu, '')
    .replace(
      /<\/?(?:i|b|u|sup|sub|italic|bold|underline|xref|named-content|tp:taxon-name|object-id|mml:[a-z]+)(?:\s[^<>]*)?>/gu,
      '',
    )
    .replace(/<[^<>]*>/gu, ' ')
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
      (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (characterEntities[name] ?? ''),
    );
}

/** All stretches of a text that a pattern's first group finds. */
export function stretches(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').join('\n');
}
