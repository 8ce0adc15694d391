import type { Handout, Origin } from '../content/handout.ts';
import { placeInText } from '../content/place-in-text.ts';
import { placeAt } from '../content/source-file.ts';
import type { Diagnostic, Place, RelatedPlace, Severity } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { checkConsistency } from './consistency.ts';
import type { Span } from './finding.ts';
import type { Glossary } from './glossary.ts';
import { checkLearnedTerms } from './learned-terms.ts';
import { checkRecord, type PlacedFinding, type RecordFinding } from './record.ts';
import type { IsWanted } from './pairs.ts';
import { CHECKS, type CheckSeverity } from './table.ts';
import { checkTermsInText } from './terms-in-text.ts';
import { locate, type TextView } from './view.ts';

export { loadGlossary, parseGlossary, type Glossary, type GlossaryTerm } from './glossary.ts';
export { checkPair } from './pairs.ts';
export { checkTerms } from './terms.ts';
export type { Finding, PairText, Span, TextPair } from './finding.ts';
export { CHECKS, type CheckEntry, type CheckSeverity } from './table.ts';
export { toSarif } from './sarif.ts';
export { summarize } from './summary.ts';

export interface CheckOptions {
  readonly glossary?: Glossary;
  /** What to do with a check's findings, over what the table and the handout say. */
  readonly severities?: Readonly<Record<string, CheckSeverity>>;
  /** Findings below this are not asked for: who builds wants no notes on the wording. By default all are. */
  readonly least?: Severity;
}

const names = Object.keys(CHECKS);

/**
 * Reads the languages of a handout against each other.
 *
 * @returns One diagnostic a finding, its code the name of the check, its place in the first language where the finding
 * has one and the other language's place as a related one; and `unknown-check` for a name in `checks:` or in a
 * `duiye-ignore` comment that no check has. Sorted by record, then by place.
 */
export function checkHandout(handout: Handout, options: CheckOptions = {}): readonly Diagnostic[] {
  const [first, ...others] = handout.languages;
  if (first === undefined) return [];
  const checks = { glossary: options.glossary, isWanted: wantedIn(handout, options) };
  const found = others.flatMap((second) => [
    ...handout.records.flatMap((record) => checkRecord(record, [first, second], checks)),
    ...checkConsistency(handout, [first, second]),
    ...checkLearnedTerms(handout, [first, second]),
    ...checkTermsInText(handout, [first, second]),
  ]);
  return [
    ...unknownNames(handout),
    ...withoutRepeats(found.filter(isSpoken).flatMap((placed) => diagnose(handout, placed, options))),
  ];
}

/** A finding is silenced in the record that it is in. */
const isSpoken = ({ record, finding }: RecordFinding): boolean =>
  record.ignoredChecks.every(({ check }) => check !== finding.check);

function severityOf(handout: Handout, check: string, options: CheckOptions): Severity | undefined {
  const severity = options.severities?.[check] ?? handout.checks[check] ?? CHECKS[check]?.severity;
  if (severity === undefined || severity === 'off') return undefined;
  return ranks[severity] < ranks[options.least ?? 'note'] ? undefined : severity;
}

const ranks: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

function wantedIn(handout: Handout, options: CheckOptions): IsWanted {
  const wanted = new Set(names.filter((name) => severityOf(handout, name, options) !== undefined));
  return (name) => wanted.has(name);
}

function diagnose(handout: Handout, placed: PlacedFinding, options: CheckOptions): Diagnostic[] {
  const { finding } = placed;
  const severity = severityOf(handout, finding.check, options);
  if (severity === undefined) return [];
  const first = placeOf(handout, placed.first, finding.first);
  const second = placeOf(handout, placed.second, finding.second);
  const [place, other] =
    first === undefined ? [second ?? placeOfOrigin(handout, placed.origin), undefined] : [first, second];
  const related: RelatedPlace[] =
    other === undefined
      ? []
      : [{ message: `the text in \`${placed.second?.language ?? ''}\``, place: other }];
  return [
    {
      severity,
      code: finding.check,
      message: finding.message,
      ...(finding.hint !== undefined && { hint: finding.hint }),
      ...(place !== undefined && { place }),
      ...(related.length > 0 && { related }),
    },
  ];
}

function placeOf(handout: Handout, view: TextView | undefined, span: Span | undefined): Place | undefined {
  if (view === undefined || span === undefined) return undefined;
  const found = locate(view, span.start, span.end);
  const file = found === undefined ? undefined : handout.sources[found.source.origin.file];
  return found === undefined || file === undefined
    ? undefined
    : placeInText(file, found.source.origin, found.offset, found.length);
}

function placeOfOrigin(handout: Handout, origin: Origin | undefined): Place | undefined {
  const file = origin === undefined ? undefined : handout.sources[origin.file];
  return origin === undefined || file === undefined ? undefined : placeAt(file, origin.start);
}

/** A third language is read against the first too, which must not tell of the first twice. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.place, diagnostic.related]);
    return !seen.has(key) && seen.add(key);
  });
}

function unknownNames(handout: Handout): Diagnostic[] {
  const named = [
    ...Object.keys(handout.checks).map((name) => ({ name, origin: handout.origin })),
    ...handout.records.flatMap(({ ignoredChecks, origin }) =>
      ignoredChecks.map(({ check }) => ({ name: check, origin })),
    ),
  ];
  return named.flatMap(({ name, origin }): Diagnostic[] => {
    if (names.includes(name)) return [];
    const hint = suggest(name, names, 'the checks are listed in docs/checks.md');
    const file = handout.sources[origin.file];
    return [
      {
        severity: 'warning',
        code: 'unknown-check',
        message: `there is no check \`${name}\``,
        ...(hint !== undefined && { hint }),
        ...(file !== undefined && { place: placeInText(file, origin, 0) }),
      },
    ];
  });
}
