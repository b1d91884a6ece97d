import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Machine } from './client.ts'

/** The machine that we run on; what is neither Windows nor macOS is laid out like Linux. */
export function thisMachine(): Machine {
  const home = homedir()
  const { platform, env } = process
  return {
    platform: platform === 'darwin' || platform === 'win32' ? platform : 'linux',
    home,
    appData: env.APPDATA ?? join(home, 'AppData', 'Roaming'),
    configHome: env.XDG_CONFIG_HOME || join(home, '.config'),
    project: process.cwd(),
  }
}
