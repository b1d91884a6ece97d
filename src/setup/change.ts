import type { NewServer } from '../clients/client.ts'
import { type ClientFile, withText } from '../clients/client-file.ts'
import { addServer, findServer, removeServer, unwrapServer, wrapServer } from '../clients/edit.ts'
import { behindGateway } from '../clients/gateway-launch.ts'
import { type McpServer, serversOf } from '../clients/servers.ts'
import type { FileRecord } from './record.ts'

/** The name under which the scan server stands in the files of the clients. */
export const SERVER_NAME = 'sallyport'

/** What is to be done to one file. */
export type Change = Pick<FileRecord, 'added' | 'wrapped'>

export const isEmpty = ({ added, wrapped }: Change) => added === null && wrapped.length === 0

/** How the scan server is started. */
export function scanServer({ command, args }: NewServer) {
  return { command, args: [...args, 'serve'] }
}

/** The servers that can be put behind the gateway, and those that cannot though they have a command. */
export function wrappable(
  file: ClientFile,
  launcher: NewServer,
): { free: McpServer[]; refused: McpServer[] } {
  const servers = serversOf(file)
  const open = servers.filter(
    ({ name, command, args }) =>
      name !== SERVER_NAME && command !== undefined && !behindGateway(command, args).isGuarded,
  )
  const free = open.filter(
    ({ name }) =>
      servers.filter((other) => other.name === name).length === 1 && canWrap(file, name, launcher),
  )
  return { free, refused: open.filter((server) => !free.includes(server)) }
}

function canWrap(file: ClientFile, name: string, launcher: NewServer): boolean {
  try {
    wrapServer(file, name, launcher)
    return true
  } catch {
    // Its values cannot be moved as they are written; the caller names the server.
    return false
  }
}

/** The text of the file after a change. */
export function changedText(file: ClientFile, change: Change, launcher: NewServer): string {
  const { added, wrapped } = change
  const first = added === null ? file : withText(file, addServer(file, SERVER_NAME, added))
  return wrapped.reduce(
    (changed, name) => withText(changed, wrapServer(changed, name, launcher)),
    first,
  ).text
}

/** The server of our name where `init` puts it, be it ours or another. */
export function namesake(file: ClientFile): McpServer | undefined {
  const place = file.client.sections[0]?.join('\n')
  return serversOf(file).findLast(
    ({ name, section }) => name === SERVER_NAME && section.join('\n') === place,
  )
}

/** What of a change is still in the file, whatever else was done to it since. */
export function remaining(file: ClientFile, { added, wrapped }: Change): Change {
  const server = namesake(file)
  const isOurs =
    added !== null &&
    server?.command === added.command &&
    added.args.every((word, index) => server.args[index] === word)
  return {
    added: isOurs ? added : null,
    wrapped: wrapped.filter((name) => {
      const { command, args = [] } = findServer(file, name) ?? {}
      return behindGateway(command, args).isGuarded
    }),
  }
}

/** The text of the file without what remains of a change. */
export function undoneText(file: ClientFile, { added, wrapped }: Change): string {
  const last = wrapped.reduceRight(
    (changed, name) => withText(changed, unwrapServer(changed, name)),
    file,
  )
  return added === null ? last.text : removeServer(last, SERVER_NAME)
}
