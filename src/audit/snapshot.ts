import { constants, createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { SallyportError } from '../core/errors.ts'
import type { Link } from './chain.ts'
import { codeOf, withLock } from './lock.ts'
import { rotatedFiles } from './place.ts'
import { readHead } from './store.ts'

/** One file of the log, as long as it was when it was looked at. */
export type LogPart = {
  name: string
  inode: number
  size: number
  /** Its bytes from an offset on; writers may go on meanwhile. */
  read(from?: number): AsyncIterable<Buffer>
}

/** The files of a log, oldest first, and the head that belongs to them. */
export type Snapshot = { parts: LogPart[]; head: Link | undefined }

const { O_RDONLY, O_NONBLOCK = 0 } = constants

/** Looks at the log between two batches of its writers, and hands what it saw to `run`. */
export async function withSnapshot<T>(
  file: string,
  run: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const { current, ...snapshot } = await takeUnderLock(file)
  try {
    if (snapshot.parts.length > 0) return await run(snapshot)
  } finally {
    await current?.close()
  }
  throw new SallyportError(
    'INPUT_UNREADABLE',
    'expected an audit log that was written to, found none there; see --file and SALLYPORT_LOG',
  )
}

async function takeUnderLock(
  file: string,
): Promise<Snapshot & { current: FileHandle | undefined }> {
  try {
    return await withLock(file, () => take(file))
  } catch (cause) {
    if (cause instanceof SallyportError) throw cause
    // One who may only read the log cannot lock it; a writer may then be seen in mid-record.
    return take(file)
  }
}

async function take(file: string): Promise<Snapshot & { current: FileHandle | undefined }> {
  // Opened before the others are listed: rotated in between, it is known by its inode.
  const current = await openCurrent(file)
  const stats = await current?.stat()
  const rotated = await Promise.all((await list(file)).map(rotatedPart))
  const parts = rotated.filter(({ inode }) => inode !== stats?.ino)
  if (current !== undefined && stats !== undefined) {
    const { ino: inode, size } = stats
    parts.push({ name: basename(file), inode, size, read: (from = 0) => read(current, from, size) })
  }
  return { parts, head: await readHead(file), current }
}

async function openCurrent(file: string): Promise<FileHandle | undefined> {
  try {
    const handle = await open(file, O_RDONLY | O_NONBLOCK)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
  } catch (cause) {
    // Just after a rotation there is none.
    if (codeOf(cause) === 'ENOENT') return undefined
    throw unreadable(cause)
  }
  throw new SallyportError('INPUT_UNREADABLE', 'the audit log: expected a file')
}

async function list(file: string): Promise<string[]> {
  try {
    return await rotatedFiles(file)
  } catch {
    // No folder, no rotated files; what can be read of the log itself says more.
    return []
  }
}

async function rotatedPart(path: string): Promise<LogPart> {
  const { ino: inode, size } = await stat(path)
  const readPart = (from = 0) =>
    from < size ? createReadStream(path, { start: from, end: size - 1 }) : nothing()
  return { name: basename(path), inode, size, read: readPart }
}

function read(handle: FileHandle, from: number, size: number): AsyncIterable<Buffer> {
  if (from >= size) return nothing()
  return handle.createReadStream({ start: from, end: size - 1, autoClose: false })
}

async function* nothing(): AsyncGenerator<Buffer> {}

function unreadable(cause: unknown): SallyportError {
  const message = `the audit log: expected a file that can be read, got ${codeOf(cause)}`
  return new SallyportError('INPUT_UNREADABLE', message, { cause })
}
