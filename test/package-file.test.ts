import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dependencyFile, packageFile } from '../src/package-file.ts';
import { temporaryFolder } from './content/temporary-content.ts';

function installed(folder: string, name: string): string {
  const target = join(folder, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), '{}');
  return join(target, 'package.json');
}

describe('packageFile', () => {
  it('should find what Node finds', () => {
    const file = packageFile('harfbuzzjs', 'dist/harfbuzz.wasm', import.meta.url);
    expect(file).toBe(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm'));
  });

  it('should find the nearest, from an address as from a path', () => {
    const folder = temporaryFolder();
    const far = installed(folder, '@some/package');
    const from = join(folder, 'deep/er/file.js');
    expect(packageFile('@some/package', 'package.json', from)).toBe(far);
    const near = installed(join(folder, 'deep'), '@some/package');
    expect(packageFile('@some/package', 'package.json', from)).toBe(near);
    expect(packageFile('@some/package', 'package.json', pathToFileURL(from).href)).toBe(near);
  });

  it('should find nothing of what is not installed', () => {
    expect(packageFile('no-such-package', 'package.json', import.meta.url)).toBeUndefined();
    expect(packageFile('harfbuzzjs', 'no-such-file', import.meta.url)).toBeUndefined();
    expect(() => dependencyFile('no-such-package', 'file', import.meta.url)).toThrow('is not installed');
  });

  it('should leave packages that know themselves by a name to Node', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lib'));
    writeFileSync(join(folder, 'package.json'), '{"name":"own","exports":{"./data":"./lib/data.bin"}}');
    writeFileSync(join(folder, 'lib/data.bin'), '');
    expect(packageFile('own', 'data', join(folder, 'lib/file.js'))).toBe(join(folder, 'lib/data.bin'));
  });
});
