import { EXIT } from '../exit-codes.ts'
import { isNativeInstalled, loadNative } from '../rules/engine.ts'
import type { Check } from './check.ts'
import { inPackage } from './installation.ts'

/** As `engines` of package.json has it. */
const MIN_NODE_MAJOR = 20

/** `version` is like 20.20.2. */
export function checkNode(version: string): Check {
  const looked = { part: 'node', name: 'Node', detail: version } as const
  if (Number.parseInt(version, 10) >= MIN_NODE_MAJOR) return { ...looked, status: 'ok' }
  return {
    ...looked,
    status: 'problem',
    detail: `expected Node ${MIN_NODE_MAJOR} or newer, got ${version}`,
    mend: 'install a newer Node: https://nodejs.org/en/download',
    exit: EXIT.config,
  }
}

export function checkEngine(): Check {
  const looked = { part: 'engine', name: 'regex engine' } as const
  if (loadNative() !== undefined) return { ...looked, status: 'ok', detail: 'native re2' }
  const isInstalled = isNativeInstalled()
  return {
    ...looked,
    status: 'advice',
    detail: 're2js: same rules, same findings, slower than native re2',
    mend: isInstalled
      ? 'native re2 is installed and not built; let its install script run:'
      : 'native re2 is not installed; install it:',
    command: inPackage(isInstalled ? 'npm rebuild re2' : 'npm install re2'),
  }
}
