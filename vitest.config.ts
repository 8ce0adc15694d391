import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Opening the ten-megabyte Chinese faces takes longer than the default allows on a loaded machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
