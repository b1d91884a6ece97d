import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_FOLDER, VERSION } from '../paths.ts'

const isClone = existsSync(join(PACKAGE_FOLDER, 'src'))

/** Brings every file of the package back to what was published. */
export const REINSTALL = isClone
  ? inPackage('git restore models rules && npm ci && npm run build')
  : `npm uninstall sallyport && npm install sallyport@${VERSION}`

/** A command for the folder of the package; npm finds the project around it by itself. */
export function inPackage(command: string): string {
  return `cd ${quoted(PACKAGE_FOLDER)} && ${command}`
}

/** A path as one word of a shell; of Windows' and the others', double quotes are what both know. */
export function quoted(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path}"`
}
