import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openAuditLog } from '../../src/audit/log.ts'
import { makeEntry } from '../audit/entry.ts'
import { makeFolder } from '../rule-file.ts'
import { type Ran, runCli } from './run-cli.ts'
import { CLI } from './start-server.ts'

/** Appends to a log as fast as it can; run `npm run build` after a change to src. */
const APPEND = resolve('build/audit-append.js')

const newFile = () => join(makeFolder({}), 'audit.jsonl')
const verify = (file: string) => runCli(['log', 'verify', '--file', file])

async function addOne(file: string, id = 'after'): Promise<string[]> {
  const problems: string[] = []
  const log = openAuditLog({ file, onProblem: (line) => problems.push(line) })
  log.append(makeEntry({ correlation_id: id }))
  await log.close()
  return problems
}

function start(
  command: string,
  args: readonly string[],
): { child: ChildProcess; ended: Promise<Ran> } {
  const child = spawn(command, args)
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, ...output })) }
}

const startAppend = (file: string, count: number) =>
  start(process.execPath, [APPEND, file, String(count)])

const statusOf = ({ stdout }: Ran) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')

test('killed again and again while they append, writers leave a log that the next one makes whole', async () => {
  const file = newFile()
  for (let round = 1; round <= 3; round++) {
    const size = () => (existsSync(file) ? statSync(file).size : 0)
    const { child, ended } = startAppend(file, 1_000_000)
    const before = size()
    await vi.waitUntil(() => size() !== before, { timeout: 30_000, interval: 1 })
    child.kill('SIGKILL')
    await ended
    expect(await addOne(file, `round-${round}`)).toEqual([])
    expect(await verify(file)).toMatchObject({ code: 0 })
  }
  const { stdout } = await runCli(['log', 'show', '--json', '--file', file])
  expect(stdout.match(/"correlation_id":"round-\d"/g)).toHaveLength(3)
})

test('three processes and a reader at once: one chain, no record lost', async () => {
  const file = newFile()
  // They also compete for the lock that a killed one left.
  mkdirSync(`${file}.lock`)
  utimesSync(`${file}.lock`, new Date(0), new Date(0))
  const writers = [1, 2, 3].map(() => startAppend(file, 3_000))
  await vi.waitUntil(() => existsSync(`${file}.head`), { timeout: 30_000 })
  // Between the batches of writers, the log is always whole.
  expect(await verify(file)).toMatchObject({ code: 0 })
  const ran = await Promise.all(writers.map(({ ended }) => ended))
  expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']))
  const { code, stdout } = await verify(file)
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^verified: 9000 records in \d+ files\n/),
  ])
  const shown = await runCli(['log', 'export', '--file', file])
  const ids = shown.stdout.match(/"correlation_id":"[^"]+"/g)
  expect(new Set(ids).size).toBe(9_000)
})

test.skipIf(process.platform === 'win32')(
  'a limit on the size of files leaves whole records, and one line on stderr',
  async () => {
    const file = newFile()
    // The limit is in kilobytes; past it, a write is cut short and the next one fails with EFBIG.
    const limited = `ulimit -f 600; exec "${process.execPath}" "${APPEND}" "${file}" 20000`
    const ran = await start('bash', ['-c', limited]).ended
    expectTroubleTold(ran, 'EFBIG')
    expect(await verify(file)).toMatchObject({ code: 0 })
    expect(statusOf(ran)).toMatchObject({ queued: 0, failing: true })
    const { written, lost } = statusOf(ran)
    // One more record than was offered: the one that says how many the queue did not take.
    expect([written + lost, written > 0]).toEqual([20_001, true])
    expect(await addOne(file)).toEqual([])
    expect(await verify(file)).toMatchObject({ code: 0 })
  },
)

/** A file system of 600 KB in a name space of our own, where the system lets us have one. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!canMount)('a full disk leaves whole records, and one line on stderr', async () => {
  const folder = makeFolder({})
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const file = join(disk, 'audit.jsonl')
  const script = [
    `mount -t tmpfs -o size=600k,mode=700 none "${disk}"`,
    `"${process.execPath}" "${APPEND}" "${file}" 20000`,
    `"${process.execPath}" "${CLI}" log verify --file "${file}"`,
  ]
  const ran = await start('unshare', ['-rm', 'sh', '-ec', script.join('\n')]).ended
  expectTroubleTold(ran, 'ENOSPC')
  expect([ran.code, ran.stdout]).toEqual([
    0,
    expect.stringMatching(/\nverified: [1-9]\d* records in 1 file\n/),
  ])
})

function expectTroubleTold({ stderr }: Ran, code: string): void {
  expect(stderr.trimEnd().split('\n')).toEqual([
    `audit log: cannot be written: ${code}, no room; free some, records wait meanwhile`,
    'audit log: records are lost: it is closed, or its queue is full',
    expect.stringMatching(/^audit log: closed with \d+ records not written$/),
  ])
}

/** Follows a log, and returns what was shown of it so far. */
function follow(file: string): () => string {
  const { child } = start(process.execPath, [CLI, 'log', 'tail', '-f', '--file', file])
  let shown = ''
  child.stdout?.on('data', (chunk) => {
    shown += chunk
  })
  return () => shown
}

test('tail follows a log over its rotation', async () => {
  const file = newFile()
  await addOne(file, 'before')
  const shown = follow(file)
  await vi.waitUntil(() => shown().includes('before'), { timeout: 30_000 })
  await startAppend(file, 5_000).ended
  await addOne(file, 'last-one')
  await vi.waitUntil(() => shown().includes('last-one'), { timeout: 30_000 })
  expect(shown().trimEnd().split('\n')).toHaveLength(5_002)
})

test('tail follows a log whose torn end is repaired', async () => {
  const file = newFile()
  await addOne(file, 'before')
  appendFileSync(file, '{"half')
  const shown = follow(file)
  await vi.waitUntil(() => shown().includes('before'), { timeout: 30_000 })
  await addOne(file, 'last-one')
  await vi.waitUntil(() => shown().includes('last-one'), { timeout: 30_000 })
  expect(shown().match(/before|half a record|last-one/g)).toEqual([
    'before',
    'half a record',
    'last-one',
  ])
})

test('a log of many megabytes is verified in little memory', async () => {
  const file = newFile()
  await startAppend(file, 20_000).ended
  const args = ['--max-old-space-size=32', CLI, 'log', 'verify', '--file', file]
  const ran = await start(process.execPath, args).ended
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/^verified: 20000 records/)])
})

test.skipIf(!canMount)('whoever may only read the log can verify it', async () => {
  const folder = makeFolder({})
  const file = join(folder, 'audit.jsonl')
  await addOne(file)
  const script = [
    `mount --bind "${folder}" "${folder}"`,
    `mount -o remount,bind,ro "${folder}"`,
    `"${process.execPath}" "${CLI}" log verify --file "${file}"`,
  ]
  const ran = await start('unshare', ['-rm', 'sh', '-ec', script.join('\n')]).ended
  expect(ran).toMatchObject({ code: 0, stderr: '' })
})
