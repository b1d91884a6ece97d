import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SingleBar } from 'cli-progress'
import { readRecords } from '../audit/read.ts'
import type { AuditRecord } from '../audit/record.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import type { Flags } from '../config.ts'
import { SallyportError } from '../core/errors.ts'
import { startDrillClient } from '../drill/gateway/client.ts'
import { fireAll, type GatewayShot, outcomesOf } from '../drill/gateway/fire.ts'
import { PLACES } from '../drill/gateway/places.ts'
import { summarizeGateway } from '../drill/gateway/summary.ts'
import { SCENARIOS } from '../drill/scenarios.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { GatewayConfig } from '../gateway/config.ts'
import { DRILL_SERVER } from '../paths.ts'
import { writeReport } from './drill.ts'
import { gatewayDrillHtml } from './drill-gateway-html.ts'
import { type Drilled, gatewayDrillText } from './drill-gateway-report.ts'
import { readGatewayConfig } from './gateway-load.ts'

export type GatewayDrillCommand = {
  json: boolean
  html: string | undefined
  /** The gateway's configuration; its defaults without one. */
  file: string | undefined
  /** What the command line says of the scanner, which wins over the file. */
  flags: Flags
}

/** What the stand-in is called where no server of the user's is meant. */
const ANY = 'sallyport-drill'

/**
 * `sallyport drill --gateway`: the same texts, sent through a gateway with the user's settings to a
 * harmless server that stands in for theirs.
 */
export async function runGatewayDrill(command: GatewayDrillCommand): Promise<ExitCode> {
  const { json, html, file, flags } = command
  const config = file === undefined ? GatewayConfig.parse({}) : readGatewayConfig(file)
  const servers = standIns(config)
  const bar = startBar(servers.length, flags.log_level === 'silent')
  const drills: (Drilled & { shots: GatewayShot[] })[] = []
  try {
    for (const server of servers) {
      const shots = await drillThrough(drillConfig(config, flags, server), () => bar?.increment())
      drills.push({ server: server === ANY ? null : server, ...summarizeGateway(shots), shots })
    }
  } finally {
    bar?.stop()
  }
  const scanner = { ...config.scanner, ...flags }
  const settings = {
    on_threat: config.policy.on_threat,
    severity_threshold: config.policy.severity_threshold,
    classifier: scanner.classifier,
    sensitivity: scanner.sensitivity,
  }
  if (html !== undefined) writeReport(html, gatewayDrillHtml(drills, settings))
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...settings, drills }, undefined, 2)}\n`
      : gatewayDrillText(drills, settings),
  )
  const isWhole = drills.every(({ shots }) => shots.every(({ complete }) => complete))
  return isWhole ? EXIT.clean : EXIT.failed
}

/** One for all servers that the general policy holds for, and one for each that has settings of its own. */
function standIns({ upstreams, policy }: GatewayConfig): string[] {
  const own = Object.keys(policy.upstreams ?? {})
  const names = Object.keys(upstreams)
  return names.length > 0 && names.every((name) => own.includes(name)) ? own : [ANY, ...own]
}

/**
 * The user's settings with the stand-in as the only server. `tools` and `rate` go by names and numbers,
 * which are the drill's own; what the drill writes to the log is no business of the user's log.
 */
function drillConfig(config: GatewayConfig, flags: Flags, server: string): object {
  const { tools: _, rate: __, upstreams = {}, ...policy } = config.policy
  const { tools: ___, rate: ____, ...own } = upstreams[server] ?? {}
  const { rules = [], log_level = 'warn', ...scanner } = flags
  return {
    upstreams: { [server]: { command: process.execPath, args: [DRILL_SERVER] } },
    policy: { ...policy, upstreams: { [server]: own } },
    scanner: { ...config.scanner, ...scanner, rules: [...config.scanner.rules, ...rules] },
    limits: config.limits,
    log_level,
  }
}

/** Runs the built gateway as a client's configuration would, in a folder of its own. */
async function drillThrough(config: object, onShot: () => void): Promise<GatewayShot[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-drill-'))
  try {
    const log = join(folder, 'audit.jsonl')
    const file = join(folder, 'gateway.json')
    writeFileSync(file, JSON.stringify({ ...config, log: { file: log, fsync: 'never' } }))
    // This very program, also where clients would start it by way of npx.
    const args = [process.argv[1] ?? '', 'gateway', '--config', file]
    const client = startDrillClient({ command: process.execPath, args }, environment())
    const fired = await fireAll(client, onShot).finally(() => client.end())
    return outcomesOf(fired, await recordsOf(log))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Variables of the gateway win over its file: one of them could name a server of the user's. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('SALLYPORT_GATEWAY_'),
  )
  return Object.fromEntries(kept)
}

function recordsOf(file: string): Promise<AuditRecord[]> {
  return withSnapshot(file, async ({ parts }) => {
    const records: AuditRecord[] = []
    for await (const record of readRecords(parts)) {
      if (record === undefined) {
        throw new SallyportError(
          'SCAN_FAILED',
          'expected a record on each line of the log, got none',
        )
      }
      records.push(record)
    }
    return records
  })
}

/** A drill takes up to a minute; only on a terminal. */
function startBar(drills: number, isQuiet: boolean): SingleBar | undefined {
  if (isQuiet || !process.stderr.isTTY) return undefined
  const format = '{bar} {value} of {total} texts | {eta_formatted} left'
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true })
  bar.start(drills * Object.keys(PLACES).length * SCENARIOS.length, 0)
  return bar
}
