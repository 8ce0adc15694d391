import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentWith, soundRecord, temporaryFolder } from '../content/temporary-content.ts';
import { duiye } from './run-command.ts';

const manifest: unknown = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

describe('duiye', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('should show all commands for %j', async (argv) => {
    const { status, stdout, stderr } = await duiye(argv);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/usage: duiye COMMAND/);
    for (const name of ['build', 'check', 'import', 'schema', 'explain'])
      expect(stdout).toContain(`  ${name} `);
  });

  it('should show the version', async () => {
    expect([await duiye(['--version']), await duiye(['-V'])]).toEqual(
      Array.from({ length: 2 }, () => ({ status: 0, stdout: '0.1.0\n', stderr: '' })),
    );
    expect(manifest).toMatchObject({ version: '0.1.0' });
  });

  it.each([
    ['build', '--help'],
    ['build', '-h'],
    ['help', 'build'],
    ['explain', '--help'],
  ])('should show the options of a command: %s %s', async (...argv) => {
    const { status, stdout } = await duiye(argv);
    expect(status).toBe(0);
    expect(stdout).toMatch(/usage: duiye (build|explain)/);
    expect(stdout).toContain('--json');
  });

  it.each([
    [['biuld'], 'unknown-command', 'did you mean `build`?'],
    [['help', 'biuld'], 'unknown-command', 'did you mean `build`?'],
    [['--out', 'x'], 'unknown-option', 'see `duiye --help`'],
    [['--pdf', 'build'], 'unknown-option', 'options stand after the command: `duiye build --pdf`'],
    [['build', '--ot', 'x'], 'unknown-option', 'did you mean `--out`?'],
    [['build', '-x'], 'unknown-option', 'see `duiye build --help`'],
    [['build', '--out'], 'missing-value', 'write `--out=DIR`'],
    [['build', '--out', '--pdf'], 'missing-value', 'write `--out=DIR`'],
    [['build', '--out='], 'missing-value', 'write `--out=DIR`'],
    [['build', '--pdf=yes'], 'unexpected-value', undefined],
    [['build', '--for', 'kindel'], 'unknown-value', 'did you mean `kindle`?'],
    [['build', '--jobs', 'many'], 'unknown-value', 'write `--jobs 4`'],
    [['build', '--jobs', '0'], 'unknown-value', 'write `--jobs 4`'],
    [['schema', 'x'], 'unexpected-argument', 'usage: duiye schema [options]'],
    [['explain'], 'missing-argument', 'usage: duiye explain CODE'],
    [['explain', 'constructor'], 'unknown-code', undefined],
    [['explain', 'mising-glyph'], 'unknown-code', 'did you mean `missing-glyph`?'],
    [['import', 'a.txt', '--from', 'nbb'], 'unknown-value', 'did you mean `nbib`?'],
    [['import', 'a.txt', '--lang', 'zh_CN'], 'invalid-language', 'write `zh-CN` or `zh-Hans`'],
  ])('should refuse %j with status 2', async (argv, code, hint) => {
    const { status, stdout, stderr } = await duiye(argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error[${code}]`);
    if (hint !== undefined) expect(stderr).toContain(`= hint: ${hint}`);
  });

  it('should report every fault of a command line', async () => {
    const { stderr } = await duiye(['build', '--ot', 'x', '--for', 'nook']);
    expect(stderr).toMatch(/2 errors\n$/);
  });

  it('should print a wrong command as JSON too', async () => {
    const { status, stdout, stderr } = await duiye(['biuld', '--json']);
    expect([status, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'unknown-command', hint: 'did you mean `build`?' });
  });

  it('should print diagnostics as JSON lines', async () => {
    const content = contentWith({ a: 'titel: {}\nDOI: x\n' });
    const { status, stdout, stderr } = await duiye(['check', '--json', '--content', content]);
    expect([status, stderr]).toEqual([1, '']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { severity: 'error', code: 'unknown-key', place: { line: 1, column: 1 } },
      { severity: 'error', code: 'invalid-doi', place: { line: 2, column: 6 } },
    ]);
  });

  it('should colour on a terminal only, and never with NO_COLOR', async () => {
    const argv = ['check', '--content', '/nowhere'];
    expect((await duiye(argv)).stderr).not.toContain('\u001b');
    expect((await duiye(argv, { isTerminal: true })).stderr).toContain('\u001b[31m');
    expect((await duiye(argv, { isTerminal: true, env: { NO_COLOR: '1' } })).stderr).not.toContain('\u001b');
  });

  it('should give a fault of its own status 70, without a stack', async () => {
    const broken = (debug: Readonly<Record<string, string>>) =>
      Object.defineProperty({ ...debug }, 'SOURCE_DATE_EPOCH', {
        get: () => {
          throw new Error('the sky fell');
        },
      });
    const { status, stderr } = await duiye(['build'], { env: broken({}) });
    expect(status).toBe(70);
    expect(stderr).toContain('error[internal-fault]: a fault of duiye itself: the sky fell');
    expect(stderr).toContain('please report it');
    expect(stderr).not.toMatch(/\n\s+at /);
    const debug = await duiye(['build'], { env: broken({ DUIYE_DEBUG: '1' }) });
    expect(debug.stderr).toMatch(/\n\s+at /);
    const json = await duiye(['build', '--json'], { env: broken({}) });
    expect([json.status, json.stderr]).toEqual([70, '']);
    expect(JSON.parse(json.stdout)).toMatchObject({ severity: 'error', code: 'internal-fault' });
  });
});

describe('duiye schema', () => {
  it('should write the schemas', async () => {
    const out = temporaryFolder();
    const { status, stdout } = await duiye(['schema', '--out', out]);
    expect(status).toBe(0);
    expect(stdout).toBe(`${out}/record.schema.json\n${out}/handout.schema.json\n`);
    const schema: unknown = JSON.parse(readFileSync(`${out}/record.schema.json`, 'utf8'));
    expect(schema).toMatchObject({ title: 'Duiye record', type: 'object', additionalProperties: false });
  });

  it('should say that it cannot write', async () => {
    const out = temporaryFolder({ file: 'x' });
    const { status, stderr } = await duiye(['schema', '--out', `${out}/file`]);
    expect(status).toBe(1);
    expect(stderr).toContain('error[cannot-write]');
  });
});

describe('duiye explain', () => {
  it('should explain a code', async () => {
    const { status, stdout } = await duiye(['explain', 'duplicate-key']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^duplicate-key: /);
  });
});

describe('duiye check', () => {
  it('should find nothing in a sound record', async () => {
    const result = await duiye(['check', '--content', contentWith({ a: soundRecord })]);
    expect(result).toEqual({ status: 0, stdout: '1 handout checked, nothing found\n', stderr: '' });
  });

  it('should point at a number that differs', async () => {
    const record = soundRecord
      .replace('One sentence.', 'We saw 12 patients.')
      .replace('一句话。', '我们看了13名患者。');
    const content = contentWith({ a: record });
    const { status, stderr } = await duiye(['check', '--content', content]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/records\/a\.yaml:7:/);
    expect((await duiye(['check', '--strict', '--content', content])).status).toBe(1);
  });

  it('should give SARIF', async () => {
    const { stdout } = await duiye(['check', '--sarif', '--content', contentWith({ a: 'titel: {}\n' })]);
    const log: unknown = JSON.parse(stdout);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'unknown-key' }] }] });
  });
});

const ris =
  'TY  - JOUR\nTI  - A title\nAU  - Li, Ningdao\nPY  - 2025\nDO  - 10.1000/x\nAB  - Words.\nER  - \n';

describe('duiye import', () => {
  it('should write record files and refuse to replace others', async () => {
    const folder = temporaryFolder({ 'in.ris': ris });
    const argv = ['import', `${folder}/in.ris`, '--to', `${folder}/records`];
    expect((await duiye(argv)).status).toBe(0);
    const [name = ''] = readdirSync(`${folder}/records`);
    const path = `${folder}/records/${name}`;
    expect(readFileSync(path, 'utf8')).toContain('A title');
    writeFileSync(path, 'source: mine\n');
    const second = await duiye(argv);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain('error[import-exists]');
    expect(readFileSync(path, 'utf8')).toBe('source: mine\n');
    expect((await duiye([...argv, '--force'])).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('A title');
  });

  it('should read the standard input and print with --dry-run', async () => {
    const stdin = () => Promise.resolve(new TextEncoder().encode(ris));
    const { status, stdout } = await duiye(['import', '-', '--dry-run'], { stdin });
    expect(status).toBe(0);
    expect(stdout).toContain('DOI: 10.1000/x');
  });

  it('should say that a file is missing', async () => {
    const { status, stderr } = await duiye(['import', `${temporaryFolder()}/no.ris`]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/error\[import-/);
  });
});

describe('duiye merge', () => {
  it('should join two sources of one article', async () => {
    const folder = temporaryFolder({ 'a.ris': ris, 'b.ris': ris.replace('PY  - 2025', 'VL  - 34') });
    const argv = ['merge', `${folder}/a.ris`, `${folder}/b.ris`, '--to', `${folder}/records`];
    const { status } = await duiye(argv);
    expect(status).toBe(0);
    const [name = ''] = readdirSync(`${folder}/records`);
    const merged = readFileSync(`${folder}/records/${name}`, 'utf8');
    expect(merged).toMatch(/issued: "?2025/);
    expect(merged).toMatch(/volume: "?34/);
  });
});
