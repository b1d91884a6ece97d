import { codeOf } from './lock.ts'

/** Why the log cannot be written, by the system's code alone, and what the operator can do. */
export function remedyFor(cause: unknown): string {
  return remedyOf(codeOf(cause))
}

/** The same for a code that is known. */
export function remedyOf(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `${code}, no room; free some, records wait meanwhile`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${code}, not permitted; choose a place of your own with SALLYPORT_LOG`
    case 'ELOOP':
    case 'HARD_LINK':
    case 'NOT_A_FILE':
    case 'OWNED_BY_ANOTHER':
    case 'WRITABLE_BY_ALL':
    case 'FOLDER_WRITABLE_BY_ALL':
      return `${code}, not safe; expected a file of your own in a folder that not everybody can write to`
    case 'ELOCKED':
      return `${code}, another process holds its lock; see that none hangs`
    default:
      return `${code}; see that its folder exists and can be written to`
  }
}
