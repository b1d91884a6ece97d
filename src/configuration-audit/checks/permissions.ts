import { type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import type { ClientFile } from '../../clients/client-file.ts'
import type { Found, Subject } from '../subject.ts'

const WRITABLE_BY_OTHERS = 0o002
const READABLE_BY_OTHERS = 0o004
/** In a folder with it, only the owner of a file can put another in its place. */
const STICKY = 0o1000

/** Who else may change a file that decides what is run. Windows keeps that elsewhere. */
export function checkFilePermissions(file: ClientFile): Found[] {
  return isWritable(file.path) ? [{ code: 'SPA-803', file, place: 'file' }] : []
}

export function checkCommandPermissions(subject: Subject): Found[] {
  const { command, rest } = subject.launch
  const programs = [command, rest.find((word) => !word.startsWith('-'))]
  const isOpen = programs.some((path) => path !== undefined && isAbsolute(path) && isWritable(path))
  return isOpen ? [{ code: 'SPA-804', file: subject.file, subject, place: 'command' }] : []
}

export function isReadableByOthers(file: ClientFile): boolean {
  return (mode(file.path) & READABLE_BY_OTHERS) !== 0
}

function isWritable(path: string): boolean {
  const folder = mode(dirname(path))
  const isFolderOpen = (folder & WRITABLE_BY_OTHERS) !== 0 && (folder & STICKY) === 0
  return (
    mode(path, (stats) => stats.isFile()) !== 0 &&
    (isFolderOpen || (mode(path) & WRITABLE_BY_OTHERS) !== 0)
  )
}

function mode(path: string, isWanted: (stats: Stats) => boolean = () => true): number {
  if (process.platform === 'win32') return 0
  try {
    const stats = statSync(path)
    return isWanted(stats) ? stats.mode : 0
  } catch {
    // Not there, or not ours to look at: then nobody else's mistake to report.
    return 0
  }
}
