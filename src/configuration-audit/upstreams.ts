import { gatewayLauncher, gatewayPrefix, isGateway } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import { wordsOf } from './launch/launch.ts'

const FLAGS = ['-u', '--upstream']
/** More than anybody puts behind one gateway: each is judged with the whole entry. */
const MAX_UPSTREAMS = 50
const NAMED = /^([A-Za-z][A-Za-z0-9-]{0,31})=/

/**
 * The servers that stand behind one entry: it itself, or those that our gateway is given by `--upstream`,
 * each as if the gateway had it alone. Those of a gateway's configuration file are not looked for.
 */
export function upstreamsOf(server: McpServer): McpServer[] {
  const { command, args } = server
  const given = isGateway(command, args) ? valuesOf(args).slice(0, MAX_UPSTREAMS) : []
  if (given.length === 0 || command === undefined) return [server]
  const prefix = gatewayPrefix({ command, args: gatewayLauncher(args) })
  return given.map((value, index): McpServer => {
    const named = NAMED.exec(value)
    const written = named === null ? value : value.slice(named[0].length)
    const own = { ...server, name: `${server.name}/${named?.[1] ?? index + 1}` }
    return /^https?:\/\//i.test(written)
      ? { ...own, command: undefined, args: [], urls: [written] }
      : { ...own, args: [...prefix, ...wordsOf(written)] }
  })
}

function valuesOf(args: readonly string[]): string[] {
  return args.flatMap((word, index) => {
    if (FLAGS.includes(args[index - 1] ?? '')) return [word]
    const flag = FLAGS.find((each) => word.startsWith(`${each}=`))
    return flag === undefined ? [] : [word.slice(flag.length + 1)]
  })
}
