import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { makeFolder } from '../rule-file.ts'
import { makeEntry } from './entry.ts'
import { ids, newFile, onPosix, open, write } from './log-files.ts'

describe('a place that is not safe or cannot be written to', () => {
  /** What stderr says when the log is opened there. */
  async function refusal(prepare: (file: string) => void): Promise<string[]> {
    const file = newFile()
    mkdirSync(join(file, '..'))
    prepare(file)
    const { problems, status } = await write(file, 2)
    expect(status).toMatchObject({ written: 0, queued: 0, lost: 2, failing: true })
    return problems
  }

  onPosix('a symbolic link is not followed', async () => {
    const target = join(makeFolder({}), 'target')
    const problems = await refusal((file) => symlinkSync(target, file))
    expect(problems[0]).toMatch(
      /^audit log: cannot be written: ELOOP, not safe; expected a file of/,
    )
    expect(existsSync(target)).toBe(false)
  })

  onPosix('a second name of a file is refused', async () => {
    const target = join(makeFolder({ target: 'mine' }), 'target')
    expect((await refusal((file) => linkSync(target, file)))[0]).toContain('HARD_LINK')
    expect(readFileSync(target, 'utf8')).toBe('mine')
  })

  onPosix('a file that everybody can write to is refused', async () => {
    const problems = await refusal((file) => {
      writeFileSync(file, '')
      chmodSync(file, 0o666)
    })
    expect(problems[0]).toContain('WRITABLE_BY_ALL')
  })

  test.skipIf(process.geteuid?.() !== 0)('a file of another owner is refused', async () => {
    const problems = await refusal((file) => {
      writeFileSync(file, '')
      chownSync(file, 12_345, 12_345)
    })
    expect(problems[0]).toContain('OWNED_BY_ANOTHER')
  })

  onPosix('a folder that everybody can write to is refused', async () => {
    const problems = await refusal((file) => chmodSync(join(file, '..'), 0o777))
    expect(problems[0]).toContain('FOLDER_WRITABLE_BY_ALL')
  })

  onPosix('a link planted for the head is replaced, not followed', async () => {
    const file = newFile()
    await write(file, 1)
    const target = join(makeFolder({ target: 'mine' }), 'target')
    rmSync(`${file}.head`)
    symlinkSync(target, `${file}.head`)
    symlinkSync(target, `${file}.head.new`)
    await write(file, 1)
    expect(readFileSync(target, 'utf8')).toBe('mine')
    expect(lstatSync(`${file}.head`).isFile()).toBe(true)
  })

  test('a file where the folder should be is told once, and records are counted', async () => {
    const folder = makeFolder({ logs: 'a file' })
    const { problems, status } = await write(join(folder, 'logs', 'audit.jsonl'), 5)
    expect(problems).toEqual([
      expect.stringMatching(/^audit log: cannot be written: E[A-Z]+; see that its folder/),
      'audit log: closed with 5 records not written',
    ])
    expect(status).toMatchObject({ written: 0, lost: 5 })
  })

  test('once it can be written, nothing that waited is lost, and stderr says so', async () => {
    const folder = makeFolder({ logs: 'a file' })
    const file = join(folder, 'logs', 'audit.jsonl')
    const { log, problems } = open(file)
    for (const at of [1, 2, 3]) log.append(makeEntry({ correlation_id: `c-${at}` }))
    await vi.waitUntil(() => log.status().failing)
    rmSync(join(folder, 'logs'))
    await log.close()
    expect(await ids(file)).toEqual(['c-1', 'c-2', 'c-3'])
    expect(problems.at(-1)).toBe('audit log: is written again')
    expect(log.status()).toMatchObject({ written: 3, lost: 0, failing: false })
  })
})
