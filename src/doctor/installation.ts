import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_FOLDER, VERSION } from '../paths.ts'

/** What some shell obeys even between double quotes, or ends them; a project's author names its files. */
const OBEYED = /["$`%!\p{C}]/u
const PLAIN = /^[\p{L}\p{N}@+=:,./\\_-]+$/u

const isClone = existsSync(join(PACKAGE_FOLDER, 'src'))

/** Brings every file of the package back to what was published; of a clone, its owner's changes are kept aside. */
export const REINSTALL = isClone
  ? inPackage('git stash push models rules && npm ci && npm run build')
  : `npm uninstall sallyport && npm install sallyport@${VERSION}`

/** A command for the folder of the package; npm finds the project around it by itself. */
export function inPackage(command: string): string {
  return `cd ${quoted(PACKAGE_FOLDER)} && ${command}`
}

/** A path as one word of any shell, or a word in its place where no quotation is safe in all of them. */
export function quoted(path: string): string {
  if (OBEYED.test(path)) return 'PATH'
  return PLAIN.test(path) ? path : `"${path}"`
}
