import { cleanPlain } from './clean-text.ts';
import { warn, type RecordDraft } from './record-draft.ts';

/** More are no notes but a broken file: those of one name are joined, so that a person can still open the record. */
const mostNotes = 200;

/** The notes, and one warning that names what is in them. */
export function noteTexts(draft: RecordDraft): string[] {
  const notes = draft.unplaced
    .map(({ name, text }) => ({ name, text: cleanPlain(text) }))
    .filter(({ text }) => text !== '');
  if (notes.length === 0) return [];
  const names = [...new Set(notes.map(({ name }) => name))];
  const shown =
    names.length > 6
      ? `${names.slice(0, 6).join(', ')} and ${String(names.length - 6)} more`
      : names.join(', ');
  warn(
    draft,
    'import-unplaced',
    `no field takes these parts of the source, they are in \`notes\`: ${shown}`,
    'move them where they belong, or delete them',
  );
  if (notes.length <= mostNotes) return notes.map(({ name, text }) => cleanPlain(`${name}: ${text}`));
  return names.map((name) => {
    const texts = notes.filter((note) => note.name === name).map(({ text }) => text);
    return cleanPlain(`${name}: ${texts.join(' ¶ ')}`);
  });
}
