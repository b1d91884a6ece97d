import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startBridge } from '../conformance/bridge.ts'
import { reference, startReference } from '../gateway/reference-servers.ts'
import {
  type Connect,
  connectStateless,
  PEERS,
  type Program,
  type Server,
} from './gateway-peers.ts'
import { type Tour, tourOfEverything, tourOfFiles, tourOfStateless } from './gateway-tours.ts'
import { CLI } from './start-server.ts'

const EVERYTHING = reference('server-everything', 'stdio')

describe.each(PEERS)('%s gets the same answers with the gateway and without it', (_, connect) => {
  test('from server-everything', async () => {
    const direct = await record(connect, EVERYTHING, tourOfEverything)
    expect(Object.keys(direct.answers).length).toBeGreaterThan(55)
    expect(await record(connect, behindGateway(EVERYTHING), tourOfEverything)).toEqual(direct)
  })

  test.each(['streamableHttp', 'sse'] as const)(
    'from server-everything over %s',
    async (transport) => {
      const server = await startReference('server-everything', transport)
      // SDK 1 itself hears some notifications twice, when it takes up a stream again.
      const once = ({ told, ...rest }: Recorded) => ({ ...rest, told: [...new Set(told)] })
      const direct = await record(connect, server, tourOfEverything)
      const behind = await record(connect, behindGateway(server), tourOfEverything)
      expect(once(behind)).toEqual(once(direct))
    },
  )

  test.each(['stdio', 'Streamable HTTP'])('from server-filesystem over %s', async (over) => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-files-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const program = reference('server-filesystem', folder)
    const server = over === 'stdio' ? program : await startBridge(program)
    if ('close' in server) onTestFinished(() => server.close())
    const tour: Tour = (peer, ask) => tourOfFiles(peer, ask, folder)
    const direct = await record(connect, server, tour)
    expect(Object.keys(direct.answers).length).toBeGreaterThan(10)
    rmSync(join(folder, 'sub'), { recursive: true })
    expect(await record(connect, behindGateway(server), tour)).toEqual(direct)
  })
})

describe('a client of 2026-07-28, without a session, gets the same answers', () => {
  const server = {
    command: process.execPath,
    args: [resolve('test/fixtures/conformance/reference-server.mjs')],
  }

  test('over stdio', async () => {
    const direct = await record(connectStateless, server, tourOfStateless)
    expect(direct.answers).toMatchObject({ 'server/discover {}': { supportedVersions: {} } })
    expect(await record(connectStateless, behindGateway(server), tourOfStateless)).toEqual(direct)
  })

  test('over Streamable HTTP', async () => {
    const bridge = await startBridge(server)
    onTestFinished(() => bridge.close())
    const direct = await record(connectStateless, bridge, tourOfStateless)
    expect(await record(connectStateless, behindGateway(bridge), tourOfStateless)).toEqual(direct)
  })
})

type Recorded = { about: unknown[]; answers: Record<string, unknown>; told: string[] }

/** Every answer, or error, by what was asked for; and what the server asked and told. */
async function record(connect: Connect, server: Server, tour: Tour): Promise<Recorded> {
  const peer = await connect(server)
  const answers: Record<string, unknown> = {}
  await tour(peer, async (method, params, options) => {
    const answer = await peer.request(method, params, options).catch(toRecord)
    answers[`${method} ${JSON.stringify(params ?? {})}`] = answer
    return answer
  })
  const told = peer.told.map((each) => withoutTimes(JSON.stringify(each))).sort()
  const about = [peer.instructions(), peer.server(), peer.capabilities()]
  return { ...JSON.parse(withoutTimes(JSON.stringify({ about, answers }))), told }
}

type Failure = { code: number; message: string; data?: { text?: string } }

function toRecord({ code, message, data }: Failure) {
  // SDK 2 does not look for the server's error under the status 404; the gateway does.
  if (data?.text !== undefined) return { error: JSON.parse(data.text).error }
  return { error: { code, message, data } }
}

/** Clock times and the ids that a server draws differ from run to run. */
function withoutTimes(json: string): string {
  return (
    json
      .replace(/"blob":"([^"]*)"/g, (_, blob) => `"blob":${JSON.stringify(decoded(blob))}`)
      .replace(/\d{1,2}:\d{2}:\d{2}(?:\.\d+)?\s?(?:[AP]M|Z)?/g, 'TIME')
      .replace(/\d{4}-\d{2}-\d{2}T/g, 'DATE')
      .replace(/[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      // server-everything draws the level of its log messages.
      .replace(/"level":"\w+","data":"\w+[- ]level[- ]message[^"]*"/g, '"level":"ANY"')
      .replace(/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} \d+ \d{4}/g, 'DAY')
  )
}

function decoded(blob: string): string {
  return Buffer.from(blob, 'base64').toString('latin1')
}

/** The built gateway, which inspects everything and has nothing to object to. */
function behindGateway(upstream: Server): Program {
  const server =
    'url' in upstream ? ['-u', upstream.url] : ['--', upstream.command, ...upstream.args]
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-audit-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return {
    command: process.execPath,
    args: [CLI, 'gateway', '--no-classifier', ...server],
    env: { SALLYPORT_LOG: join(folder, 'audit.jsonl') },
  }
}
