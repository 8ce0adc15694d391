import { parseArgs } from 'node:util';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { usageFault, type Arguments, type Command, type OptionSpec } from './command.ts';

/** Options that every command has. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'help', short: 'h', help: 'show this help' },
  { name: 'json', help: 'print diagnostics as JSON, one on a line' },
];

/** One piece of what `node:util` read; it is asked not to judge, because its messages have no hints. */
interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/**
 * Reads the arguments of a command. Diagnostics: `unknown-option`, `missing-value`, `unexpected-value`,
 * `unknown-value`, `unexpected-argument`, `missing-argument`.
 */
export function parseArguments(command: Command, argv: readonly string[]): Outcome<Arguments> {
  const specs = [...command.options, ...commonOptions];
  const options = Object.fromEntries(
    specs.map((spec) => [
      spec.name,
      {
        type: spec.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(spec.short !== undefined && { short: spec.short }),
      },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const typed = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const faults = [
    ...typed.flatMap((token) => optionFault(token, specs, command.name) ?? []),
    ...positionalFaults(command, positionals, typed),
  ];
  if (faults.length > 0) return fail(faults);
  const values = typed.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return succeed({
    positionals,
    switches: new Set(typed.filter(({ value }) => value === undefined).map(({ name }) => name)),
    values: new Map(values),
  });
}

function optionFault(
  token: OptionToken,
  specs: readonly OptionSpec[],
  command: string,
): Diagnostic | undefined {
  const spec = specs.find((one) => one.name === token.name);
  if (!spec) return unknownOption(token, specs, command);
  if (spec.value === undefined) {
    return token.value === undefined
      ? undefined
      : usageFault('unexpected-value', `\`--${spec.name}\` takes no value`);
  }
  const swallowed =
    token.inlineValue === false && token.value?.startsWith('-') === true && token.value !== '-';
  if (token.value === undefined || token.value === '' || swallowed) {
    return usageFault(
      'missing-value',
      `\`--${spec.name}\` needs a value`,
      `write \`--${spec.name}=${spec.value}\``,
    );
  }
  return choiceFault(spec, token.value);
}

function choiceFault(spec: OptionSpec, value: string): Diagnostic | undefined {
  if (!spec.choices || spec.choices.includes(value)) return undefined;
  const message = `\`${value}\` is not a value of \`--${spec.name}\``;
  return usageFault('unknown-value', message, suggest(value, spec.choices, 'possible values'));
}

function unknownOption(token: OptionToken, specs: readonly OptionSpec[], command: string): Diagnostic {
  const near = nearest(
    token.name,
    specs.map((spec) => spec.name),
  );
  const hint = near === undefined ? `see \`duiye ${command} --help\`` : `did you mean \`--${near}\`?`;
  return usageFault('unknown-option', `there is no option \`${token.rawName}\``, hint);
}

function positionalFaults(
  command: Command,
  positionals: readonly string[],
  typed: readonly OptionToken[],
): readonly Diagnostic[] {
  const { minPositionals = 0, maxPositionals = Number.POSITIVE_INFINITY } = command;
  const extra = positionals[maxPositionals];
  if (extra !== undefined) {
    return [
      usageFault('unexpected-argument', `\`${extra}\` is one argument too many`, `usage: ${command.usage}`),
    ];
  }
  const helping = typed.some((token) => token.name === 'help');
  if (positionals.length >= minPositionals || helping) return [];
  return [
    usageFault('missing-argument', `\`duiye ${command.name}\` needs an argument`, `usage: ${command.usage}`),
  ];
}
