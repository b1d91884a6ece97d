// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The exit code of a scan that could not be made (src/exit-codes.ts). */
export const FAILED = 4
export const CLI = join(root, 'dist/cli.js')

/**
 * Builds a clone of ours in which others run Sallyport at a commit they pinned, where it is not built
 * yet. Nothing of what it installs runs a script, so the rules are on re2js and nothing is compiled.
 */
export function buildClone() {
  // The last file that a build writes.
  if (existsSync(join(root, 'dist/pack.json'))) return
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund')
  npm('run', '--silent', 'build')
}

/** @param {string[]} args */
function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    // stdout is the report's.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  const reason = error?.message ?? `exit code ${status}; its output is above`
  process.stderr.write(`sallyport: \`npm ${args.join(' ')}\` failed: ${reason}\n`)
  // Not 1, which means that a threat was found.
  process.exit(FAILED)
}
