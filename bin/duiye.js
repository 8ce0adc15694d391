#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What is published has dist/ and no src/. In a working copy, dist/ is made again when src/ is newer: a check of
// a few milliseconds, so that what runs is always what is written.
const root = fileURLToPath(new URL('..', import.meta.url));
const compiled = `${root}dist/cli.js`;

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function isStale() {
  if (!existsSync(`${root}src`)) return false;
  if (!existsSync(compiled)) return true;
  return newest(`${root}src`) > statSync(compiled).mtimeMs;
}

if (isStale()) {
  const { compile } = await import('../scripts/compile.js');
  await compile();
}
const { run } = await import('../dist/cli.js');
await run();
