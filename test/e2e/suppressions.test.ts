import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { makeFolder, makeRule } from '../rule-file.ts'
import { runCli } from './run-cli.ts'
import { startServer } from './start-server.ts'

const TEXT = 'More marzipan, please.'
const reason = 'we are a bakery and write of it'
const rules = makeFolder({ 'acme-001.yaml': makeRule() })

/** A working folder with a configuration, and the same text within and without `docs/attacks`. */
function makeProject(...suppressions: object[]): string {
  const cwd = makeFolder({
    'other.txt': TEXT,
    'lines.jsonl': `${JSON.stringify({ text: TEXT, path: 'docs/attacks/a.txt' })}\n`,
    'sallyport.yaml': { rules: [rules], classifier: 'off', suppressions },
  })
  mkdirSync(join(cwd, 'docs', 'attacks'), { recursive: true })
  writeFileSync(join(cwd, 'docs', 'attacks', 'one.txt'), TEXT)
  return cwd
}

const scan = (cwd: string, ...args: string[]) =>
  runCli(['scan', '--config', join(cwd, 'sallyport.yaml'), ...args], { cwd, input: TEXT })

describe('on the command line, a suppression', () => {
  test('of a rule takes its finding out, and the report counts it', async () => {
    const cwd = makeProject({ rule: 'acme-001', reason })
    const { code, stdout, stderr } = await scan(cwd, 'other.txt')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^safe {8}other\.txt {2}risk 0\.00\n {12}1 finding suppressed\n/)
  })

  test('of a path holds below its folder, and nowhere else', async () => {
    const cwd = makeProject({ rule: 'acme-001', path: 'docs/attacks', reason })
    const inputs = ['docs/attacks/one.txt', 'other.txt', '-']
    const { code, stdout } = await scan(cwd, '--format', 'json', ...inputs)
    expect(code).toBe(1)
    const answers: { suppressed: number; verdict: string }[] = JSON.parse(stdout)
    expect(answers.map(({ suppressed, verdict }) => `${suppressed} ${verdict}`)).toEqual([
      '1 safe',
      '0 threat',
      '0 threat',
    ])
  })

  test('of a path counts from its file, wherever the command runs', async () => {
    const cwd = makeProject({ rule: 'acme-001', path: 'docs/attacks', reason })
    const file = join(cwd, 'docs', 'attacks', 'one.txt')
    const options = { cwd: makeFolder({}) }
    const config = join(cwd, 'sallyport.yaml')
    expect((await runCli(['scan', '--config', config, file], options)).code).toBe(0)
  })

  test('of a path holds for the lines of a file, and for no path that a line claims', async () => {
    const claimed = makeProject({ rule: 'acme-001', path: 'docs/attacks', reason })
    expect((await scan(claimed, '--jsonl', 'lines.jsonl')).code).toBe(1)
    const own = makeProject({ rule: 'acme-001', path: 'lines.jsonl', reason })
    const { code, stdout } = await scan(own, '--jsonl', 'lines.jsonl')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'safe', suppressed: 1 })
  })

  test('of a source holds for texts of that source', async () => {
    const cwd = makeProject({ family: 'PI', source: 'document', reason })
    expect((await scan(cwd, '--source', 'document', 'other.txt')).code).toBe(0)
    expect((await scan(cwd, '--source', 'email', 'other.txt')).code).toBe(1)
  })

  test('is counted in sarif', async () => {
    const cwd = makeProject({ rule: 'acme-001', reason })
    const { stdout } = await scan(cwd, '--format', 'sarif', 'other.txt', '-')
    expect(JSON.parse(stdout).runs[0]).toMatchObject({ results: [], properties: { suppressed: 2 } })
  })

  test('no longer holds after its last day, and a warning says so without its reason', async () => {
    const cwd = makeProject({ rule: 'acme-001', reason, until: '2020-01-31' })
    const { code, stderr } = await scan(cwd, 'other.txt')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^sallyport warn: .*entry 1 \(acme-001\) has expired.*2020-01-31/)
    expect(stderr).not.toContain('bakery')
    expect((await scan(cwd, '--quiet', 'other.txt')).stderr).toBe('')
  })

  test('of a rule that is not loaded is a warning with near ids', async () => {
    const cwd = makeProject({ rule: 'acme-002', reason }, { rule: 'ml-pi', reason })
    const { code, stderr } = await scan(cwd, 'other.txt')
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain('near ids: acme-001')
  })
})

describe('in the server, a suppression', () => {
  const start = async (...suppressions: object[]) => {
    const cwd = makeProject(...suppressions)
    const server = startServer(['--config', 'sallyport.yaml'], { cwd })
    await server.initialize()
    return server
  }

  test('takes findings out and counts them, by the source that a call names', async () => {
    const server = await start(
      { rule: 'acme-001', source: 'document', reason, until: '9999-12-31' },
      { rule: 'acme-001', path: '.', reason },
    )
    const judge = async (args: object) =>
      (await server.call('scan_prompt', { text: TEXT, ...args })).value
    expect(await judge({ source: 'document' })).toMatchObject({ verdict: 'safe', suppressed: 1 })
    expect(await judge({ source: 'email' })).toMatchObject({ verdict: 'threat', suppressed: 0 })
    expect(await judge({ path: 'docs/attacks/one.txt' })).toMatchObject({
      code: 'ARGUMENTS_INVALID',
    })
    await server.end()
  })

  test('that has expired is a warning on stderr', async () => {
    const server = await start({ family: 'PI', reason, until: '2020-01-31' })
    const { value } = await server.call('scan_prompt', { text: TEXT })
    expect(value).toMatchObject({ verdict: 'threat', suppressed: 0 })
    await server.end()
    expect(server.stderr()).toMatch(/sallyport warn: .*entry 1 \(PI\) has expired/)
    expect(server.stderr()).not.toContain('bakery')
  })
})

test('of a wrong shape ends the command with 3, and names the line', async () => {
  const cwd = makeFolder({
    'bad.yaml': stringify({ suppressions: [{ rule: 'acme-001', famly: 'PI', reason }] }),
  })
  const { code, stderr } = await runCli(['scan', '--config', 'bad.yaml', '-'], { cwd })
  expect(code).toBe(3)
  expect(stderr).toContain('line 3: UNRECOGNIZED_KEYS suppressions.0: ')
  expect(stderr).toContain('did you mean "family"?')
})
