import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    // The first hook that needs a database waits for the test server: a second, or many on a crowded machine.
    hookTimeout: 60_000,
  },
})
