import { readFileSync } from 'node:fs';
import { dependencyFile } from '../package-file.ts';

/** Glyphs as HarfBuzz gives them: lengths in font units, clusters as the index of their first character. */
export interface HarfBuzzGlyphs {
  readonly count: number;
  readonly ids: Uint16Array;
  readonly clusters: Uint32Array;
  readonly advances: Int32Array;
  readonly dx: Int32Array;
  readonly dy: Int32Array;
}

/** How HarfBuzz is asked: OpenType features as `smcp` or `-kern`, the script as ISO 15924, the language as BCP 47. */
export interface HarfBuzzRequest {
  readonly script: string;
  readonly language: string;
  readonly features: readonly string[];
}

/** A font in HarfBuzz's memory. */
export type HarfBuzzFont = number;

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The part of the WebAssembly interface that is used; Node's types leave it to the DOM's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: { [Symbol.hasInstance](value: unknown): value is WasmMemory };
};

interface HarfBuzz {
  readonly memory: WasmMemory;
  /** Calls an exported function; pointers and numbers go in and out as they are. */
  call(name: string, ...values: readonly number[]): number;
  /** The one buffer that all texts are shaped in. */
  readonly buffer: number;
  /** Pointers of languages, scripts and encoded features by name: few, and kept for ever. */
  readonly names: Map<string, number>;
}

const LEFT_TO_RIGHT = 4;
const MEMORY_MODE_READONLY = 1;
/** `HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES`: what shows nothing becomes no glyph, not an empty one. */
const REMOVE_DEFAULT_IGNORABLES = 8;
const FEATURE_BYTES = 16;
const GLYPH_WORDS = 5;

let loaded: HarfBuzz | undefined;

/**
 * HarfBuzz is loaded on first use and at once. Its WebAssembly file needs five trivial imports; the package's own
 * entry point loads it in a promise, which neither a start-up snapshot nor a synchronous composer can wait for.
 */
function harfBuzz(): HarfBuzz {
  return (loaded ??= load());
}

function load(): HarfBuzz {
  const file = dependencyFile('harfbuzzjs', 'dist/harfbuzz.wasm', import.meta.url);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    wasi_snapshot_preview1: { proc_exit: stopped },
    env: {
      _abort_js: stopped,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number) => growTo(memory, size >>> 0),
    },
  });
  const memory = exports['memory'];
  if (!(memory instanceof WebAssembly.Memory)) return stopped();
  const call = (name: string, ...values: readonly number[]): number => {
    const found = exports[name];
    return typeof found === 'function' ? Number(found(...values)) : stopped();
  };
  call('__wasm_call_ctors');
  const buffer = call('hb_buffer_create');
  return { memory, call, buffer, names: new Map() };
}

function stopped(): never {
  throw new Error('HarfBuzz has stopped');
}

function growTo(memory: unknown, size: number): number {
  if (!(memory instanceof WebAssembly.Memory)) return 0;
  try {
    memory.grow(Math.ceil((size - memory.buffer.byteLength) / 65536));
    return 1;
  } catch {
    return 0;
  }
}

/** Copies a font file into HarfBuzz's memory, where it stays. */
export function openHarfBuzzFont(bytes: Uint8Array): HarfBuzzFont {
  const { call, memory } = harfBuzz();
  const address = call('malloc', bytes.byteLength);
  new Uint8Array(memory.buffer).set(bytes, address);
  const blob = call('hb_blob_create', address, bytes.byteLength, MEMORY_MODE_READONLY, 0, 0);
  const face = call('hb_face_create', blob, 0);
  return call('hb_font_create', face);
}

/** Shapes a text from left to right; the text must hold no character that shows nothing by default. */
export function shapeWithHarfBuzz(
  font: HarfBuzzFont,
  text: string,
  request: HarfBuzzRequest,
): HarfBuzzGlyphs {
  const engine = harfBuzz();
  const { call, buffer } = engine;
  call('hb_buffer_clear_contents', buffer);
  const address = writeText(engine, text);
  call('hb_buffer_add_utf16', buffer, address, text.length, 0, text.length);
  call('free', address);
  call('hb_buffer_set_direction', buffer, LEFT_TO_RIGHT);
  call('hb_buffer_set_script', buffer, named(engine, 'hb_script_from_string', request.script));
  call('hb_buffer_set_language', buffer, named(engine, 'hb_language_from_string', request.language));
  call('hb_buffer_set_flags', buffer, REMOVE_DEFAULT_IGNORABLES);
  const features = encodedFeatures(engine, request.features);
  call('hb_shape', font, buffer, features, request.features.length);
  return readGlyphs(engine);
}

function writeText({ call, memory }: HarfBuzz, text: string): number {
  const address = call('malloc', text.length * 2 + 2);
  const units = new Uint16Array(memory.buffer, address, text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return address;
}

function writeAscii({ call, memory }: HarfBuzz, text: string): number {
  const address = call('malloc', text.length + 1);
  const bytes = new Uint8Array(memory.buffer, address, text.length + 1);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index) & 0x7f;
  bytes[text.length] = 0;
  return address;
}

function named(engine: HarfBuzz, reader: string, name: string): number {
  const key = `${reader}:${name}`;
  const known = engine.names.get(key);
  if (known !== undefined) return known;
  const address = writeAscii(engine, name);
  const pointer = engine.call(reader, address, -1);
  engine.call('free', address);
  engine.names.set(key, pointer);
  return pointer;
}

function encodedFeatures(engine: HarfBuzz, features: readonly string[]): number {
  if (features.length === 0) return 0;
  const key = `features:${features.join()}`;
  const known = engine.names.get(key);
  if (known !== undefined) return known;
  const address = engine.call('malloc', features.length * FEATURE_BYTES);
  features.forEach((feature, index) => {
    const text = writeAscii(engine, feature);
    engine.call('hb_feature_from_string', text, -1, address + index * FEATURE_BYTES);
    engine.call('free', text);
  });
  engine.names.set(key, address);
  return address;
}

/** `hb_glyph_info_t` and `hb_glyph_position_t` are both five 32-bit words. */
function readGlyphs({ call, memory, buffer }: HarfBuzz): HarfBuzzGlyphs {
  const count = call('hb_buffer_get_length', buffer);
  const infos = new Uint32Array(
    memory.buffer,
    call('hb_buffer_get_glyph_infos', buffer, 0),
    count * GLYPH_WORDS,
  );
  const places = new Int32Array(
    memory.buffer,
    call('hb_buffer_get_glyph_positions', buffer, 0),
    count * GLYPH_WORDS,
  );
  const glyphs = {
    count,
    ids: new Uint16Array(count),
    clusters: new Uint32Array(count),
    advances: new Int32Array(count),
    dx: new Int32Array(count),
    dy: new Int32Array(count),
  };
  for (let index = 0; index < count; index++) {
    const word = index * GLYPH_WORDS;
    glyphs.ids[index] = infos[word] ?? 0;
    glyphs.clusters[index] = infos[word + 2] ?? 0;
    glyphs.advances[index] = places[word] ?? 0;
    glyphs.dx[index] = places[word + 2] ?? 0;
    glyphs.dy[index] = places[word + 3] ?? 0;
  }
  return glyphs;
}
