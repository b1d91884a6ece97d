import { existsSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Link, linkOf, START, seal } from './chain.ts'
import { readLastLine } from './last-line.ts'
import { withLock } from './lock.ts'
import { openLog, prepareFolder, replaceFile } from './own-file.ts'
import { headFile, rotatedFile, rotatedFiles } from './place.ts'
import { type AuditBody, repairBody } from './record.ts'

export type StoreOptions = {
  file: string
  /** Bytes at which a file is moved aside and the next begun. */
  maxFileBytes: number
  /** Whether each batch is on the disk before the next begins. */
  syncEach: boolean
}

/** Where we left the log; while it is still so, nobody else has written. */
type Position = { inode: number; size: number; link: Link }

export type Store = {
  /** Writes all of them or, when it rejects, none. Several processes may do so at once. */
  append(bodies: readonly AuditBody[]): Promise<void>
  /** Waits until what was written is on the disk. */
  sync(): Promise<void>
}

export function createStore({ file, maxFileBytes, syncEach }: StoreOptions): Store {
  let left: Position | undefined
  /** Bytes of half a record that were cut off and of which no record tells yet. */
  let removed = 0

  return {
    async append(bodies) {
      await prepareFolder(dirname(file))
      await withLock(file, async () => {
        if (await isFull()) await rotate()
        await withLog(file, (handle) => appendTo(handle, bodies))
      })
    },
    sync: () => withLog(file, (handle) => handle.datasync()),
  }

  async function appendTo(handle: FileHandle, bodies: readonly AuditBody[]): Promise<void> {
    const { link: before, size } = await findEnd(handle)
    let link = before
    const repair = removed > 0 ? [repairBody(removed, new Date())] : []
    const lines = [...repair, ...bodies].map((body) => {
      const sealed = seal(body, link)
      link = sealed.link
      return `${sealed.line}\n`
    })
    const bytes = Buffer.from(lines.join(''))
    if (bytes.length > 0) await writeOrUndo(handle, bytes, size)
    removed = 0
    left = { inode: (await handle.stat()).ino, size: size + bytes.length, link }
    // Without a new head a log cut short is noticed later than it could be; the records are safe.
    if (link.seq > 0) await replaceFile(headFile(file), JSON.stringify(link)).catch(() => {})
  }

  /** A write that the disk cut short must leave nothing: the whole batch is written again later. */
  async function writeOrUndo(handle: FileHandle, bytes: Buffer, size: number): Promise<void> {
    try {
      await handle.appendFile(bytes)
      if (syncEach) await handle.datasync()
    } catch (cause) {
      await handle.truncate(size)
      throw cause
    }
  }

  /** The end of the log, without half a record that a killed writer left there. */
  async function findEnd(handle: FileHandle): Promise<{ link: Link; size: number }> {
    const { ino, size } = await handle.stat()
    if (left?.inode === ino && left.size === size) return { link: left.link, size }
    const { end, line } = await readLastLine(handle, size)
    if (end < size) await handle.truncate(end)
    removed += size - end
    const last = linkOf(line) ?? (end === 0 ? await lastRotatedLink(file) : undefined) ?? START
    const head = (await readHead(file)) ?? START
    // A head beyond the end: the log was cut short. To go on from the head keeps the gap visible.
    return { link: head.seq > last.seq ? head : last, size: end }
  }

  async function isFull(): Promise<boolean> {
    return existsSync(file) && (await stat(file)).size >= maxFileBytes
  }

  /** A file is moved aside between two batches only, so that each is written to one file. */
  async function rotate(): Promise<void> {
    await withLog(file, async (handle) => {
      await appendTo(handle, [])
      await handle.datasync()
    })
    const target = rotatedFile(file, left?.link.seq ?? 0)
    // Only somebody who meddled with the log can have made it; `verify` will tell.
    if (!existsSync(target)) await rename(file, target)
  }
}

async function withLog<T>(file: string, run: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await openLog(file)
  try {
    return await run(handle)
  } finally {
    await handle.close()
  }
}

async function lastRotatedLink(file: string): Promise<Link | undefined> {
  const rotated = (await rotatedFiles(file)).at(-1)
  if (rotated === undefined) return undefined
  // Only read: an archive may have linked it, or made it read-only.
  const handle = await open(rotated, 'r')
  try {
    const { line } = await readLastLine(handle, (await handle.stat()).size)
    return linkOf(line)
  } finally {
    await handle.close()
  }
}

/** The number and hash that were written last, or undefined when no head can be read. */
export async function readHead(file: string): Promise<Link | undefined> {
  try {
    const { data } = Link.safeParse(JSON.parse(await readFile(headFile(file), 'utf8')))
    return data
  } catch {
    // Missing before the first record; what became of it otherwise is for `verify` to say.
    return undefined
  }
}
