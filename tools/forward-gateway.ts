// For tests: a gateway whose inspector forwards everything, or does what `inspect` in a message's params or result says.
// Usage: node build/forward-gateway.js '<configuration in JSON>'
import { setTimeout as delay } from 'node:timers/promises'
import { GatewayConfig } from '../src/gateway/config.ts'
import { startGateway } from '../src/gateway/gateway.ts'
import type { Inspector, Ruling } from '../src/gateway/passage.ts'
import { createLog } from '../src/log.ts'
import { VERSION } from '../src/paths.ts'

type Wish = { delay?: number; fail?: boolean; ask?: string; ruling?: Ruling }

const inspector: Inspector = {
  async rule({ message, ask }) {
    const body = (message.params ?? message.result) as { inspect?: Wish } | undefined
    const wish = body?.inspect ?? {}
    if (wish.delay !== undefined) await delay(wish.delay, undefined, { ref: false })
    if (wish.fail) throw new Error(JSON.stringify(message))
    if (wish.ask !== undefined && !(await ask?.(wish.ask))) {
      return { kind: 'answer', message: { jsonrpc: '2.0', id: message.id, result: 'denied' } }
    }
    return wish.ruling ?? { kind: 'forward' }
  },
}

const config = GatewayConfig.parse(JSON.parse(process.argv[2] ?? '{}'))
const log = createLog(config.log_level)
await startGateway({ config, inspector, audit: { append() {} }, version: VERSION, log }).closed
