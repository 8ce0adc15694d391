import type { Outcome } from '../diagnostics/diagnostic.ts';

/** What the book needs of the loaded templates: printing one of them by name. */
export interface BookTemplates {
  /**
   * Prints `templates/<name>.hbs` with `data`, escaped. Diagnostics: the template's faults with file and line.
   */
  print(name: string, data: Readonly<Record<string, unknown>>): Outcome<string>;
}
