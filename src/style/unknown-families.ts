import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Declaration, Stylesheet, ValueComponent } from './stylesheet.ts';
import { splitAtCommas } from './value-components.ts';
import { familyName } from './value-readers.ts';

/** Generic families, and the keywords that every property has (CSS Cascade 4, 7.3). */
const keywords = new Set(['serif', 'sans-serif', 'monospace', 'inherit', 'initial', 'unset', 'revert']);

/**
 * Families that a style sheet names and no font has: another face would be taken, and nobody would know why. Warning
 * `unknown-font-family` for each, at its declaration.
 *
 * @param known - the families of the font catalogue; CSS compares their names without regard to case (CSS Fonts 4, 2.1)
 */
export function unknownFamilies(stylesheet: Stylesheet, known: readonly string[]): readonly Diagnostic[] {
  const names = new Set(known.map((name) => name.toLowerCase()));
  const declarations = declarationsOf(stylesheet);
  const naming = declarations.filter(({ property }) => property === 'font-family');
  const variables = new Set(naming.flatMap(({ value }) => variablesIn(value)));
  return declarations
    .filter(({ property }) => property === 'font-family' || variables.has(property))
    .flatMap((declaration) =>
      familiesIn(declaration.value)
        .filter((name) => !keywords.has(name.toLowerCase()) && !names.has(name.toLowerCase()))
        .map((name) => unknownFamily(name, declaration, known)),
    );
}

function declarationsOf({ rules, pageRules }: Stylesheet): readonly Declaration[] {
  const ofPages = pageRules.flatMap(({ declarations, boxes }) => [
    ...declarations,
    ...boxes.flatMap((box) => box.declarations),
  ]);
  return [...rules.flatMap(({ declarations }) => declarations), ...ofPages];
}

/** The custom properties that a value asks for. */
function variablesIn(value: readonly ValueComponent[]): readonly string[] {
  return value.flatMap((component) => {
    if (component.kind !== 'function') return [];
    const [name] = component.parts;
    return component.name === 'var' && name?.kind === 'keyword' ? [name.value] : [];
  });
}

/** The families of a value and of the fallbacks of its variables. */
function familiesIn(value: readonly ValueComponent[]): readonly string[] {
  return splitAtCommas(value).flatMap((group) => {
    const [first] = group;
    if (first?.kind === 'function' && first.name === 'var') return familiesIn(first.parts.slice(2));
    return familyName(group) ?? [];
  });
}

function unknownFamily(name: string, { place }: Declaration, known: readonly string[]): Diagnostic {
  const hint = suggest(name, [...new Set(known)], 'families of the font catalogue');
  return {
    severity: 'warning',
    code: 'unknown-font-family',
    message: `no font is called \`${name}\``,
    hint: hint ?? 'add it to the font catalogue `fonts/fonts.yaml`',
    place,
  };
}
