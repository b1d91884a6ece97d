import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Peer } from './gateway-peers.ts'

/** Asks, and keeps what was answered. */
export type Ask = Peer['request']

type Task = { task: { taskId: string } }

/** All that a client may ask of a server, in one session. */
export type Tour = (peer: Peer, ask: Ask) => Promise<void>

export async function tourOfEverything(peer: Peer, ask: Ask): Promise<void> {
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
  await call('trigger-sampling-request-async', { prompt: 'x' })
  await call('trigger-elicitation-request-async')
  const url = { url: 'https://example.com/consent', elicitationId: 'consent-1' }
  await call('trigger-url-elicitation', url)
  await call('trigger-url-elicitation', { ...url, errorPath: true })
  for (const outputType of ['resource', 'resourceLink']) {
    const zip = { name: 'a.gz', data: 'data:text/plain,hello', outputType }
    await call('gzip-file-as-resource', zip)
  }
  await call('no-such-tool')
  const progress: unknown[] = []
  const args = { duration: 0.3, steps: 3 }
  const long = { name: 'trigger-long-running-operation', arguments: args }
  await ask('tools/call', long, { onprogress: (each) => progress.push(each) })
  // The SDKs lose the last one when the answer comes in the same chunk.
  expect(progress.length).toBeGreaterThanOrEqual(2)
  await cancelled(ask, { ...long, arguments: { duration: 60, steps: 600 } })
  await ask('ping')
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
  const template = { type: 'ref/resource', uri: 'demo://resource/dynamic/text/{resourceId}' }
  await ask('completion/complete', { ref: template, argument: { name: 'resourceId', value: '1' } })
  for (const list of ['tools/list', 'resources/list']) await ask(list, { cursor: 'no-such-cursor' })
  await ask('logging/setLevel', { level: 'debug' })
  await ask('logging/setLevel', { level: 'no-such-level' })
  await ask('resources/subscribe', { uri: 'demo://resource/dynamic/text/1' })
  await toggled(peer, call, 'toggle-subscriber-updates', 'notifications/resources/updated')
  await ask('resources/unsubscribe', { uri: 'demo://resource/dynamic/text/1' })
  await toggled(peer, call, 'toggle-simulated-logging', 'notifications/message')
  const research = { name: 'simulate-research-query', arguments: { topic: 'gates' } }
  const { task } = (await ask('tools/call', { ...research, task: { ttl: 60_000 } })) as Task
  await ask('tasks/get', { taskId: task.taskId })
  await ask('tasks/result', { taskId: task.taskId })
  await ask('tasks/list')
  const another = (await ask('tools/call', { ...research, task: { ttl: 60_001 } })) as Task
  await ask('tasks/cancel', { taskId: another.task.taskId })
  await ask('tasks/get', { taskId: 'no-such-task' })
  await ask('unheard/of', { a: 1 })
  await peer.notify('notifications/unheard/of')
  await peer.notify('notifications/roots/list_changed')
  await vi.waitFor(() => {
    expect(peer.told.filter(({ method }) => method === 'roots/list')).toHaveLength(2)
  })
}

/** Takes a request back when the server has begun to work on it. */
async function cancelled(ask: Ask, params: object): Promise<void> {
  const controller = new AbortController()
  const onprogress = () => controller.abort('changed my mind')
  await ask('tools/call', params, { onprogress, signal: controller.signal })
}

/** Switches on what makes the server speak unasked, until it has, and off again. */
async function toggled(
  peer: Peer,
  call: (name: string) => Promise<unknown>,
  name: string,
  method: string,
): Promise<void> {
  const heard = () => peer.told.filter((each) => each.method === method).length
  const before = heard()
  await call(name)
  await vi.waitFor(() => expect(heard()).toBeGreaterThan(before))
  await call(name)
}

export async function tourOfFiles(_: Peer, ask: Ask, folder: string): Promise<void> {
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

/** All of 2026-07-28, of the server that the conformance suite is run against. */
export async function tourOfStateless(peer: Peer, ask: Ask): Promise<void> {
  const call = (name: string, params: object = {}, options = {}) =>
    ask('tools/call', { name, arguments: {}, ...params }, options)
  await ask('server/discover')
  for (const list of ['tools', 'prompts', 'resources', 'resources/templates']) {
    await ask(`${list}/list`)
  }
  await call('test_simple_text')
  await call('test_multiple_content_types')
  await call('test_error_handling')
  await call('no-such-tool')
  const progress: unknown[] = []
  await call('test_tool_with_progress', {}, { onprogress: (each: unknown) => progress.push(each) })
  expect(progress.length).toBeGreaterThanOrEqual(2)
  const logLevel = { _meta: { 'io.modelcontextprotocol/logLevel': 'info' } }
  await call('test_tool_with_logging', logLevel)
  await ask('prompts/get', {
    name: 'test_prompt_with_arguments',
    arguments: { arg1: 'a', arg2: 'b' },
  })
  await ask('resources/read', { uri: 'test://static-binary' })
  await ask('resources/read', { uri: 'test://no-such-thing' })
  const ref = { type: 'ref/prompt', name: 'test_prompt_with_arguments' }
  await ask('completion/complete', { ref, argument: { name: 'arg1', value: 'par' } })
  for (const what of ['elicitation', 'sampling', 'list_roots', 'multiple_inputs', 'multi_round']) {
    await call(`test_input_required_result_${what}`)
  }
  await ask('prompts/get', { name: 'test_input_required_result_prompt' })
  await call('test_input_required_result_elicitation', { requestState: 'made-up' })
  await ask('unheard/of')
  expect(peer.told.map(({ method }) => method)).toContain('notifications/message')
}
