import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that lives as long as the test, with the files that are given: path to text or bytes. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'duiye-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A content folder with these records, as YAML texts by id. */
export function contentWith(
  records: Readonly<Record<string, string>>,
  handouts: Readonly<Record<string, string>> = {},
): string {
  const named = (folder: string, texts: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(texts).map(([id, text]) => [`${folder}/${id}.yaml`, text]);
  return temporaryFolder(Object.fromEntries([...named('records', records), ...named('handouts', handouts)]));
}

/** A record that is right: two languages, one section. */
export const soundRecord = `title:
  en: A title
  zh-Hans: 标题
abstract:
  - label: { en: AIM, zh-Hans: 目的 }
    text:
      en: One sentence.
      zh-Hans: 一句话。
`;
