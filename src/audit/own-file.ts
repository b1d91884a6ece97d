import { constants, type Stats } from 'node:fs'
import {
  access,
  type FileHandle,
  lstat,
  mkdir,
  open,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './lock.ts'

const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700
const WRITABLE_BY_ALL = 0o002
const STICKY = 0o1000
const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
/** Windows has not the last two; without O_NONBLOCK a pipe in place of the file would hold us up. */
const LOG_FLAGS = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK

/** Why a file or folder is not fit to hold the log; `code` is what the operator is told. */
class UnsafePlaceError extends Error {
  override readonly name = 'UnsafePlaceError'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Makes the folder for its owner alone; one that is there must not be open to everybody's writing. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER })
  if (process.platform === 'win32') return
  const { mode } = await stat(folder)
  if ((mode & WRITABLE_BY_ALL) !== 0 && (mode & STICKY) === 0) {
    throw new UnsafePlaceError('FOLDER_WRITABLE_BY_ALL')
  }
}

/**
 * Opens the log for reading and appending, and creates it for its owner alone. A link, or a file that
 * others prepared, would make us write where, or for whom, we do not want to.
 */
export async function openLog(file: string): Promise<FileHandle> {
  const handle = await open(file, LOG_FLAGS, OWNER_ONLY_FILE)
  try {
    const problem = problemOf(await handle.stat())
    if (problem !== undefined) throw new UnsafePlaceError(problem)
    return handle
  } catch (cause) {
    await handle.close()
    throw cause
  }
}

/** Why a log could not be written here, as a code; changes nothing, and creates neither file nor folder. */
export async function findPlaceProblem(file: string): Promise<string | undefined> {
  try {
    const stats = await lstat(file).catch(unlessMissing)
    if (stats?.isSymbolicLink()) return 'ELOOP'
    const problem = stats === undefined ? undefined : problemOf(stats)
    if (problem !== undefined) return problem
    const folder = await nearestFolder(dirname(file))
    const { mode } = await stat(folder)
    const isOpen = (mode & WRITABLE_BY_ALL) !== 0 && (mode & STICKY) === 0
    if (isOpen && process.platform !== 'win32') return 'FOLDER_WRITABLE_BY_ALL'
    if (stats !== undefined) await access(file, constants.R_OK | constants.W_OK)
    await access(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (cause) {
    return codeOf(cause)
  }
}

/** The folder itself, or the one in which it will be made. */
async function nearestFolder(folder: string): Promise<string> {
  const stats = await stat(folder).catch(unlessMissing)
  if (stats !== undefined) return folder
  return nearestFolder(dirname(folder))
}

function unlessMissing(cause: unknown): undefined {
  if (codeOf(cause) !== 'ENOENT') throw cause
}

/** Puts a small file in place in one step, so that a reader never finds half of it. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const draft = `${file}.new`
  await rm(draft, { force: true })
  await writeFile(draft, content, { flag: 'wx', mode: OWNER_ONLY_FILE })
  await rename(draft, file)
}

function problemOf(stats: Stats): string | undefined {
  if (!stats.isFile()) return 'NOT_A_FILE'
  if (process.platform === 'win32') return undefined
  if (stats.nlink !== 1) return 'HARD_LINK'
  if (stats.uid !== process.geteuid?.()) return 'OWNED_BY_ANOTHER'
  if ((stats.mode & WRITABLE_BY_ALL) !== 0) return 'WRITABLE_BY_ALL'
  return undefined
}
