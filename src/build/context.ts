import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildSettings } from '../batch/builder.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { loadCatalog } from '../fonts/catalog.ts';
import type { FontCatalog } from '../fonts/face.ts';
import { loadTemplates, type TemplateSet } from '../markup/index.ts';
import { loadStylesheet } from '../style/load-stylesheet.ts';
import type { Stylesheet } from '../style/stylesheet.ts';
import { unknownFamilies } from '../style/unknown-families.ts';
import { unusedFiles } from './own-files.ts';
import { precompiled, precompiledPath } from './precompiled.ts';

/** What all builds of a process share: templates, style sheet and fonts, read once. */
export interface BuildContext {
  readonly templates: TemplateSet;
  readonly stylesheet: Stylesheet;
  readonly catalog: FontCatalog;
  readonly builtinFolder: string;
  /** The user's own templates and style sheets, which stand before the built-in ones one by one. */
  readonly userFolder: string | undefined;
  readonly settings: BuildSettings;
  /** Told of each part of a long handout that is done. */
  readonly onProgress?: (done: number, total: number, handout: string) => void;
}

const root = join(import.meta.dirname, '../..');

/** The templates and style sheets that come with the program. */
export const builtinFolder = join(root, 'templates');

/**
 * Reads templates, style sheet and catalogue. All that is wrong with any of them is told. A user's own `print.css`
 * replaces the built-in one, and a `custom.css` beside it is read after it; `fonts/fonts.yaml` below the working folder replaces the built-in catalogue.
 */
export function openBuildContext(settings: BuildSettings): Outcome<BuildContext> {
  const userFolder = settings.templates;
  const templates = loadTemplates(userFolder, builtinFolder, undefined, precompiled?.templates);
  const stylesheet = readStylesheet(userFolder);
  const catalog = loadCatalog(settings.fonts ?? join(root, 'fonts/fonts.yaml'), precompiled?.catalog);
  const unused = userFolder === undefined ? [] : unusedFiles(userFolder, builtinFolder);
  const diagnostics = [
    ...templates.diagnostics,
    ...stylesheet.diagnostics,
    ...catalog.diagnostics,
    ...unused,
  ];
  if (!templates.ok || !stylesheet.ok || !catalog.ok) return fail(diagnostics);
  const families = unknownFamilies(
    stylesheet.value,
    catalog.value.faces.map(({ family }) => family),
  );
  const context: BuildContext = {
    templates: templates.value,
    stylesheet: stylesheet.value,
    catalog: catalog.value,
    builtinFolder,
    userFolder,
    settings,
  };
  return succeed(context, [...diagnostics, ...families.filter((one) => concerns(one, settings))]);
}

/** The built-in style sheet names the built-in fonts, which a catalogue of the user's own need not have. */
function concerns({ place }: Diagnostic, settings: BuildSettings): boolean {
  return settings.fonts === undefined || place?.file !== join(builtinFolder, 'print.css');
}

/** `print.css`, and after it in the cascade the user's additions in `custom.css`. */
function readStylesheet(userFolder: string | undefined): Outcome<Stylesheet> {
  const file = readOverridable('print.css', userFolder);
  if (!file.ok) return file;
  const additions = read(join(userFolder ?? builtinFolder, 'custom.css'));
  if (additions !== undefined) return loadStylesheet([file.value, additions]);
  return file.value.text === precompiled?.stylesheet.text
    ? succeed(readPrecompiled(precompiled.stylesheet.json, file.value.path))
    : loadStylesheet([file.value]);
}

/** The JSON is the program's own; the places of its declarations are in the file that was found. */
function readPrecompiled(json: string, path: string): Stylesheet {
  const [placeholder, file] = [precompiledPath, path].map((name) => JSON.stringify(name));
  const stylesheet: Stylesheet = JSON.parse(json.replaceAll(placeholder ?? '', () => file ?? ''));
  return stylesheet;
}

/** The user's file of a name, or the built-in one. Error `unreadable-file`. */
export function readOverridable(
  name: string,
  userFolder: string | undefined,
): Outcome<{ readonly path: string; readonly text: string }> {
  const own = userFolder === undefined ? undefined : read(join(userFolder, name));
  if (own !== undefined) return succeed(own);
  const builtin = read(join(builtinFolder, name));
  if (builtin !== undefined) return succeed(builtin);
  const missing: Diagnostic = {
    severity: 'error',
    code: 'unreadable-file',
    message: `cannot read \`${join(builtinFolder, name)}\``,
    hint: 'install the program again',
  };
  return fail([missing]);
}

function read(path: string): { readonly path: string; readonly text: string } | undefined {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    return undefined;
  }
}
