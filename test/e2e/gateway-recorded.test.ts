import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { reference, startReference } from '../gateway/reference-servers.ts'
import {
  type Connect,
  connectStateless,
  PEERS,
  type Peer,
  type Program,
  type Server,
} from './gateway-peers.ts'
import { CLI } from './start-server.ts'

const EVERYTHING = reference('server-everything', 'stdio')

describe.each(PEERS)('%s gets the same answers with the gateway and without it', (_, connect) => {
  test('from server-everything', async () => {
    const direct = await record(connect, EVERYTHING, tourOfEverything)
    expect(Object.keys(direct.answers).length).toBeGreaterThan(30)
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

  test('from server-filesystem', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-files-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const server = reference('server-filesystem', folder)
    const direct = await record(connect, server, (peer, ask) => tourOfFiles(peer, ask, folder))
    expect(Object.keys(direct.answers).length).toBeGreaterThan(10)
    rmSync(join(folder, 'sub'), { recursive: true })
    const behind = await record(connect, behindGateway(server), (peer, ask) =>
      tourOfFiles(peer, ask, folder),
    )
    expect(behind).toEqual(direct)
  })
})

test('a client of 2026-07-28, without a session, gets the same answers', async () => {
  const own = { command: process.execPath, args: [CLI, 'serve', '--no-classifier'] }
  const direct = await record(connectStateless, own, tourOfOurs)
  expect(direct.answers).toMatchObject({ 'server/discover {}': { supportedVersions: {} } })
  expect(await record(connectStateless, behindGateway(own), tourOfOurs)).toEqual(direct)
})

type Recorded = { about: unknown[]; answers: Record<string, unknown>; told: string[] }
type Ask = Peer['request']
type Task = { task: { taskId: string } }

/** Every answer, or error, by what was asked for; and what the server asked and told. */
async function record(
  connect: Connect,
  server: Server,
  tour: (peer: Peer, ask: Ask) => Promise<void>,
): Promise<Recorded> {
  const peer = await connect(server)
  const answers: Record<string, unknown> = {}
  await tour(peer, async (method, params, onprogress) => {
    const answer = await peer.request(method, params, onprogress).catch(toRecord)
    answers[`${method} ${JSON.stringify(params ?? {})}`] = answer
    return answer
  })
  const told = peer.told.map((each) => JSON.stringify(each)).sort()
  const about = [peer.instructions(), peer.server(), peer.capabilities()]
  return JSON.parse(withoutTimes(JSON.stringify({ about, answers, told })))
}

function toRecord({ code, message, data }: { code: number; message: string; data?: unknown }) {
  return { error: { code, message, data } }
}

/** Clock times and the ids that a server draws differ from run to run. */
function withoutTimes(json: string): string {
  return json
    .replace(/"blob":"([^"]*)"/g, (_, blob) => `"blob":${JSON.stringify(decoded(blob))}`)
    .replace(/\d{1,2}:\d{2}:\d{2}(?:\.\d+)?\s?(?:[AP]M|Z)?/g, 'TIME')
    .replace(/\d{4}-\d{2}-\d{2}T/g, 'DATE')
    .replace(/[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} \d+ \d{4}/g, 'DAY')
}

async function tourOfOurs(_: Peer, ask: Ask): Promise<void> {
  await ask('server/discover')
  await ask('tools/list')
  await ask('tools/call', { name: 'list_threat_families', arguments: {} })
  await ask('tools/call', { name: 'get_rule_info', arguments: { rule_id: 'pi-001' } })
  await ask('tools/call', { name: 'no-such-tool', arguments: {} })
  await ask('unheard/of')
}

function decoded(blob: string): string {
  return Buffer.from(blob, 'base64').toString('latin1')
}

async function tourOfEverything(peer: Peer, ask: Ask): Promise<void> {
  // Once it has heard from the client, it offers more tools.
  await vi.waitFor(() => expect(peer.told.map(({ method }) => method)).toContain('roots/list'))
  const { tools } = (await ask('tools/list')) as { tools: { name: string }[] }
  const call = (name: string, args: object = {}) => ask('tools/call', { name, arguments: args })
  await call('echo', { message: 'Zażółć \u2028 😀' })
  await call('echo', { wrong: 1 })
  await call('get-sum', { a: 1.5, b: 2 })
  for (const { name } of tools.filter(({ name }) => /^get-(?!sum)/.test(name))) await call(name)
  for (const location of ['New York', 'Chicago', 'Nowhere']) {
    await call('get-structured-content', { location })
  }
  for (const messageType of ['error', 'success', 'debug']) {
    await call('get-annotated-message', { messageType, includeImage: true })
  }
  await call('get-resource-reference', { resourceType: 'Blob', resourceId: 2 })
  await call('get-resource-links', { count: 3 })
  await call('trigger-sampling-request', { prompt: 'x', maxTokens: 5 })
  await call('trigger-elicitation-request')
  await call('no-such-tool')
  const progress: unknown[] = []
  const args = { duration: 0.3, steps: 3 }
  const long = { name: 'trigger-long-running-operation', arguments: args }
  await ask('tools/call', long, (each) => progress.push(each))
  // The SDKs lose the last one when the answer comes in the same chunk.
  expect(progress.length).toBeGreaterThanOrEqual(2)
  await ask('prompts/list')
  await ask('prompts/get', { name: 'simple-prompt' })
  await ask('prompts/get', { name: 'args-prompt', arguments: { city: 'Kraków' } })
  await ask('prompts/get', { name: 'no-such-prompt' })
  const ref = { type: 'ref/prompt', name: 'completable-prompt' }
  await ask('completion/complete', { ref, argument: { name: 'department', value: 'S' } })
  const { resources } = (await ask('resources/list')) as { resources: { uri: string }[] }
  await ask('resources/templates/list')
  for (const { uri } of resources.slice(0, 3)) await ask('resources/read', { uri })
  await ask('resources/read', { uri: 'demo://resource/dynamic/text/1' })
  await ask('resources/read', { uri: 'demo://resource/dynamic/blob/2' })
  await ask('resources/read', { uri: 'demo://nothing' })
  await ask('resources/subscribe', { uri: 'demo://resource/dynamic/text/1' })
  await ask('resources/unsubscribe', { uri: 'demo://resource/dynamic/text/1' })
  await ask('logging/setLevel', { level: 'debug' })
  await ask('ping')
  const research = { name: 'simulate-research-query', arguments: { topic: 'gates' } }
  const { task } = (await ask('tools/call', { ...research, task: { ttl: 60_000 } })) as Task
  await ask('tasks/get', { taskId: task.taskId })
  await ask('tasks/result', { taskId: task.taskId })
  await ask('tasks/list')
  await ask('unheard/of', { a: 1 })
  await peer.notify('notifications/roots/list_changed')
  await vi.waitFor(() => {
    expect(peer.told.filter(({ method }) => method === 'roots/list')).toHaveLength(2)
  })
}

async function tourOfFiles(_: Peer, ask: Ask, folder: string): Promise<void> {
  const path = (name: string) => join(folder, name)
  const call = (name: string, args: object = {}) => ask('tools/call', { name, arguments: args })
  writeFileSync(path('big.txt'), 'A line of a long file.\n'.repeat(100_000))
  await ask('tools/list')
  await call('list_allowed_directories')
  await call('create_directory', { path: path('sub') })
  await call('write_file', { path: path('sub/a.txt'), content: 'Zażółć\n😀\n' })
  await call('read_text_file', { path: path('sub/a.txt') })
  await call('read_text_file', { path: path('big.txt') })
  await call('read_text_file', { path: path('big.txt'), head: 2 })
  await call('read_multiple_files', { paths: [path('sub/a.txt'), path('none')] })
  const edits = [{ oldText: 'Zażółć', newText: 'gęślą' }]
  await call('edit_file', { path: path('sub/a.txt'), edits, dryRun: false })
  await call('list_directory', { path: folder })
  await call('directory_tree', { path: folder })
  await call('search_files', { path: folder, pattern: '*.txt' })
  await call('read_text_file', { path: '/etc/passwd' })
  await call('read_text_file', {})
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
