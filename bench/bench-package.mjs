// @ts-check
import { execFileSync } from 'node:child_process'
import { figure } from './figure.mjs'
import { ROOT } from './process.mjs'

/** What `npm pack` would publish. */
export function benchPackage() {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  /** @type {{ size: number, unpackedSize: number, entryCount: number }[]} */
  const [packed] = Object.values(JSON.parse(answer))
  if (packed === undefined) throw new Error('expected npm pack to describe one package')
  return [
    figure('tarball', 'MB', [packed.size / 1e6], { aim: 40 }),
    figure('unpacked', 'MB', [packed.unpackedSize / 1e6]),
    figure('files', 'files', [packed.entryCount]),
  ]
}
