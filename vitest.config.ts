import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for child processes, so that two at a time keep even two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
