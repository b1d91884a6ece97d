import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { buildProgram } from '../src/commands/program.ts'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const exact = z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)

/** What the registry's schema of 2025-12-11 asks of the keys that we use. */
const Entry = z.strictObject({
  $schema: z.literal(
    'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  ),
  name: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
  title: z.string().min(1).max(100),
  description: z.string().min(1).max(100),
  version: exact,
  packages: z
    .array(
      z.strictObject({
        registryType: z.literal('npm'),
        identifier: z.string(),
        version: exact,
        runtimeHint: z.literal('npx'),
        transport: z.strictObject({ type: z.literal('stdio') }),
        packageArguments: z.array(
          z.strictObject({ type: z.literal('positional'), value: z.string() }),
        ),
      }),
    )
    .nonempty(),
})

test('server.json has the shape that the registry takes', () => {
  expect(Entry.safeParse(read('server.json')).error?.issues).toBeUndefined()
})

test('names and versions are those of package.json', () => {
  const { name, version, mcpName } = read('package.json')
  const entry = Entry.parse(read('server.json'))
  expect([entry.name, entry.version]).toEqual([mcpName, version])
  for (const each of entry.packages) {
    expect([each.identifier, each.version]).toEqual([name, version])
  }
})

test('it starts a command that there is', () => {
  const { packages } = Entry.parse(read('server.json'))
  const words = packages.flatMap(({ packageArguments }) => packageArguments)
  const commands = buildProgram(() => {}).commands.map((each) => each.name())
  expect(words.map(({ value }) => value)).toEqual(['serve'])
  expect(commands).toContain('serve')
})

test('npm refuses to publish while the owner in the registry is a placeholder', () => {
  expect(read('package.json').scripts.prepublishOnly).toBe('node scripts/check-publishable.mjs')
  const { status, stderr } = publishable('com.example.owner-not-set/sallyport')
  expect(status).toBe(1)
  expect(stderr.match(/expected `(?:mcpName|name)` to be in a namespace of ours/g)).toHaveLength(2)
})

test('a name of ours may be published', () => {
  expect(publishable('io.github.somebody/sallyport')).toMatchObject({ status: 0, stderr: '' })
})

/** What the check says of a package with this name in the registry. */
function publishable(mcpName: string) {
  const folder = mkdtempSync(join(tmpdir(), 'publish-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'scripts'))
  cpSync('scripts/check-publishable.mjs', join(folder, 'scripts/check-publishable.mjs'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ mcpName }))
  writeFileSync(join(folder, 'server.json'), JSON.stringify({ name: mcpName }))
  const script = resolve(folder, 'scripts/check-publishable.mjs')
  return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
}
