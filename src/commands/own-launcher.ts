import { realpathSync } from 'node:fs'
import type { NewServer } from '../clients/client.ts'
import { VERSION } from '../paths.ts'

/** How clients start us: by absolute paths, since theirs is not the shell's; not out of npx's cache. */
export function ownLauncher(): NewServer {
  const script = realpathSync(process.argv[1] ?? '')
  if (script.includes('_npx')) return { command: 'npx', args: ['-y', `sallyport@${VERSION}`] }
  return { command: process.execPath, args: [script] }
}
