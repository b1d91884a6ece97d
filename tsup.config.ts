import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts', 'src/index.ts', 'src/scan-worker.ts'],
  format: 'esm',
  target: 'node20',
  clean: true,
  // The CLI starts in the time its imports take: shared chunks keep `serve` from loading the scanner.
  splitting: true,
  // tsup leaves only `dependencies` out of the bundle by itself.
  external: ['onnxruntime-node', 're2'],
  dts: { entry: 'src/index.ts' },
})
