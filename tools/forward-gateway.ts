// For tests: a gateway that inspects nothing. Usage: node build/forward-gateway.js '<configuration in JSON>'
import { GatewayConfig } from '../src/gateway/config.ts'
import { startGateway } from '../src/gateway/gateway.ts'
import { createLog } from '../src/log.ts'
import { VERSION } from '../src/paths.ts'

const config = GatewayConfig.parse(JSON.parse(process.argv[2] ?? '{}'))
const inspector = { rule: async () => ({ kind: 'forward' }) as const }
const log = createLog(config.log_level)
await startGateway({ config, inspector, audit: { append() {} }, version: VERSION, log }).closed
