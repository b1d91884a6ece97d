import type { NewServer } from '../clients/client.ts'
import { behindGateway, gatewayPrefix } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import { programName } from '../configuration-audit/launch/launch.ts'
import { visible } from '../configuration-audit/printable.ts'

/** Lines that show a change of one server. What its owner gave it may hold secrets: `...`. */
export function shownWrap(server: McpServer, launcher: NewServer): string[] {
  const own = masked(server.command)
  const guarded = [launcher.command, ...gatewayPrefix(launcher), own].join(' ')
  return shown(server.name, own, guarded)
}

export function shownUnwrap(server: McpServer): string[] {
  const own = masked(behindGateway(server.command, server.args).command)
  return shown(server.name, `(the gateway) -- ${own}`, own)
}

export function shownAdd(name: string, { command, args }: NewServer): string[] {
  return shown(name, undefined, [command, ...args].join(' '))
}

export function shownRemove(name: string, { command, args }: NewServer): string[] {
  return shown(name, [command, ...args].join(' '), undefined)
}

function shown(name: string, before: string | undefined, after: string | undefined): string[] {
  return [
    `  ${visible(name)}`,
    ...(before === undefined ? [] : [`  - ${before}`]),
    ...(after === undefined ? [] : [`  + ${after}`]),
  ]
}

/** The program alone. Some write the whole line into the command, and its arguments with it. */
export function masked(command = ''): string {
  return command.includes(' ') ? '...' : `${visible(programName(command))} ...`
}
