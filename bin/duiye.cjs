#!/usr/bin/env node
// CommonJS, because Node starts a hundredth of a second earlier where it need not prepare for modules.
'use strict';
const {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

/** V8 promises none of its flags and complains of those that it does not know: later versions of Node go without. */
const lastWithFlags = 24;
const flags = [
  // One record is built before V8's optimising compilers have paid for themselves: that of JavaScript may start seven
  // times later, that of WebAssembly (HarfBuzz) fifty times, and that of regular expressions when one has run often.
  '--interrupt-budget=1000000',
  '--wasm-tiering-budget=100000000',
  '--regexp-tier-up-ticks=50',
  // Until then it is interpreted, and polishing the code for that costs more than is won.
  '--no-regexp-peephole-optimization',
  // A function of HarfBuzz is validated when it is first called: most never are.
  '--wasm-lazy-validation',
  // What ran early in a long run is still there when compiled code is kept for later ones.
  '--no-flush-bytecode',
];
if (Number.parseInt(process.versions.node, 10) <= lastWithFlags)
  for (const flag of flags) v8.setFlagsFromString(flag);

const root = dirname(__dirname);
const dist = join(root, 'dist');
const program = join(dist, 'duiye.cjs');

/** Whether any file below a folder was written later than that. */
function hasNewer(folder, time) {
  return readdirSync(folder).some((name) => {
    const path = `${folder}/${name}`;
    // Names of folders have no ending: that saves asking.
    return name.includes('.') ? statSync(path).mtimeMs > time : hasNewer(path, time);
  });
}

/** What is published has dist/ and no src/. In a working copy what runs is always what is written. */
function isStale() {
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(program)) return true;
  const compiled = statSync(program).mtimeMs;
  return (
    hasNewer(join(root, 'src'), compiled) || statSync(join(root, 'scripts/compile.js')).mtimeMs > compiled
  );
}

/** Each command runs other code, and building one format other code than building the other. */
const commands = ['build', 'check', 'import', 'merge'];
const formats = ['--pdf', '--epub'];

/** Code that V8 has compiled before, bound to this version of Node, to this bundle and to the command. */
function cachePath(path) {
  return `${path}.${cacheKey()}.${workWanted()}.cache`;
}

function workWanted() {
  const [command = '', ...rest] = process.argv.slice(2);
  if (!commands.includes(command) || rest.includes('--help') || rest.includes('-h')) return 'other';
  return command + formats.filter((format) => rest.includes(format)).join('');
}

function cacheKey() {
  return `${process.version}-${process.arch}-${Math.round(statSync(program).mtimeMs).toString(36)}`;
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Keeps the code of all functions that ran. Where dist/ cannot be written to, the program is only a little slower. */
function keepCode(script, path) {
  try {
    const temporary = `${path}.${String(process.pid)}.tmp`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, path);
    for (const name of readdirSync(dirname(path))) {
      const old = name.endsWith('.cache') && !name.includes(cacheKey());
      if (old) rmSync(join(dirname(path), name), { force: true });
    }
  } catch {
    // Without kept code everything works.
  }
}

/** Scripts of which there was no compiled code yet. */
const fresh = [];
/** The exports of the scripts that have run, by path. */
const loaded = new Map();

/** Runs a script of dist/, with the code that was compiled before. What stands apart from it comes the same way. */
function load(path) {
  if (loaded.has(path)) return loaded.get(path);
  const cache = cachePath(path);
  const cachedData = readIfThere(cache);
  // The scripts are ASCII, and a string of single bytes is read fastest.
  const script = new vm.Script(readFileSync(path, 'latin1'), {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  if (!cachedData || script.cachedDataRejected) fresh.push({ script, cache });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireOf(path), module, path, dist, (name) => import(name));
  loaded.set(path, module.exports);
  return module.exports;
}

function requireOf(path) {
  const require = createRequire(path);
  const requireApart = (name) => (name.startsWith('./library-') ? load(join(dist, name)) : require(name));
  return Object.assign(requireApart, { resolve: require.resolve });
}

async function main() {
  if (isStale()) {
    const { compile } = await import('../scripts/compile.js');
    await compile();
  }
  await load(program).run();
  // What stopped half-way has run half of the code, and later runs would have to compile the rest each time.
  if (process.exitCode === 0) for (const { script, cache } of fresh) keepCode(script, cache);
  await printed(process.stdout);
  await printed(process.stderr);
  // All is done: without this V8 would first take down its heap, object by object.
  process.exit();
}

/** Pipes may take what is printed later than it is given to them. */
function printed(stream) {
  return new Promise((resolve) => stream.write('', resolve));
}

void main();
