import type { ValueProblem } from './value-problem.ts';

/** Says what is wrong with a value, or undefined where it is right. */
export type ValueCheck = (value: string) => ValueProblem | undefined;

function check(name: string, pattern: RegExp, example: string, cleaned: RegExp): ValueCheck {
  const code = `invalid-${name.toLowerCase()}`;
  return (value) => {
    if (pattern.test(value)) return undefined;
    const bare = value.trim().replace(cleaned, '').replace(/[.,;]$/, '');
    const hint = pattern.test(bare) ? `write \`${bare}\`` : `it looks like \`${example}\``;
    return { code, message: `\`${value}\` is not a ${name}`, hint };
  };
}

/**
 * A DOI without address in front (DOI Handbook, 2.2): `invalid-doi`. Angle brackets stand in pairs around the location
 * of an article in serials (SICI, ANSI/NISO Z39.56, 6.3), from which publishers made DOIs until about 2000.
 */
export const doiProblem = check(
  'DOI',
  /^10\.\d{4,9}(?:\.\d+)*\/(?:[^\s<>"{}|^`\\]|<[^\s<>"{}|^`\\/]+>)*[^\s<>"{}|^`\\.,;]$/u,
  '10.1007/s00586-025-09078-3',
  /^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/|doi:?\s*)/i,
);

/** A PubMed identifier: `invalid-pmid`. */
export const pmidProblem = check('PMID', /^[1-9]\d{0,8}$/, '40576769', /^PMID:?\s*/i);

/** A PubMed Central identifier: `invalid-pmcid`. */
export const pmcidProblem = check('PMCID', /^PMC[1-9]\d*$/, 'PMC1234567', /^PMCID:?\s*/i);

const orcidShape = check(
  'ORCID',
  /^(?:\d{4}-){3}\d{3}[\dX]$/,
  '0000-0002-1825-0097',
  /^(?:https?:\/\/)?(?:orcid\.org\/|orcid:?\s*)/i,
);

/** An ORCID iD with its check character (ISO 7064, MOD 11-2): `invalid-orcid`. */
export const orcidProblem: ValueCheck = (value) =>
  orcidShape(value) ??
  (orcidCheckCharacter(value) === value.slice(-1)
    ? undefined
    : {
        code: 'invalid-orcid',
        message: `\`${value}\` is not an ORCID: its last character does not fit the others`,
        hint: 'a digit is mistyped: copy it again from orcid.org',
      });

function orcidCheckCharacter(orcid: string): string {
  const digits = orcid.replaceAll('-', '').slice(0, -1);
  const sum = [...digits].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const rest = (12 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** An address on the web: `invalid-url`. Others (`javascript:`, `file:`) must not become links in a document. */
export const urlProblem: ValueCheck = (value) =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    ? undefined
    : {
        code: 'invalid-url',
        message: `\`${value}\` is not a web address`,
        hint: 'it starts with `https://` or `http://`',
      };

/** An e-mail address, as far as a pattern can tell: `invalid-email`. */
export const emailProblem: ValueCheck = (value) =>
  /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/u.test(value)
    ? undefined
    : { code: 'invalid-email', message: `\`${value}\` is not an e-mail address` };

const asciiId = /^[A-Za-z\d](?:[\w-]|\.(?=[\w-])){0,99}$/;
const id = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]|\.(?=[\p{L}\p{N}_-])){0,99}$/u;

/** An id that is safe as a file name everywhere: `invalid-id`. */
export const idProblem: ValueCheck = (value) =>
  asciiId.test(value) || id.test(value)
    ? undefined
    : {
        code: 'invalid-id',
        message: `\`${value}\` cannot be an id`,
        hint: 'letters, digits, `-`, `_` and single dots, at most 100, a letter or digit first: it becomes a file name',
      };
