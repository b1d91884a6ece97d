import { resolve } from 'node:path'
import { type RawServer, startProcess } from '../e2e/start-server.ts'

export const FORWARD = resolve('build/forward-gateway.js')

/** An upstream server that does what it is told. */
export const FIXTURE = {
  command: process.execPath,
  args: [resolve('test/fixtures/gateway/upstream.mjs')],
}

export type Settings = {
  upstreams?: Record<string, object>
  limits?: object
  log_level?: string
  upstream_stderr?: string
}

/** A gateway without an inspector before the fixture server, or before the servers given. */
export function startGateway(settings: Settings = {}, env?: NodeJS.ProcessEnv): RawServer {
  const config = { upstreams: { fixture: FIXTURE }, ...settings }
  return startProcess([FORWARD, JSON.stringify(config)], env === undefined ? {} : { env })
}
