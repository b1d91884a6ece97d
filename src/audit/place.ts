import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** Digits of the number in a rotated file's name, so that names sort as numbers do. */
const SEQ_DIGITS = 16
const ALL_DIGITS = /^\d{16}$/

/**
 * The file of the audit log: what was given, else SALLYPORT_LOG, else the platform's place for logs:
 * $XDG_STATE_HOME or ~/.local/state, ~/Library/Logs, %LOCALAPPDATA%.
 */
export function auditLogFile(given: string | undefined, env: NodeJS.ProcessEnv): string {
  const chosen = given ?? env.SALLYPORT_LOG
  if (chosen !== undefined && chosen !== '') return resolve(chosen)
  return join(envPaths('sallyport', { suffix: '' }).log, 'audit.jsonl')
}

/** Number and hash of the last record, beside the log: by it a log that was cut short is known. */
export function headFile(file: string): string {
  return `${file}.head`
}

/** `audit.jsonl` whose last record is 1234 is moved to `audit.0000000000001234.jsonl`. */
export function rotatedFile(file: string, lastSeq: number): string {
  const { stem, extension } = nameParts(file)
  const number = String(lastSeq).padStart(SEQ_DIGITS, '0')
  return join(dirname(file), `${stem}.${number}${extension}`)
}

/** The rotated files of a log that are there, oldest first. */
export async function rotatedFiles(file: string): Promise<string[]> {
  const { stem, extension } = nameParts(file)
  const isRotated = (name: string) =>
    name.startsWith(`${stem}.`) &&
    name.endsWith(extension) &&
    ALL_DIGITS.test(name.slice(stem.length + 1, name.length - extension.length))
  const names = await readdir(dirname(file))
  return names
    .filter(isRotated)
    .sort()
    .map((name) => join(dirname(file), name))
}

function nameParts(file: string): { stem: string; extension: string } {
  const extension = extname(file)
  return { stem: basename(file, extension), extension }
}
