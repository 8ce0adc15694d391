import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * A module of src/ finds files beside the project by `import.meta.url`. In the bundle that would be the bundle's
 * own address: each module gets the address that it has in the working copy, dist/ being a sister of src/.
 */
function withOwnAddress(path, text) {
  const address = JSON.stringify(`../${relative(root, path).split(sep).join('/')}`);
  return (
    text
      // A script that is compiled by hand cannot import; who runs it does it for it.
      .replaceAll("import('tinypool')", "__import('tinypool')")
      .replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`)
      .replaceAll(
        'import.meta.dirname',
        `import.meta.dirname + ${JSON.stringify(`/../${dirname(relative(root, path))}`)}`,
      )
  );
}

const ownAddress = {
  name: 'own-address',
  setup(api) {
    api.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(join(root, 'src'))) return undefined;
      return { contents: withOwnAddress(path, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

/**
 * pdfkit loads what it needs for shaping, breaking lines and encrypting; the painter does none of these through it
 * (see src/pdf/writer.ts). Left out, the first PDF comes a tenth of a second earlier.
 */
const unusedByPdfkit = {
  name: 'unused-by-pdfkit',
  setup(api) {
    api.onResolve({ filter: /^(?:fontkit|linebreak|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    api.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        'export const create = undefined, cbc = undefined, ecb = undefined; export default undefined;',
    }));
  },
};

/** The packer of books can fetch pictures and fonts; it is given bytes (see src/epub/container.ts), and nothing is fetched. */
const unusedByPacker = {
  name: 'unused-by-packer',
  setup(api) {
    api.onResolve({ filter: /^node-fetch$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]epub-gen-memory[\\/]/.test(importer)
        ? { path, namespace: 'unused-by-packer' }
        : undefined,
    );
    api.onLoad({ filter: /.*/, namespace: 'unused-by-packer' }, () => ({
      contents: 'export default undefined;',
    }));
  },
};

/**
 * The package of QR codes counts bits by a table of 65,536 bytes, which it fills when it is loaded: for thousands of
 * codes that pays, for the one of a handout it takes longer than the code.
 */
const bitsWithoutTable = {
  name: 'bits-without-table',
  setup(api) {
    api.onLoad({ filter: /[\\/]node_modules[\\/]qr[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const counting = 'POP16[n & 0xffff] + POP16[n >>> 16]';
      if (!text.includes(counting)) throw new Error(`${path} counts bits in another way`);
      return { contents: text.replace(counting, '__bitsOf(n)') + bitsOf, loader: 'js' };
    });
  },
};

/** H. S. Warren, Hacker's Delight, 5-1. */
const bitsOf = `
function __bitsOf(word) {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}`;

/** Large libraries that few commands need: scripts of their own, so that every start reads megabytes less. */
const libraries = {
  'epub-gen-memory': 'epub-gen-memory',
  'iconv-lite': 'iconv-lite',
  'subset-font': 'subset-font',
  './bibtex-syntax.ts': 'src/import/bibtex-syntax.ts',
};

const libraryName = (entry) => `library-${basename(entry, '.ts')}`;

const apart = {
  name: 'apart',
  setup(api) {
    api.onResolve({ filter: new RegExp(`^(?:${Object.keys(libraries).join('|')})$`) }, ({ path }) => ({
      path: `./${libraryName(path)}.cjs`,
      external: true,
    }));
  },
};

/** css-tree is needed where a style sheet is not the built-in one: it is loaded when it is first asked. */
const styleSheetParser = {
  name: 'style-sheet-parser',
  setup(api) {
    api.onResolve({ filter: /^css-tree$/ }, ({ path }) => ({ path, namespace: 'style-sheet-parser' }));
    api.onResolve({ filter: /^\.\/library-css-tree\.cjs$/ }, ({ path }) => ({ path, external: true }));
    api.onLoad({ filter: /.*/, namespace: 'style-sheet-parser' }, () => ({
      resolveDir: root,
      contents: `const load = () => require('./library-css-tree.cjs');
export const parse = (...given) => load().parse(...given);
export const generate = (...given) => load().generate(...given);
export const walk = (...given) => load().walk(...given);
export const lexer = { matchProperty: (...given) => load().lexer.matchProperty(...given) };`,
    }));
  },
};

/** Libraries that are CommonJS inside ask for `require` and `__dirname`. */
const banner = `import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __dirnameOf(__filename);
const __import = (name) => import(name);`;

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.11',
  plugins: [ownAddress, unusedByPdfkit, unusedByPacker, bitsWithoutTable],
  alias: { 'css-tree': require.resolve('css-tree/dist/csstree.esm') },
  external: ['tinypool', 'harfbuzzjs/dist/harfbuzz-subset.wasm'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
};

/** The library and the worker: modules, of which those that are imported lazily stay files of their own. */
const modules = {
  ...common,
  entryPoints: [
    { in: 'src/batch/worker.ts', out: 'worker' },
    { in: 'src/index.ts', out: 'index' },
  ],
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  banner: { js: banner },
};

/**
 * Scripts that bin/duiye.cjs runs, because Node keeps compiled code of scripts and not of modules. The function that it
 * calls is in the file: a source of megabytes is read and not put together.
 */
const script = {
  ...common,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  banner: {
    js: "(function (exports, require, module, __filename, __dirname, __import) {const __address = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  define: { 'import.meta.url': '__address', 'import.meta.dirname': '__dirname' },
  // Names are a tenth of the compiled code that is kept, and each of them is looked up at every start.
  minifyIdentifiers: true,
  // A script that is compiled by hand has no way to import: what stands apart is required.
  supported: { 'dynamic-import': false },
};

/** The program: what is imported lazily is in it, and runs when it is asked for. */
const program = {
  ...script,
  entryPoints: [{ in: 'src/cli/run.ts', out: 'duiye' }],
  plugins: [apart, styleSheetParser, ...common.plugins],
  alias: {},
};

const librariesApart = {
  ...script,
  entryPoints: ['css-tree', ...Object.values(libraries)].map((entry) => ({
    in: entry,
    out: libraryName(entry),
  })),
};

/** Makes of the built-in templates, style sheet, catalogue and patterns what the program would make of them at every start. */
async function precompile() {
  const built = await build({
    ...common,
    entryPoints: [{ in: 'src/build/precompile.ts', out: 'precompile' }],
    outdir: 'dist',
    format: 'esm',
    banner: { js: banner },
  });
  const path = join(root, `dist/precompile.${String(process.pid)}.mjs`);
  await writeFile(path, built.outputFiles[0].contents);
  try {
    const made = await import(pathToFileURL(path).href);
    return { precompiled: made.precompile() ?? 'undefined', patterns: made.precompilePatterns() };
  } finally {
    await rm(path, { force: true });
  }
}

/** Puts what was made beforehand where the sources have nothing. */
function withPrecompiled(options, { precompiled, patterns }) {
  const replacements = [
    [/[\\/]src[\\/]build[\\/]precompiled\.ts$/, '= undefined;', `= ${precompiled};`],
    [/[\\/]src[\\/]text[\\/]hyphenation-patterns\.ts$/, '= {};', `= ${patterns};`],
  ];
  const plugin = {
    name: 'precompiled',
    setup(api) {
      for (const [filter, nothing, made] of replacements) {
        api.onLoad({ filter }, async ({ path }) => ({
          contents: withOwnAddress(path, await readFile(path, 'utf8')).replace(nothing, () => made),
          loader: 'ts',
        }));
      }
    },
  };
  return { ...options, plugins: [plugin, ...options.plugins] };
}

/**
 * A script as bytes that are characters (see bin/duiye.cjs). What the bundler leaves beyond ASCII stands in regular
 * expressions, where the escape says the same.
 */
function inAscii(file) {
  if (!file.path.endsWith('.cjs')) return file;
  const escaped = file.text.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { path: file.path, contents: Buffer.from(escaped, 'latin1') };
}

/** Bundles the program, the library and the worker into dist/. */
export async function compile() {
  await mkdir(join(root, 'dist'), { recursive: true });
  const made = await precompile();
  const built = await Promise.all(
    [modules, librariesApart, program].map((options) => build(withPrecompiled(options, made))),
  );
  const outputFiles = built.flatMap((one) => one.outputFiles.map(inAscii));
  // The program last: its age is the age of all.
  for (const { path, contents } of outputFiles) await replace(path, contents);
  await removeOld(new Set(outputFiles.map(({ path }) => basename(path))));
}

/** A program that runs meanwhile reads the old file or the new one, never half of one. */
async function replace(path, contents) {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
}

/** What former bundles left; a program that started from them may still load its lazy parts for a while. */
async function removeOld(current) {
  const folder = join(root, 'dist');
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() || current.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (Date.now() - (await stat(path)).mtimeMs > 600_000) await rm(path, { force: true });
  }
}

/** Writes the type declarations of the library into dist/types/. The program itself does not need them. */
function declareTypes() {
  const compiler = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--project', join(root, 'tsconfig.types.json')], {
    stdio: 'inherit',
  });
}

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isMain) {
  await compile();
  declareTypes();
}
