import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AuditRecord } from '../../src/audit/record.ts'
import { freePort } from '../gateway/reference-servers.ts'
import { FIXTURE } from '../gateway/start-gateway.ts'
import { makePlace, type Place } from './secrets.ts'
import { CLI, type RawServer, request, startProcess, startShell } from './start-server.ts'

const ATTACKER = resolve('test/fixtures/gateway/attacker.mjs')

export type GuardedAttacker = RawServer & {
  place: Place
  auditFile: string
  /** Asks and returns the answer. */
  ask(method: string, params?: object): ReturnType<RawServer['answer']>
}

export type AttackerOptions = {
  attack: string
  /** Environment of the attacking server beside the attack. */
  env?: Record<string, string>
  policy: object
  args?: string[]
  capabilities?: object
}

/** The built gateway before a server that attacks with a text, after the handshake. */
export async function guardAttacker(options: AttackerOptions): Promise<GuardedAttacker> {
  const {
    attack,
    env = {},
    policy,
    args = [],
    capabilities = { sampling: {}, elicitation: {} },
  } = options
  const place = makePlace()
  const auditFile = join(place.cwd, 'audit.jsonl')
  const evil = { command: process.execPath, args: [ATTACKER], env: { ...env, ATTACK: attack } }
  const config = { upstreams: { evil }, policy, log: { file: auditFile } }
  const file = join(place.cwd, 'gateway.json')
  writeFileSync(file, JSON.stringify(config))
  const argv = [CLI, 'gateway', '--no-classifier', '--config', file, ...args]
  const gateway = startProcess(argv, { cwd: place.cwd, env: place.env })
  let lastId = 0
  const ask = (method: string, params: object = {}) => {
    lastId += 1
    gateway.send(request(lastId, method, params))
    return gateway.answer(lastId)
  }
  await ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities,
    clientInfo: { name: 'sallyport-test', version: '1.0.0' },
  })
  gateway.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
  return { ...gateway, place, auditFile, ask }
}

export type GuardedFixture = RawServer & { auditFile: string; port: number }

/** The built gateway, at its loudest and with metrics, before the server that does what it is told. */
export async function guardFixture(
  config: object = {},
  life: object = {},
  limit = '',
): Promise<GuardedFixture> {
  const place = makePlace()
  const folder = join(place.cwd, 'log')
  mkdirSync(folder, { mode: 0o700 })
  const auditFile = join(folder, 'audit.jsonl')
  const port = await freePort()
  const file = join(place.cwd, 'gateway.json')
  const upstreams = { fixture: { ...FIXTURE, ...life } }
  const log = { file: auditFile, ...('log' in config ? (config.log as object) : {}) }
  writeFileSync(file, JSON.stringify({ upstreams, ...config, log, metrics: { port } }))
  const argv = [CLI, 'gateway', '--no-classifier', '--verbose', '--config', file]
  const options = { cwd: place.cwd, env: place.env }
  const gateway = limit === '' ? startProcess(argv, options) : startShell(limit, argv, options)
  return { ...gateway, auditFile, port }
}

/** What the log of a gateway that has ended says. */
export function auditRecords(file: string): AuditRecord[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => AuditRecord.parse(JSON.parse(line)))
}
