import { resolve, sep } from 'node:path'
import type { ClientFile } from '../clients/client-file.ts'
import { discoverFiles, readFiles } from '../clients/discover.ts'
import { unwrapServer, wrapServer } from '../clients/edit.ts'
import { behindGateway } from '../clients/gateway-launch.ts'
import { thisMachine } from '../clients/machine.ts'
import { type McpServer, serversOf } from '../clients/servers.ts'
import { writeClientFile } from '../clients/write-client-file.ts'
import { visible } from '../configuration-audit/printable.ts'
import { SallyportError } from '../core/errors.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { ownLauncher } from './own-launcher.ts'
import { shownUnwrap, shownWrap } from './shown-change.ts'

export type WrapCommand = {
  action: 'wrap' | 'unwrap'
  name: string
  file: string | undefined
  /** Only the one for all projects of the user, or only that of the project in this folder. */
  user: boolean
  project: string | undefined
  yes: boolean
}

type Change = { file: ClientFile; text: string; shown: string[] }

/** `sallyport wrap NAME` and `unwrap NAME`: shows what changes in which file, and does it with `--yes`. */
export async function runWrap(command: WrapCommand): Promise<ExitCode> {
  const { action, file, yes } = command
  const machine = thisMachine()
  const { files, skipped } =
    file === undefined ? discoverFiles(machine) : readFiles([file], machine)
  for (const { path, reason } of skipped)
    process.stderr.write(`not read: ${visible(path)}: ${reason}\n`)
  const changes = files.flatMap((each) => planChange(command, each) ?? [])
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

function planChange(command: WrapCommand, file: ClientFile): Change | undefined {
  const { action, name } = command
  const [server, ...others] = serversOf(file).filter(
    (each) =>
      each.name === name &&
      each.command !== undefined &&
      behindGateway(each.command, each.args).isGuarded === (action === 'unwrap') &&
      isMeant(command, file, each),
  )
  if (server === undefined) return undefined
  if (others.length > 0) throw ambiguous(file, [server, ...others])
  const { section } = server
  const launcher = ownLauncher()
  const text =
    action === 'wrap'
      ? wrapServer(file, name, launcher, section)
      : unwrapServer(file, name, section)
  const shown = action === 'wrap' ? shownWrap(server, launcher) : shownUnwrap(server)
  return { file, text, shown }
}

/** Where a file of the user's has servers by project, the folder is a key on the way to them. */
const projectOf = ({ section: [first, folder] }: McpServer) =>
  first === 'projects' ? folder : undefined

function isMeant({ user, project }: WrapCommand, file: ClientFile, server: McpServer): boolean {
  const own = projectOf(server)
  if (user) return file.scope === 'user' && own === undefined
  if (project === undefined) return true
  const folder = resolve(project)
  return own === undefined
    ? file.scope === 'project' && resolve(file.path).startsWith(folder + sep)
    : resolve(own) === folder
}

function ambiguous({ path }: ClientFile, servers: readonly McpServer[]): SallyportError {
  const ways = servers.map((server) => {
    const folder = projectOf(server)
    return folder === undefined ? '--user' : `--project ${visible(folder)}`
  })
  return new SallyportError(
    'CLIENT_CONFIG_INVALID',
    `${visible(path)}: expected one server of that name, found ${servers.length}; add one of: ${ways.join(', ')}`,
  )
}
