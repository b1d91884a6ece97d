import { behindGateway } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import { child, text } from '../clients/syntax/config-node.ts'
import { type Filled, fillIn, type Surroundings } from './variables.ts'

/** What is started or called to reach a server, with every variable put in. */
export type Target = {
  how:
    | { kind: 'program'; command: string; args: string[]; cwd: string | undefined }
    | { kind: 'remote'; url: string; isEventStream: boolean }
  /** Of a program its words as they stand in the file: what is put in may be secret. */
  written: string[]
  /** Of a program its environment, of a remote server the headers. */
  values: Record<string, string>
  /** Names of our own variables that go into it. */
  used: string[]
}

/** Undefined when it needs what only its client knows. Behind our gateway it is the server that is meant. */
export function targetOf(server: McpServer, around: Surroundings): Target | undefined {
  const { command, args } = behindGateway(server.command, server.args)
  const [url] = server.urls
  const isProgram = command !== undefined
  if (!isProgram && url === undefined) return undefined
  const pairs = isProgram ? server.env : server.headers
  const written = isProgram ? [command, ...args, server.cwd ?? ''] : [url ?? '']
  const texts = [...written, ...pairs.map(([, value]) => value)]
  const filled = texts.map((each) => fillIn(each, around))
  if (!filled.every((each): each is Filled => each !== undefined)) return undefined
  const [first = '', ...rest] = filled.map(({ value }) => value)
  const values = rest.slice(written.length - 1)
  return {
    how: isProgram
      ? {
          kind: 'program',
          command: first,
          args: rest.slice(0, args.length),
          cwd: rest[args.length] || undefined,
        }
      : { kind: 'remote', url: first, isEventStream: isEventStream(server) },
    written: isProgram ? [command, ...args] : [],
    values: Object.fromEntries(pairs.map(([name], index) => [name, values[index] ?? ''])),
    used: [...new Set(filled.flatMap(({ used }) => used))],
  }
}

/** HTTP with SSE, which Streamable HTTP took the place of; where nothing is said, the server is tried both ways. */
function isEventStream({ entry }: McpServer): boolean {
  return ['type', 'transport', 'transportType'].some((key) => text(child(entry, key)) === 'sse')
}
