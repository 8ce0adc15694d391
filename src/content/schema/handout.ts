import { z } from 'zod';
import { date, languageTag, localizedOrText, plainText, points, strictShape } from './text.ts';
import { id } from './record.ts';

const ebook = strictShape({
  fonts: z.enum(['embed', 'none']).optional().describe('whether the book carries its fonts; `embed` where absent'),
  order: z
    .enum(['first-language', 'second-language'])
    .optional()
    .describe('which language of a section is read first'),
  arrangement: z
    .enum(['paired', 'two-parts'])
    .optional()
    .describe('section pairs, or two linked parts in one language each'),
  'conforms-to': plainText.optional().describe('accessibility conformance that the author asserts'),
  'certified-by': plainText.optional().describe('who certifies the conformance'),
});

/** A file of `content/handouts/`. */
export const handoutSchema = strictShape({
  id: id.optional(),
  title: localizedOrText.optional().describe("title of the handout; the record's where absent"),
  languages: z
    .array(languageTag)
    .min(1)
    .max(4)
    .optional()
    .describe('languages in reading order; those of the records where absent'),
  layout: z
    .enum(['parallel', 'facing', 'stacked', 'sequential'])
    .optional()
    .describe('how the languages stand to each other; `parallel` where absent'),
  paper: z
    .enum(['A4', 'A5', 'B5', 'Letter', 'Legal', 'eink-6'])
    .optional()
    .describe('paper; `A4` where absent'),
  orientation: z.enum(['portrait', 'landscape']).optional().describe('`portrait` where absent'),
  theme: z.enum(['standard', 'large-print']).optional().describe('`standard` where absent'),
  typography: z
    .enum(['standard', 'verbatim'])
    .optional()
    .describe('`standard` sets full-width marks, curly quotes and en dashes; `verbatim` changes nothing'),
  fit: z
    .enum(['natural', 'one-page'])
    .optional()
    .describe('`one-page` may tighten leading and spaces a little to save a page'),
  'record-start': z
    .enum(['new-page', 'run-on'])
    .optional()
    .describe('whether each record starts on a new page; `new-page` where absent'),
  contents: z.boolean().optional().describe('whether there is a table of contents'),
  index: z.boolean().optional().describe('whether there is an index of authors and keywords'),
  'mirrored-margins': z.boolean().optional().describe('whether inner and outer margins are mirrored'),
  imposition: z
    .enum(['none', 'booklet', '2-up', '4-up'])
    .optional()
    .describe('how pages are put on sheets; `none` where absent'),
  creep: points
    .min(0)
    .max(100)
    .optional()
    .describe('points that the inner sheets of a booklet move outwards'),
  'crop-marks': z.boolean().optional().describe('whether crop marks are drawn'),
  bleed: points.min(0).max(72).optional().describe('points of bleed beyond the trimmed page'),
  'citation-style': z
    .enum(['nlm', 'gb-t-7714'])
    .optional()
    .describe('style of the citation line; `nlm` where absent'),
  archive: z
    .enum(['PDF/A-2a', 'PDF/A-3a'])
    .optional()
    .describe('`PDF/A-3a` carries the record inside the PDF; `PDF/A-2a` where absent'),
  ebook: ebook.optional().describe('settings of the EPUB'),
  abbreviations: z
    .record(plainText, localizedOrText)
    .optional()
    .describe('short forms and what they stand for, per language'),
  checks: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .optional()
    .describe('what to do with the findings of a check'),
  date: date.optional().describe('date that the files carry; that of the newest record where absent'),
  records: z
    .array(plainText)
    .min(1)
    .describe('ids of the records in order; `*` and `?` stand for any characters'),
});

export type HandoutInput = z.output<typeof handoutSchema>;
