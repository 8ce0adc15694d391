import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts';
import { CHECKS } from './table.ts';

/** The part of SARIF 2.1.0 (OASIS Standard, March 2020) that is written. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  /** Columns count UTF-16 units, 3.14.17. */
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
}

interface SarifDriver {
  readonly name: string;
  readonly informationUri?: string;
  readonly rules: readonly SarifRule[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: Severity | 'none' };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: Severity;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
}

interface SarifLocation {
  readonly id?: number;
  readonly message?: { readonly text: string };
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly startColumn: number; readonly endColumn: number };
  };
}

const rules: readonly SarifRule[] = Object.entries(CHECKS).map(
  ([id, { summary, explanation, severity }]) => ({
    id,
    shortDescription: { text: summary },
    fullDescription: { text: explanation },
    defaultConfiguration: { level: severity === 'off' ? 'none' : severity },
  }),
);
const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));

const location = (place: Place): SarifLocation => ({
  physicalLocation: {
    artifactLocation: { uri: place.file.split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: place.line,
      startColumn: place.column,
      endColumn: place.column + (place.length ?? 1),
    },
  },
});

function result(diagnostic: Diagnostic): SarifResult {
  const index = ruleIndex.get(diagnostic.code);
  const related = diagnostic.related ?? [];
  return {
    ruleId: diagnostic.code,
    ...(index !== undefined && { ruleIndex: index }),
    level: diagnostic.severity,
    message: {
      text: diagnostic.hint === undefined ? diagnostic.message : `${diagnostic.message}; ${diagnostic.hint}`,
    },
    locations: diagnostic.place === undefined ? [] : [location(diagnostic.place)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, place }, id) => ({
        id,
        message: { text: message },
        ...location(place),
      })),
    }),
  };
}

/** Diagnostics as a SARIF 2.1.0 log, for editors and continuous integration. */
export function toSarif(diagnostics: readonly Diagnostic[]): SarifLog {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'duiye', rules } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(result),
      },
    ],
  };
}
