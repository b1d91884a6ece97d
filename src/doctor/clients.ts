import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Client, Machine, NewServer } from '../clients/client.ts'
import { type ClientFile, lineCounter, type SkippedFile } from '../clients/client-file.ts'
import { discoverFiles } from '../clients/discover.ts'
import { behindGateway, gatewayArguments, isScanServer } from '../clients/gateway-launch.ts'
import { type McpServer, serversOf } from '../clients/servers.ts'
import { EXIT } from '../exit-codes.ts'
import type { Check } from './check.ts'
import { quoted } from './installation.ts'

const FILE_OF_OURS = /[\\/]dist[\\/]cli\.js$/

/** Every client whose files are on this machine. Servers are counted, never named: a name may be a secret. */
export function checkClients(machine: Machine, launcher: NewServer): Check[] {
  const { files, skipped } = discoverFiles(machine)
  const clients = [...new Set(files.map(({ client }) => client))]
  const checks = [
    ...clients.flatMap((client) =>
      checkClient(
        client,
        files.filter((file) => file.client === client),
        launcher,
      ),
    ),
    ...skipped.map(unread),
  ]
  if (checks.length > 0) return checks
  const detail = 'no configuration of a known MCP client is here'
  const mend = 'sallyport init adds Sallyport to a client; its server is run by:'
  return [
    {
      part: 'client',
      name: 'MCP clients',
      status: 'advice',
      detail,
      mend,
      command: commandOf(launcher, 'serve'),
    },
  ]
}

function checkClient({ name }: Client, files: readonly ClientFile[], launcher: NewServer): Check[] {
  const looked = { part: 'client', name } as const
  const placed = files.flatMap((file) => serversOf(file).map((server) => ({ file, server })))
  const gone = placed.filter(({ server }) => startsWhatIsGone(server))
  const servers = placed.map(({ server }) => server).filter(({ isDisabled }) => !isDisabled)
  const scanners = servers.filter(({ command, args }) => isScanServer(command, args))
  const others = servers.filter((server) => !scanners.includes(server))
  const guarded = others.filter(({ command, args }) => behindGateway(command, args).isGuarded)
  const counts = `${guarded.length} of ${others.length} other server(s) behind the gateway`
  const problems = gone.map(({ file, server }): Check => {
    const line = lineCounter(file.text)(server.offset)
    return {
      ...looked,
      status: 'problem',
      detail: `${file.path}:${line}: this server starts a Sallyport that is not there`,
      mend: 'put in its place:',
      command: commandOf(launcher, ...(isScanServer(server.command, server.args) ? ['serve'] : [])),
      exit: EXIT.usage,
    }
  })
  if (scanners.some((server) => !startsWhatIsGone(server))) {
    return [...problems, { ...looked, status: 'ok', detail: `has the scan server; ${counts}` }]
  }
  if (problems.length > 0) return problems
  const detail = `no scan server in ${files.length} file(s); ${counts}`
  const mend = 'sallyport init adds it to the client; the server is run by:'
  return [{ ...looked, status: 'advice', detail, mend, command: commandOf(launcher, 'serve') }]
}

function unread({ path, client, reason }: SkippedFile): Check {
  return {
    part: 'client',
    name: client.name,
    status: 'problem',
    detail: `${path}: ${reason}`,
    mend: 'mend the file, and see whether it can be read:',
    command: `sallyport audit ${quoted(path)}`,
    exit: EXIT.usage,
  }
}

/** A clone that was moved, or a Node that was removed: the client shows no more than "failed". */
function startsWhatIsGone({ command, args, isDisabled }: McpServer): boolean {
  if (isDisabled || command === undefined) return false
  const isServer = isScanServer(command, args)
  const before = isServer ? args.length : gatewayArguments(command, args)
  if (before === undefined) return false
  const scripts = args.slice(0, before).filter((arg) => FILE_OF_OURS.test(arg))
  return [command, ...scripts].some((path) => isAbsolute(path) && !existsSync(path))
}

/** The command that has our server run. */
function commandOf({ command, args }: NewServer, ...more: string[]): string {
  return [command, ...args].map(quoted).concat(more).join(' ')
}
