import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openAuditLog } from '../../src/audit/log.ts'
import type { AuditEntry } from '../../src/audit/record.ts'
import { makeEntry } from '../audit/entry.ts'
import { makeFolder } from '../rule-file.ts'
import { runCli } from './run-cli.ts'
import { createSecrets } from './secrets.ts'

const LOG = [
  makeEntry({
    correlation_id: 'aaaaaaaa-1',
    direction: 'to_upstream',
    rule_ids: [],
    decision: 'forwarded',
  }),
  makeEntry({ correlation_id: 'aaaaaaaa-1' }),
  makeEntry({
    correlation_id: 'bbbbbbbb-2',
    upstream: 'web',
    rule_ids: ['jb-002'],
    decision: 'warned',
  }),
  makeEntry({ correlation_id: 'cccccccc-3', upstream: 'web', complete: false, decision: 'failed' }),
]

async function writeLog(entries: readonly AuditEntry[] = LOG): Promise<string> {
  const file = join(makeFolder({}), 'audit.jsonl')
  const log = openAuditLog({ file, onProblem: (line) => expect.unreachable(line) })
  for (const entry of entries) log.append(entry)
  await log.close()
  return file
}

const run = async (command: string, args: readonly string[] = [], file?: string) =>
  runCli(['log', command, '--file', file ?? (await writeLog()), ...args])

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z/g
const withoutTimes = (text: string) => text.replace(TIME, 'TIME')

describe('sallyport log show', () => {
  test('tells each record in a line', async () => {
    const { code, stdout, stderr } = await run('show')
    expect(withoutTimes(stdout)).toBe(
      [
        'TIME  forwarded  -> files  tools/call read_file  aaaaaaaa',
        'TIME  blocked    <- files  tools/call read_file  pi-001 ml-pi  aaaaaaaa',
        'TIME  warned     <- web  tools/call read_file  jb-002  bbbbbbbb',
        'TIME  failed     <- web  tools/call read_file  pi-001 ml-pi  (not all of it was seen)  cccccccc',
        '',
      ].join('\n'),
    )
    expect([code, stderr]).toEqual([0, ''])
  })

  test.each([
    [['--decision', 'blocked'], 1],
    [['--upstream', 'web'], 2],
    [['--rule', 'pi-001'], 2],
    [['--correlation-id', 'aaaaaaaa'], 2],
    [['--correlation-id', 'aaaaaaaa-1', '--decision', 'blocked'], 1],
    [['--since', '1h'], 4],
    [['--since', '2020-01-01'], 4],
    [['--since', '2999-01-01T00:00Z'], 0],
    [['--rule', 'xx-999'], 0],
  ])('%j selects %i records', async (args, count) => {
    const { code, stdout } = await run('show', [...args, '--json'])
    expect(code).toBe(0)
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).event),
    ).toEqual(Array.from({ length: count }, () => 'decision'))
  })

  test.each(['yesterday', '5', '-1h', '2026-13-99', '9999999d', ''])(
    'since %j is USAGE',
    async (since) => {
      const { code, stderr } = await run('show', [`--since=${since}`])
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^sallyport: USAGE: --since: expected/),
      ])
    },
  )
})

describe('sallyport log tail', () => {
  test('tells the last records', async () => {
    const { stdout } = await run('tail', ['-n', '2'])
    expect(stdout.match(/\w{8}$/gm)).toEqual(['bbbbbbbb', 'cccccccc'])
  })

  test.each(['0', '-3', 'x', '1e3', '100001'])('%s lines is USAGE', async (lines) => {
    const { code, stderr } = await run('tail', [`--lines=${lines}`])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^sallyport: USAGE: --lines: expected/),
    ])
  })
})

test('sallyport log stats counts', async () => {
  const { code, stdout } = await run('stats')
  expect(code).toBe(0)
  expect(withoutTimes(stdout)).toBe(`records       4
from          TIME
to            TIME
messages      4
to upstream   1
not all seen  1
scan time     p50 1.25 ms, p99 1.25 ms, at most 1.25 ms
message size  p50 2050 bytes, p99 2050 bytes, at most 2050 bytes

decisions
  1  forwarded
  1  blocked
  1  warned
  1  failed

threats by family
  2  PI
  1  JB

threats by rule
  2  pi-001
  2  ml-pi
  1  jb-002

upstreams
  2  files
  2  web

clients
  4  claude
`)
})

describe('sallyport log verify', () => {
  test('exits with 0 for a log that is whole', async () => {
    const { code, stdout } = await run('verify')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^verified: 4 records in 1 file\nlast record 4, hash [0-9a-f]{64}\n$/)
  })

  test('exits with 1 and names the first broken record', async () => {
    const file = await writeLog()
    writeFileSync(file, readFileSync(file, 'utf8').replace('"jb-002"', '"pi-001"'))
    const { code, stdout } = await run('verify', [], file)
    expect([code, stdout]).toEqual([
      1,
      'broken: audit.jsonl line 3: record 3 was changed: its hash is not that of its content\nbefore it 2 records in 1 file, up to record 2\n',
    ])
  })
})

describe('sallyport log export', () => {
  test('as JSONL is what was written, byte for byte', async () => {
    const file = await writeLog()
    const { code, stdout } = await run('export', [], file)
    expect([code, stdout]).toEqual([0, readFileSync(file, 'utf8')])
  })

  test.each([
    ['csv', 5, /^seq,time,event,/],
    ['cef', 4, /^CEF:0\|Sallyport\|sallyport\|/],
  ])('as %s has %i lines', async (format, count, begin) => {
    const { stdout } = await run('export', ['--format', format])
    expect(stdout.trimEnd().split('\n')).toHaveLength(count)
    expect(stdout).toMatch(begin)
  })
})

describe('a log that is not there', () => {
  test.each(['tail', 'show', 'stats', 'verify', 'export'])('is told by %s', async (command) => {
    const { code, stdout, stderr } = await run(command, [], '/nowhere/audit.jsonl')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^sallyport: INPUT_UNREADABLE: expected an audit log .* SALLYPORT_LOG\n$/,
    )
  })
})

test('SALLYPORT_LOG names the log', async () => {
  const env = { ...process.env, SALLYPORT_LOG: await writeLog() }
  expect((await runCli(['log', 'verify'], { env })).code).toBe(0)
})

describe('no piece of a secret comes out', () => {
  test('of an entry that holds more than it may', async () => {
    const { make, attack, expectNoneIn } = createSecrets()
    const extra = { text: attack(), params: { [make()]: attack() }, result: [attack()] }
    const file = await writeLog([{ ...makeEntry(), ...extra }])
    expectNoneIn(readFileSync(file, 'utf8'))
  })

  test.each([
    ['tail', []],
    ['show', []],
    ['show', ['--json']],
    ['stats', []],
    ['verify', []],
    ['export', []],
    ['export', ['--format', 'csv']],
    ['export', ['--format', 'cef']],
  ] as [string, string[]][])('of lines that are no records: %s %j', async (command, args) => {
    const { make, attack, expectNoneIn } = createSecrets()
    const file = await writeLog()
    const sound = JSON.parse(readFileSync(file, 'utf8').split('\n')[0] ?? '')
    for (const line of [
      attack(),
      `{"seq": "${make()}`,
      JSON.stringify({ ...sound, tool: attack() }),
      JSON.stringify({ ...sound, text: attack(), [make()]: make() }),
      JSON.stringify({ ...sound, hash: make(), previous: make() }),
      `{"event":"decision","decision":"${make()}"}`,
      make().repeat(2_000),
    ]) {
      appendFileSync(file, `${line}\n`)
    }
    writeFileSync(`${file}.head`, make())
    const { stdout, stderr } = await run(command, args, file)
    expectNoneIn(stdout)
    expectNoneIn(stderr)
  })

  test.each([
    ['a file', (secret: string) => ['log', 'show', '--file', secret]],
    ['a moment', (secret: string) => ['log', 'show', '--since', secret]],
    ['a decision', (secret: string) => ['log', 'show', '--decision', secret]],
    ['a count', (secret: string) => ['log', 'tail', '-n', secret]],
    ['a format', (secret: string) => ['log', 'export', '--format', secret]],
    ['a command', (secret: string) => ['log', secret]],
  ])('of the command line: %s', async (_, args) => {
    const { make, expectNoneIn } = createSecrets()
    const { code, stdout, stderr } = await runCli(args(make()))
    expect(code).toBe(2)
    expectNoneIn(stdout)
    expectNoneIn(stderr)
  })
})

test('lines that are no records are left out, and stderr says how many', async () => {
  const file = await writeLog()
  appendFileSync(file, 'no record\n{}\n')
  const { code, stdout, stderr } = await run('show', [], file)
  expect([code, stdout.split('\n').length]).toEqual([0, 5])
  expect(stderr).toBe(
    'sallyport warn: 2 lines are no records and left out; see `sallyport log verify`\n',
  )
})

test('a log without its newest file is still read', async () => {
  const file = await writeLog()
  const rotated = join(file, '..', 'audit.0000000000000004.jsonl')
  writeFileSync(rotated, readFileSync(file))
  rmSync(file)
  expect((await run('verify', [], file)).stdout).toMatch(/^verified: 4 records/)
  expect((await run('tail', ['-n', '1'], file)).stdout).toContain('cccccccc')
})
