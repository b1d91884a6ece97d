import type { NewServer } from './client.ts'

const GATEWAY = 'gateway'
const SERVE = 'serve'
const CONFIG = '--config'
const END_OF_OPTIONS = '--'
/** `sallyport`, `sallyport@1.2.3`, `.../node_modules/sallyport/dist/cli.js`, `sallyport.cmd`. */
const OURS = 'sallyport'
/** In a clone, whose folder may have any name. */
const OUR_FILE = '/dist/cli.js'

/** How many arguments come before the command that a gateway of ours runs; undefined without one. */
export function gatewayArguments(
  command: string | undefined,
  args: readonly string[],
): number | undefined {
  if (!isGateway(command, args)) return undefined
  const end = args.indexOf(END_OF_OPTIONS, args.indexOf(GATEWAY) + 1)
  return end === -1 || end + 1 >= args.length ? undefined : end + 1
}

/** Whether this starts a gateway of ours, whatever its options say of the servers behind it. */
export function isGateway(command: string | undefined, args: readonly string[]): boolean {
  return ourCommandAt(GATEWAY, command, args) !== -1
}

/** The configuration files that a gateway of ours is started with. */
export function gatewayConfigs(command: string | undefined, args: readonly string[]): string[] {
  const at = ourCommandAt(GATEWAY, command, args)
  if (at === -1) return []
  const end = args.indexOf(END_OF_OPTIONS, at)
  const options = args.slice(at + 1, end === -1 ? undefined : end)
  return options.flatMap((word, index) => {
    if (word.startsWith(`${CONFIG}=`)) return [word.slice(CONFIG.length + 1)]
    return word === CONFIG ? (options[index + 1] ?? []) : []
  })
}

/** The server that is really run: behind a gateway of ours, or as it stands. */
export function behindGateway(
  command: string | undefined,
  args: readonly string[],
): { command: string | undefined; args: readonly string[]; isGuarded: boolean } {
  const count = gatewayArguments(command, args)
  if (count === undefined) return { command, args, isGuarded: false }
  return { command: args[count], args: args.slice(count + 1), isGuarded: true }
}

/** What starts the gateway: the arguments before its name. */
export function gatewayLauncher(args: readonly string[]): string[] {
  return args.slice(0, args.indexOf(GATEWAY))
}

/** The arguments of `launcher` with which it starts as a gateway. */
export function gatewayPrefix({ args }: NewServer): string[] {
  return [...args, GATEWAY, END_OF_OPTIONS]
}

/** Whether this starts our scan server. */
export function isScanServer(command: string | undefined, args: readonly string[]): boolean {
  return ourCommandAt(SERVE, command, args) !== -1
}

/** Where the arguments name a command of ours; -1 when another program is started, or another command. */
function ourCommandAt(name: string, command: string | undefined, args: readonly string[]): number {
  const at = args.indexOf(name)
  if (command === undefined || at === -1) return -1
  return [command, ...args.slice(0, at)].some(namesUs) ? at : -1
}

function namesUs(word: string): boolean {
  const path = word.toLowerCase().replaceAll('\\', '/')
  const isOurs = (part: string) =>
    part === OURS || part.startsWith(`${OURS}@`) || part.startsWith(`${OURS}.`)
  return path.endsWith(OUR_FILE) || path.split('/').some(isOurs)
}
