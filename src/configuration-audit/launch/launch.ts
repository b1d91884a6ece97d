import { behindGateway, isGateway } from '../../clients/gateway-launch.ts'
import type { McpServer } from '../../clients/servers.ts'
import { type Fetched, fetchedBy } from './runners.ts'

/** What a server comes down to once launchers, shells and our gateway are looked through. */
export type Launch = {
  /** Names of the programs that start one another, without folder and `.exe`, in lower case. */
  programs: string[]
  /** The first program as it is written. */
  command: string | undefined
  /** Every argument of the first program, and then those inside a shell's script. */
  args: readonly string[]
  /** The script that a shell is given. */
  script: string | undefined
  fetched: Fetched | undefined
  /** What the last program is given. */
  rest: readonly string[]
  isGuarded: boolean
}

/** Programs that start the next word of theirs. */
const PREFIXES = new Set([
  'sudo',
  'doas',
  'pkexec',
  'env',
  'nohup',
  'nice',
  'timeout',
  'stdbuf',
  'time',
  'runas',
  'gsudo',
  'exec',
  'command',
])
const SHELLS = new Set([
  'sh',
  'bash',
  'zsh',
  'dash',
  'ash',
  'ksh',
  'fish',
  'pwsh',
  'powershell',
  'cmd',
])
const SCRIPT_FLAGS = new Set([
  '-c',
  '-lc',
  '-ic',
  '-lic',
  '-ilc',
  '-ec',
  '-command',
  '/c',
  '/k',
  '/s',
  '/d',
  '--command',
])
/** A launcher within a launcher within a launcher; honest ones have two. */
const MAX_LAUNCHERS = 8

export function readLaunch(server: McpServer): Launch {
  const { command, args, isGuarded } = behindGateway(server.command, server.args)
  const launch: Launch = {
    programs: [],
    command,
    args,
    script: undefined,
    fetched: undefined,
    rest: args,
    isGuarded: isGuarded || isGateway(server.command, server.args),
  }
  if (command !== undefined) follow(launch, [command, ...args], 0)
  return launch
}

export function programName(word: string): string {
  const name = word.split(/[\\/]/).at(-1)?.toLowerCase() ?? ''
  const end = ['.exe', '.cmd', '.bat', '.ps1'].find((suffix) => name.endsWith(suffix))
  return end === undefined ? name : name.slice(0, -end.length)
}

function follow(launch: Launch, words: readonly string[], depth: number): void {
  const [word, ...args] = words
  if (word === undefined || depth > MAX_LAUNCHERS) return
  // Some write the whole line into the command.
  const parts = word.split(' ')
  if (depth === 0 && parts.length > 1 && !/[\\/]/.test(word)) {
    follow(launch, [...parts, ...args], 1)
    return
  }
  const program = programName(word)
  launch.programs.push(program)
  launch.rest = args
  if (PREFIXES.has(program)) {
    const next = args.findIndex(
      (arg) => !arg.startsWith('-') && !/^[A-Za-z_]\w*=/.test(arg) && !/^\d/.test(arg),
    )
    if (next !== -1) follow(launch, args.slice(next), depth + 1)
    return
  }
  if (SHELLS.has(program)) {
    followShell(launch, program, args, depth)
    return
  }
  launch.fetched = fetchedBy(program, args)
  if (launch.fetched !== undefined) launch.rest = launch.fetched.rest
}

function followShell(launch: Launch, shell: string, args: readonly string[], depth: number): void {
  const flag = args.findIndex((arg) => SCRIPT_FLAGS.has(arg.toLowerCase()))
  if (flag === -1) return
  let start = flag + 1
  while (SCRIPT_FLAGS.has(args[start]?.toLowerCase() ?? '')) start += 1
  const isLine = shell === 'cmd' && args.length > start + 1
  const script = args.slice(start).join(' ')
  // `cmd /c npx ...` is how Windows starts what is no .exe: no script, but a program and its words.
  if (!isLine || /[&|<>^]/.test(script)) launch.script = script
  const words = isLine ? args.slice(start) : wordsOf(script)
  if (!isLine) launch.args = [...launch.args, ...words]
  follow(launch, words, depth + 1)
}

/** The words of a command line, roughly: quotes that hold blanks are not put together. */
export const wordsOf = (line: string) => line.split(/\s+/).map(unquote).filter(Boolean)

const unquote = (word: string) => word.replace(/^["']|["']$/g, '')
