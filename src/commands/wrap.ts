import { realpathSync } from 'node:fs'
import type { NewServer } from '../clients/client.ts'
import type { ClientFile } from '../clients/client-file.ts'
import { discoverFiles, readFiles } from '../clients/discover.ts'
import { findServer, unwrapServer, wrapServer } from '../clients/edit.ts'
import { behindGateway, gatewayPrefix } from '../clients/gateway-launch.ts'
import { thisMachine } from '../clients/machine.ts'
import { writeClientFile } from '../clients/write-client-file.ts'
import { programName } from '../configuration-audit/launch/launch.ts'
import { visible } from '../configuration-audit/printable.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { VERSION } from '../paths.ts'

export type WrapCommand = {
  action: 'wrap' | 'unwrap'
  name: string
  file: string | undefined
  yes: boolean
}

type Change = { file: ClientFile; text: string; shown: string[] }

/** `sallyport wrap NAME` and `unwrap NAME`: shows what changes in which file, and does it with `--yes`. */
export async function runWrap({ action, name, file, yes }: WrapCommand): Promise<ExitCode> {
  const machine = thisMachine()
  const { files, skipped } =
    file === undefined ? discoverFiles(machine) : readFiles([file], machine)
  for (const { path, reason } of skipped)
    process.stderr.write(`not read: ${visible(path)}: ${reason}\n`)
  const changes = files.flatMap((each) => planChange(action, each, name) ?? [])
  if (changes.length === 0) {
    const which = action === 'wrap' ? 'a command and no gateway' : 'our gateway'
    throw new SallyportError(
      'CLIENT_CONFIG_INVALID',
      `expected a server of that name with ${which} in the files of the clients, found none`,
    )
  }
  for (const { file, text, shown } of changes) {
    if (yes) await writeClientFile(file, text)
    process.stdout.write(`${visible(file.path)}  ${file.client.name}\n${shown.join('\n')}\n`)
  }
  process.stdout.write(
    yes ? 'done; restart the client\n' : 'nothing is changed yet; --yes does it\n',
  )
  return EXIT.clean
}

/** What would change. The server's own arguments may hold secrets, and stay as they are: `...`. */
function planChange(
  action: WrapCommand['action'],
  file: ClientFile,
  name: string,
): Change | undefined {
  const server = findServer(file, name)
  if (server?.command === undefined) return undefined
  const inner = behindGateway(server.command, server.args)
  if (inner.isGuarded !== (action === 'unwrap')) return undefined
  const launcher = ownLauncher()
  const own = `${visible(programName(inner.command ?? ''))} ...`
  const guarded =
    action === 'wrap'
      ? [launcher.command, ...gatewayPrefix(launcher), own].join(' ')
      : `(the gateway) -- ${own}`
  const [before, after] = action === 'wrap' ? [own, guarded] : [guarded, own]
  const text = action === 'wrap' ? wrapServer(file, name, launcher) : unwrapServer(file, name)
  return { file, text, shown: [`  ${visible(name)}`, `  - ${before}`, `  + ${after}`] }
}

/** How clients start us: by absolute paths, since theirs is not the shell's; not out of npx's cache. */
export function ownLauncher(): NewServer {
  const script = realpathSync(process.argv[1] ?? '')
  if (script.includes('_npx')) return { command: 'npx', args: ['-y', `sallyport@${VERSION}`] }
  return { command: process.execPath, args: [script] }
}
