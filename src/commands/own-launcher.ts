import { realpathSync } from 'node:fs'
import type { NewServer } from '../clients/client.ts'
import { VERSION } from '../paths.ts'

/** How clients start us on this machine. */
export function ownLauncher(): NewServer {
  return launcherOf(realpathSync(process.argv[1] ?? ''), process.platform)
}

/**
 * By absolute paths, since clients' `PATH` is not the shell's; not out of npx's cache. On Windows `npx` is a
 * batch file, which most clients start only by way of `cmd`:
 * https://github.com/modelcontextprotocol/servers/pull/3659
 */
export function launcherOf(script: string, platform: NodeJS.Platform): NewServer {
  if (!script.includes('_npx')) return { command: process.execPath, args: [script] }
  const args = ['-y', `sallyport@${VERSION}`]
  return platform === 'win32'
    ? { command: 'cmd', args: ['/c', 'npx', ...args] }
    : { command: 'npx', args }
}
