// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from './process.mjs'

/**
 * A copy of the package in a temporary folder whose dependencies are links to ours, less re2: what an
 * install leaves behind where install scripts are blocked and native re2 was never built.
 */
export function copyWithoutRe2() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-without-re2-'))
  for (const name of ['package.json', 'dist', 'rules', 'models']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  }
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  )
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    if (name === 're2') continue
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link, 'junction')
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
