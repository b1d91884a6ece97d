import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { SallyportError } from '../core/errors.ts'

/** Writes a file that was not there, and the folders to it. */
export function writeNew(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { flag: 'wx' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : 'unknown reason'
    const message =
      code === 'EEXIST'
        ? 'expected the name of a new file, found it taken; nothing was written, choose another name'
        : `expected a file that can be written, got ${code}; nothing was written`
    throw new SallyportError('USAGE', message, { cause })
  }
}
