import { findServer } from '../clients/edit.ts'
import { behindGateway } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import { visible } from '../configuration-audit/printable.ts'
import { SallyportError } from '../core/errors.ts'
import { readable, takeOut } from '../setup/install.ts'
import { findStartProblem, type Launch } from '../setup/start-problem.ts'
import type { Consent } from './consent.ts'
import { masked } from './shown-change.ts'

/** A file that was changed, and the servers that went behind the gateway there. */
export type Wrapped = {
  path: string
  client: { id: string; name: string }
  names: readonly string[]
}

export type TryServers = Pick<Consent, 'yes'> & { startServers: boolean }

/**
 * Whether each server still starts through the gateway. What is run is told and asked for first; without
 * anybody to ask, `--start-servers` is the consent. One that fails can be taken out again.
 */
export async function tryWrapped(wrapped: Wrapped, consent: TryServers): Promise<void> {
  if (wrapped.names.length === 0) return
  const file = readable(wrapped.path, wrapped.client.id)
  const servers = wrapped.names.flatMap((name) => findServer(file, name) ?? [])
  if (!(await mayStart(wrapped, servers, consent))) return
  const failed: string[] = []
  for (const server of servers) {
    const problem = await findStartProblem(launchOf(server))
    if (problem === undefined) {
      process.stdout.write(
        `${wrapped.client.name}: ${visible(server.name)} starts through the gateway\n`,
      )
      continue
    }
    const alone = await findStartProblem(aloneOf(server))
    const who = alone === undefined ? 'only without it' : 'nor without it'
    const said = `${visible(server.name)} does not start through the gateway, ${who}`
    process.stdout.write(`${wrapped.client.name}: ${said}:\n  ${problem}\n`)
    if (!(await isTakenOut(wrapped, server, consent))) failed.push(server.name)
  }
  if (failed.length === 0) return
  const commands = failed.map((name) => `sallyport unwrap ${visible(name)} --yes`)
  throw new SallyportError(
    'SERVER_NOT_STARTED',
    `${wrapped.path}: expected every server to start through the gateway; to take out what does not: ${commands.join('; ')}`,
  )
}

async function mayStart(
  { client, names }: Wrapped,
  servers: readonly McpServer[],
  { yes, startServers }: TryServers,
): Promise<boolean> {
  if (startServers) return true
  if (yes) {
    const list = names.map(visible).join(', ')
    process.stdout.write(
      `${client.name}: not tried behind the gateway: ${list} (--start-servers does)\n`,
    )
    return false
  }
  const { confirmed } = await import('./init-questions.ts')
  const shown = servers.map(({ name, command, args }) => {
    return `${visible(name)} (${masked(behindGateway(command, args).command)})`
  })
  return confirmed(`${client.name}: start ${shown.join(', ')}, to see whether they still answer?`)
}

async function isTakenOut(
  { path, client }: Wrapped,
  { name }: McpServer,
  { yes }: TryServers,
): Promise<boolean> {
  if (yes) return false
  const { confirmed } = await import('./init-questions.ts')
  if (!(await confirmed(`Take ${visible(name)} out from behind the gateway again?`))) return false
  await takeOut(path, client.id, name)
  return true
}

function launchOf({ command = '', args, env, cwd }: McpServer): Launch {
  return { command, args, env: Object.fromEntries(env), ...(cwd === undefined ? {} : { cwd }) }
}

function aloneOf(server: McpServer): Launch {
  const { command = '', args } = behindGateway(server.command, server.args)
  return launchOf({ ...server, command, args: [...args] })
}
