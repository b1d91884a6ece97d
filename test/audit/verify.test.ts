import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFile, verify, write, writeRotated } from './log-files.ts'

describe('meddling shows', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')
  const put = (file: string, all: string[]) => writeFileSync(file, `${all.join('\n')}\n`)

  test.each([
    [
      'a changed byte',
      2,
      (all: string[]) => all.with(1, (all[1] ?? '').replace('blocked', 'forwarded')),
    ],
    ['a removed line', 2, (all: string[]) => all.toSpliced(1, 1)],
    [
      'two lines in another order',
      1,
      (all: string[]) => [all[1] ?? '', all[0] ?? '', ...all.slice(2)],
    ],
    ['a removed last line', 0, (all: string[]) => all.slice(0, -1)],
    [
      'half a last line',
      4,
      (all: string[]) => [...all.slice(0, -1), all.at(-1)?.slice(0, 40) ?? ''],
    ],
  ])('%s', async (_, line, meddle) => {
    const file = newFile()
    await write(file, 4)
    put(file, meddle(lines(file)))
    expect((await verify(file)).broken).toMatchObject({ file: 'audit.jsonl', line })
  })

  test('a removed first file', async () => {
    const file = newFile()
    await writeRotated(file, 3)
    rmSync(join(file, '..', 'audit.0000000000000003.jsonl'))
    expect((await verify(file)).broken).toMatchObject({
      file: 'audit.0000000000000006.jsonl',
      line: 1,
      problem: 'this is record 4; records 1 to 3 are missing before it',
    })
  })

  test('a removed last file', async () => {
    const file = newFile()
    await writeRotated(file, 2)
    rmSync(file)
    expect((await verify(file)).broken?.problem).toMatch(/^ends with record 3, but record 6 was/)
  })

  test('a log cut short, even after it was written again', async () => {
    const file = newFile()
    await write(file, 4)
    put(file, lines(file).slice(0, 2))
    await write(file, 2, {}, 5)
    expect((await verify(file)).broken).toMatchObject({
      line: 3,
      problem: 'this is record 5; records 3 to 4 are missing before it',
    })
  })

  test('an emptied log, even after it was written again', async () => {
    const file = newFile()
    await write(file, 4)
    truncateSync(file, 0)
    await write(file, 1, {}, 5)
    expect((await verify(file)).broken).toMatchObject({ line: 1 })
  })
})
