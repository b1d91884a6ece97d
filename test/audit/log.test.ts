import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { makeFolder } from '../rule-file.ts'
import { makeEntry } from './entry.ts'
import { ids, newFile, onPosix, open, read, verify, write, writeRotated } from './log-files.ts'

const mode = (path: string) => statSync(path).mode & 0o777

describe('a log', () => {
  onPosix('is for its owner alone, in a folder for its owner alone', async () => {
    const file = newFile()
    await write(file, 1)
    expect([mode(file), mode(`${file}.head`), mode(join(file, '..'))]).toEqual([
      0o600, 0o600, 0o700,
    ])
  })

  test('keeps the order in which records came, over openings', async () => {
    const file = newFile()
    await write(file, 3)
    await write(file, 2, {}, 4)
    expect(await ids(file)).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5'])
    expect(await verify(file)).toMatchObject({ records: 5, files: 1, last: { seq: 5 } })
    expect((await verify(file)).broken).toBeUndefined()
  })

  test.each(['always', 'interval', 'never'] as const)('is whole with fsync %s', async (fsync) => {
    const file = newFile()
    expect(await write(file, 1_500, { fsync })).toEqual({
      problems: [],
      status: { written: 1_500, queued: 0, lost: 0, failures: 0, failing: false },
    })
    expect(await verify(file)).toMatchObject({ records: 1_500 })
  })

  test('leaves nothing behind but its files', async () => {
    const file = newFile()
    await write(file, 2)
    expect(readdirSync(join(file, '..')).sort()).toEqual(['audit.jsonl', 'audit.jsonl.head'])
  })

  test('is written by two at once in one chain', async () => {
    const file = newFile()
    const logs = [open(file), open(file)]
    for (let at = 0; at < 600; at++) {
      for (const { log } of logs) log.append(makeEntry({ correlation_id: `c-${at}` }))
      if (at % 100 === 0) await new Promise((done) => setImmediate(done))
    }
    await Promise.all(logs.map(({ log }) => log.close()))
    expect(await verify(file)).toMatchObject({ records: 1_200, last: { seq: 1_200 } })
    expect(logs.flatMap(({ problems }) => problems)).toEqual([])
  })
})

describe('rotation', () => {
  test('moves a full file aside, and the chain goes on', async () => {
    const file = newFile()
    await writeRotated(file, 3)
    const names = readdirSync(join(file, '..')).filter((name) => name.endsWith('.jsonl'))
    expect(names.sort()).toEqual([
      'audit.0000000000000003.jsonl',
      'audit.0000000000000006.jsonl',
      'audit.jsonl',
    ])
    expect(await verify(file)).toEqual({
      records: 9,
      files: 3,
      last: { seq: 9, hash: expect.any(String) },
    })
  })

  test('goes on when a writer was killed between two files', async () => {
    const file = newFile()
    await writeRotated(file, 2)
    rmSync(`${file}.head`)
    renameToRotated(file, 6)
    await write(file, 1, {}, 7)
    expect(await verify(file)).toMatchObject({ records: 7, files: 3 })
    expect((await verify(file)).broken).toBeUndefined()
  })

  onPosix('goes on beside files that an archive has linked and made read-only', async () => {
    const file = newFile()
    await write(file, 3)
    renameToRotated(file, 3)
    const rotated = join(file, '..', 'audit.0000000000000003.jsonl')
    chmodSync(rotated, 0o400)
    linkSync(rotated, join(makeFolder({}), 'archived'))
    expect((await write(file, 1, {}, 4)).problems).toEqual([])
    expect(await verify(file)).toMatchObject({ records: 4, files: 2 })
  })

  test('overwrites no file that is in its way', async () => {
    const file = newFile()
    await write(file, 3)
    const inTheWay = join(file, '..', 'audit.0000000000000003.jsonl')
    writeFileSync(inTheWay, 'mine')
    await write(file, 1, { maxFileBytes: 500 })
    expect(readFileSync(inTheWay, 'utf8')).toBe('mine')
  })
})

function renameToRotated(file: string, seq: number): void {
  const target = join(file, '..', `audit.${String(seq).padStart(16, '0')}.jsonl`)
  writeFileSync(target, readFileSync(file))
  rmSync(file)
}

describe('after a crash', () => {
  test.each([
    ['half a record', '{"bytes":1,"client"'],
    ['zeros', '\0'.repeat(300_000)],
  ])('%s is removed, and a record says so', async (_, torn) => {
    const file = newFile()
    await write(file, 2)
    appendFileSync(file, torn)
    expect((await verify(file)).broken).toMatchObject({ line: 3 })
    await write(file, 1, {}, 3)
    expect(await ids(file)).toEqual(['c-1', 'c-2', 'repair', 'c-3'])
    expect((await read(file))[2]).toMatchObject({ removed_bytes: torn.length })
    expect((await verify(file)).broken).toBeUndefined()
  })

  test('a file with half its first record is begun anew', async () => {
    const file = newFile()
    mkdirSync(join(file, '..'))
    writeFileSync(file, '{"bytes":1')
    await write(file, 1)
    expect(await ids(file)).toEqual(['repair', 'c-1'])
    expect((await verify(file)).broken).toBeUndefined()
  })

  test('the end is mended at the opening, without a record to write', async () => {
    const file = newFile()
    await write(file, 1)
    appendFileSync(file, '{"half')
    const { log } = open(file)
    await vi.waitUntil(() => readFileSync(file, 'utf8').includes('"repair"'))
    await log.close()
    expect((await verify(file)).broken).toBeUndefined()
  })

  test('the lock of a killed writer is taken over', async () => {
    const file = newFile()
    await write(file, 1)
    const lock = `${file}.lock`
    mkdirSync(lock)
    utimesSync(lock, new Date(0), new Date(0))
    expect((await write(file, 1)).problems).toEqual([])
    expect(existsSync(lock)).toBe(false)
  })
})

describe('more than the queue takes', () => {
  test('is counted, told once, and a record stands where it is missing', async () => {
    const file = newFile()
    const { log, problems } = open(file, { maxQueued: 3 })
    for (let at = 1; at <= 10; at++) log.append(makeEntry({ correlation_id: `c-${at}` }))
    await vi.waitUntil(() => log.status().queued === 0)
    log.append(makeEntry({ correlation_id: 'c-11' }))
    await log.close()
    expect(await ids(file)).toEqual(['c-1', 'c-2', 'c-3', 'loss', 'c-11'])
    expect((await read(file))[3]).toMatchObject({ lost: 7 })
    expect(log.status()).toMatchObject({ lost: 7, written: 5 })
    expect(problems).toEqual(['audit log: records are lost: it is closed, or its queue is full'])
  })

  test('at the end is told at the closing', async () => {
    const file = newFile()
    const { log } = open(file, { maxQueued: 1 })
    log.append(makeEntry())
    log.append(makeEntry())
    await log.close()
    expect((await read(file)).map(({ event }) => event)).toEqual(['decision', 'loss'])
  })
})

test('what is appended after the closing, or is no entry, is counted and nothing throws', async () => {
  const file = newFile()
  const { log } = open(file)
  log.append(undefined as never)
  log.append({ ...makeEntry(), rule_ids: 7 } as never)
  await log.close()
  log.append(makeEntry())
  await log.close()
  expect(log.status()).toMatchObject({ lost: 3 })
})
