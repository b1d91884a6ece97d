import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { SallyportError } from '../core/errors.ts'
import { MAX_YAML_BYTES } from '../core/limits.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What `init` did to one file of a client. */
export type FileRecord = z.infer<typeof FileRecord>
const FileRecord = z.strictObject({
  path: z.string(),
  /** The id of the client. */
  client: z.string(),
  /** The scan server that was added, as it was written. */
  added: z.strictObject({ command: z.string(), args: z.array(z.string()) }).nullable(),
  /** Names of the servers that were put behind the gateway. */
  wrapped: z.array(z.string()),
  /** Null where others changed the file between two runs: then no whole file can be given back. */
  hashes: z
    .strictObject({
      /** Null: there was no file. */
      before: Sha256.nullable(),
      after: Sha256,
    })
    .nullable(),
})

const InstallRecord = z.strictObject({ version: z.literal(1), files: z.array(FileRecord) })

/** $XDG_DATA_HOME or ~/.local/share, ~/Library/Application Support, %LOCALAPPDATA%; and `sallyport`. */
const folder = () => envPaths('sallyport', { suffix: '' }).data
const recordFile = () => join(folder(), 'init.json')
/** Named by their content: a file that was backed up twice lies there once. */
export const backupFolder = () => join(folder(), 'backups')
const backupFile = (hash: string) => join(backupFolder(), hash)

export const sha256 = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex')

/** Every file that `init` changed and `uninstall` has not given back. */
export function readRecord(): FileRecord[] {
  const path = recordFile()
  try {
    if (statSync(path).size > MAX_YAML_BYTES) throw new RangeError('too large')
    return InstallRecord.parse(JSON.parse(readFileSync(path, 'utf8'))).files
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    const advice = 'move it away, and use `sallyport unwrap NAME` for each server'
    throw new SallyportError(
      'INSTALL_RECORD_INVALID',
      `${path}: expected the record that init wrote, got something else; ${advice}`,
    )
  }
}

/** An empty record goes, and the backups with it: they hold whatever secrets the files held. */
export async function writeRecord(files: readonly FileRecord[]): Promise<void> {
  if (files.length === 0) {
    rmSync(backupFolder(), { recursive: true, force: true })
    rmSync(recordFile(), { force: true })
    return
  }
  const record: z.infer<typeof InstallRecord> = { version: 1, files: [...files] }
  await writeOwn(recordFile(), `${JSON.stringify(record, undefined, 2)}\n`)
}

/** Keeps a copy that only the user can read. Returns where it lies. */
export async function backUp(content: string): Promise<string> {
  const path = backupFile(sha256(content))
  await writeOwn(path, content)
  return path
}

/** The content with this hash, or undefined where it is lost or is no longer the same. */
export function readBackup(hash: string): string | undefined {
  try {
    const content = readFileSync(backupFile(hash))
    return sha256(content) === hash ? content.toString('utf8') : undefined
  } catch {
    // The caller has another way, which needs no backup.
    return undefined
  }
}

async function writeOwn(path: string, content: string): Promise<void> {
  try {
    mkdirSync(backupFolder(), { recursive: true, mode: 0o700 })
    await writeFileAtomic(path, content, { mode: 0o600 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    const message = `${path}: expected a place that can be written${code}; nothing was changed`
    throw new SallyportError('INSTALL_RECORD_INVALID', message, { cause })
  }
}
