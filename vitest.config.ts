import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    setupFiles: [join(import.meta.dirname, 'vitest.setup.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['packages/{core,server,cli}/src/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { name: 'trials', include: ['trials/**/*.test.ts'], environment: 'node', fileParallelism: false },
      },
      'packages/web/vite.config.ts',
    ],
  },
})
