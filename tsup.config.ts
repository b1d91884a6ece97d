import { defineConfig } from 'tsup'

// tsup leaves only `dependencies` out of a bundle by itself.
const external = ['onnxruntime-node', 're2']

export default defineConfig([
  {
    entry: ['src/cli.ts', 'src/index.ts', 'src/scan-worker.ts', 'src/drill-server.ts'],
    format: 'esm',
    target: 'node20',
    clean: true,
    // The CLI starts in the time its imports take: shared chunks keep `serve` from loading the scanner.
    splitting: true,
    external,
    dts: { entry: 'src/index.ts' },
  },
  {
    // Programs of this repository that use the sources: not in the package.
    entry: ['tools/*.ts'],
    outDir: 'build',
    format: 'esm',
    target: 'node20',
    // The scores of `npm run eval` take an hour to make.
    clean: ['!eval/**'],
    splitting: true,
    external,
  },
])
