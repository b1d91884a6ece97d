import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'

type Edge = { file: string; target: string }

// Who may import whom: a folder may import itself and the folders named here. `.` is src/*.ts.
const layers: Record<string, string[]> = {
  core: [],
  text: ['core'],
  rules: ['core'],
  classifier: ['core'],
  policy: ['core', 'rules'],
  audit: ['core'],
  scan: ['core', 'text', 'policy'],
  clients: ['core'],
  'configuration-audit': ['core', 'clients'],
  setup: ['core', 'clients'],
  server: ['core'],
  gateway: ['core', 'rules', 'policy', 'audit', '.'],
  doctor: ['core', 'rules', 'classifier', 'scan', 'clients', 'policy', 'audit', '.'],
  drill: ['core', 'audit', 'clients'],
  'live-audit': ['core', 'clients', 'configuration-audit', 'gateway'],
  commands: [
    'core',
    'text',
    'rules',
    'scan',
    'clients',
    'configuration-audit',
    'live-audit',
    'setup',
    'server',
    'doctor',
    'drill',
    'audit',
    'policy',
    'gateway',
    '.',
  ],
  '.': ['core', 'rules', 'classifier', 'policy', 'scan', 'drill', 'commands'],
}

// Packages we may want to swap live in as few folders as possible.
const homes: Record<string, string[]> = {
  re2: ['rules'],
  re2js: ['rules'],
  htmlparser2: ['text'],
  entities: ['text'],
  yaml: ['rules', 'clients', 'commands'],
  'jsonc-parser': ['clients'],
  'toml-eslint-parser': ['clients'],
  'write-file-atomic': ['clients', 'setup'],
  'env-paths': ['audit', 'setup'],
  '@clack/prompts': ['commands'],
  'onnxruntime-node': ['classifier'],
  '@huggingface/tokenizers': ['classifier'],
  '@modelcontextprotocol/': ['server', 'gateway', 'live-audit'],
  'cross-spawn': ['gateway', 'setup'],
  'string-argv': ['commands'],
  'fastest-levenshtein': ['core', 'configuration-audit'],
  'lru-cache': ['policy', 'gateway'],
  limiter: ['policy'],
  commander: ['commands', '.'],
  'cli-progress': ['commands'],
  picocolors: ['commands'],
  canonicalize: ['audit'],
  'csv-stringify': ['audit'],
}

// `from 'x'`, `import 'x'`, `import('x')`, `require('x')` and `createRequire(url)('x')`.
const IMPORT =
  /(?:\bfrom|\bimport\(|^import|\brequire\(|createRequire\([^)]*\)\()\s*['"]([^'"]+)['"]/gm

const edges = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => importsOf(readFileSync(join('src', file), 'utf8'), file))

test('imports follow the layer table', () => {
  expect(edges.length).toBeGreaterThan(100) // guards against the scan silently finding nothing
  expect(edges.filter(breaksLayers)).toEqual([])
})

test('each guarded package is imported from its own folders only', () => {
  expect(edges.filter(leavesHome)).toEqual([])
})

test('every guarded package is still imported somewhere', () => {
  const unused = Object.keys(homes).filter((name) => !edges.some((edge) => isOf(edge.target, name)))
  expect(unused).toEqual([])
})

test('every folder of src is in the layer table', () => {
  expect([...new Set(edges.map(({ file }) => folder(file)))].sort()).toEqual(
    Object.keys(layers).sort(),
  )
})

test.each([
  ["import { x } from '../rules/load.ts'", 'core/a.ts'],
  ["export { x } from '../server/serve.ts'", 'scan/a.ts'],
  ["const x = await import('../cli.ts')", 'server/a.ts'],
])('the table refuses %s in %s', (source, file) => {
  expect(importsOf(source, file).filter(breaksLayers)).toHaveLength(1)
})

test.each([
  ["import RE2 from 're2'", 'scan/a.ts'],
  ["createRequire(import.meta.url)('re2')", 'text/a.ts'],
  ["import { x } from '@modelcontextprotocol/server/stdio'", 'commands/a.ts'],
  ["await import('onnxruntime-node')", 'a.ts'],
])('the homes refuse %s in %s', (source, file) => {
  expect(importsOf(source, file).filter(leavesHome)).toHaveLength(1)
})

function importsOf(source: string, file: string): Edge[] {
  return [...source.matchAll(IMPORT)].map(([, target = '']) => ({ file, target }))
}

function breaksLayers({ file, target }: Edge): boolean {
  if (!target.startsWith('.')) return false
  const to = folder(posix.join(posix.dirname(file), target))
  return to !== folder(file) && !layers[folder(file)]?.includes(to)
}

function leavesHome({ file, target }: Edge): boolean {
  return Object.entries(homes).some(
    ([name, home]) => isOf(target, name) && !home.includes(folder(file)),
  )
}

function isOf(target: string, name: string): boolean {
  return name.endsWith('/') ? target.startsWith(name) : `${target}/`.startsWith(`${name}/`)
}

function folder(file: string): string {
  return posix.dirname(file).split('/')[0] ?? '.'
}
