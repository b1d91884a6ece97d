import { parseArgsStringToArgv } from 'string-argv'
import { SallyportError } from '../core/errors.ts'
import { ALL_VARIABLES } from '../gateway/child-env.ts'

/** A server as a configuration file would give it. */
export type GivenUpstream =
  | { url: string }
  | { command: string; args: string[]; inherit_env?: string[] }

const NAMED = /^([A-Za-z][A-Za-z0-9-]{0,31})=/
const URL_START = /^https?:\/\//i
const UNTELLING = new Set(['index', 'main', 'dist', 'build', 'src', 'bin'])
const RUNNERS = new Set([
  'npx',
  'npm',
  'pnpm',
  'bunx',
  'bun',
  'uvx',
  'uv',
  'node',
  'deno',
  'python',
  'python3',
])

/** The servers of `-u` and of what stands after `--`, each under the name given or one made of its program. */
export function givenUpstreams(
  servers: readonly string[],
  command: readonly string[],
): Record<string, GivenUpstream> {
  const named = new Map<string, GivenUpstream>()
  for (const server of servers) {
    const name = NAMED.exec(server)?.[1]
    const given = parseServer(name === undefined ? server : server.slice(name.length + 1))
    if (name !== undefined && named.has(name)) {
      throw new SallyportError(
        'USAGE',
        '--upstream: expected a name for each server, got one twice',
      )
    }
    named.set(name ?? freeName(nameOf(given), named), given)
  }
  const [program, ...args] = command
  if (program !== undefined) {
    // The gateway stands in the server's place, and what its client gave us is meant for the server.
    const given = { command: program, args, inherit_env: [ALL_VARIABLES] }
    named.set(freeName(nameOf(given), named), given)
  }
  return Object.fromEntries(named)
}

function parseServer(server: string): GivenUpstream {
  if (URL_START.test(server)) return { url: server }
  const [command, ...args] = parseArgsStringToArgv(server)
  if (command === undefined) {
    throw new SallyportError('USAGE', '--upstream: expected "COMMAND ARGS" or a URL, got nothing')
  }
  return { command, args }
}

/** `npx -y @scope/server-files@1.2 /tmp` and `node server-files/dist/index.js` are `server-files`. */
function nameOf(given: GivenUpstream): string {
  if ('url' in given) return URL.canParse(given.url) ? new URL(given.url).hostname : ''
  const program = lastOf(given.command.replace(/\.(?:exe|cmd|bat)$/i, ''))
  const what = RUNNERS.has(program) ? given.args.find((arg) => !arg.startsWith('-')) : undefined
  return lastOf((what ?? program).replace(/(.)@[^/]*$/, '$1').replace(/\.(?:[cm]?[jt]s|py)$/, ''))
}

/** The last part of a path that says what it is. */
function lastOf(path: string): string {
  const parts = path.split(/[\\/]/)
  return parts.findLast((part) => part !== '' && !UNTELLING.has(part)) ?? path
}

function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  const name =
    wanted
      .replace(/[^A-Za-z0-9-]/g, '-')
      .replace(/^[^A-Za-z]+/, '')
      .slice(0, 28) || 'server'
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
  return free
}
