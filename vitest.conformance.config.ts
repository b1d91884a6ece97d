import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/conformance/*.conformance.ts'],
    // A session behind the gateway is a process that loads every rule, and the suite begins dozens.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
})
