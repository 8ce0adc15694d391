import * as z from 'zod/mini';
import { date, described, languageTag, localizedOrText, optional, plainText, points, strictShape } from './text.ts';
import { id } from './record.ts';

const ebook = strictShape({
  fonts: optional(z.enum(['embed', 'none']), 'whether the book carries its fonts; `embed` where absent'),
  order: optional(z.enum(['first-language', 'second-language']), 'which language of a section is read first'),
  arrangement: optional(z.enum(['paired', 'two-parts']), 'section pairs, or two linked parts in one language each'),
  'conforms-to': optional(plainText, 'accessibility conformance that the author asserts'),
  'certified-by': optional(plainText, 'who certifies the conformance'),
});

/** A file of `content/handouts/`. */
export const handoutSchema = strictShape({
  id: optional(id),
  title: optional(localizedOrText, "title of the handout; the record's where absent"),
  languages: optional(z.array(languageTag).check(z.minLength(1), z.maxLength(4)), 'languages in reading order; those of the records where absent'),
  layout: optional(z.enum(['parallel', 'facing', 'stacked', 'sequential']), 'how the languages stand to each other; `parallel` where absent'),
  paper: optional(z.enum(['A4', 'A5', 'B5', 'Letter', 'Legal', 'eink-6']), 'paper; `A4` where absent'),
  orientation: optional(z.enum(['portrait', 'landscape']), '`portrait` where absent'),
  theme: optional(z.enum(['standard', 'large-print']), '`standard` where absent'),
  typography: optional(z.enum(['standard', 'verbatim']), '`standard` sets full-width marks, curly quotes and en dashes; `verbatim` changes nothing'),
  fit: optional(z.enum(['natural', 'one-page']), '`one-page` may tighten leading and spaces a little to save a page'),
  'record-start': optional(z.enum(['new-page', 'run-on']), 'whether each record starts on a new page; `new-page` where absent'),
  contents: optional(z.boolean(), 'whether there is a table of contents'),
  index: optional(z.boolean(), 'whether there is an index of authors and keywords'),
  'mirrored-margins': optional(z.boolean(), 'whether inner and outer margins are mirrored'),
  imposition: optional(z.enum(['none', 'booklet', '2-up', '4-up']), 'how pages are put on sheets; `none` where absent'),
  creep: optional(points.check(z.minimum(0), z.maximum(100)), 'points that the inner sheets of a booklet move outwards'),
  'crop-marks': optional(z.boolean(), 'whether crop marks are drawn'),
  bleed: optional(points.check(z.minimum(0), z.maximum(72)), 'points of bleed beyond the trimmed page'),
  'citation-style': optional(z.enum(['nlm', 'gb-t-7714']), 'style of the citation line; `nlm` where absent'),
  archive: optional(z.enum(['PDF/A-2a', 'PDF/A-3a']), '`PDF/A-3a` carries the record inside the PDF; `PDF/A-2a` where absent'),
  ebook: optional(ebook, 'settings of the EPUB'),
  abbreviations: optional(z.record(plainText, localizedOrText), 'short forms and what they stand for, per language'),
  checks: optional(z.record(z.string(), z.enum(['off', 'warning', 'error'])), 'what to do with the findings of a check'),
  date: optional(date, 'date that the files carry; that of the newest record where absent'),
  records: described(z.array(plainText).check(z.minLength(1)), 'ids of the records in order; `*` and `?` stand for any characters'),
});

export type HandoutInput = z.output<typeof handoutSchema>;
