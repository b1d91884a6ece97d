import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { isAlive } from '../gateway/is-alive.ts'
import { runCli } from './run-cli.ts'
import { auditRecords, type GuardedFixture, guardFixture } from './start-gateway.ts'
import { type RawServer, request } from './start-server.ts'

const onPosix = describe.skipIf(process.platform === 'win32')
const PATIENCE = { timeout: 30_000, interval: 50 }

const told = (file: string) =>
  auditRecords(file).map((each) =>
    each.event === 'decision' ? `${each.direction} ${each.method} ${each.decision}` : each.event,
  )
const health = async ({ port }: GuardedFixture) => {
  const reply = await fetch(`http://127.0.0.1:${port}/health`)
  return { code: reply.status, ...((await reply.json()) as object) }
}
const verify = ({ auditFile }: GuardedFixture) => runCli(['log', 'verify', '--file', auditFile])

async function pidOf(gateway: RawServer, method = 'pid'): Promise<number> {
  const id = `pid-${Math.random()}`
  gateway.send(request(id, method))
  return Number((await gateway.answer(id)).result?.pid)
}

describe('each request has its record', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'on %s in flight, and no process is left',
    async (signal) => {
      const gateway = await guardFixture()
      const pid = await pidOf(gateway, 'stubborn')
      const ids = Array.from({ length: 20 }, (_, at) => at)
      gateway.send(...ids.map((id) => request(id, 'hang')), request('last', 'line'))
      await gateway.answer('last')
      gateway.child.kill(signal)
      for (const id of ids) {
        expect(await gateway.answer(id)).toMatchObject({ error: { code: -32003 } })
      }
      expect(await gateway.exited).toEqual({ code: 0, signal: null })
      expect(isAlive(pid)).toBe(false)
      const records = told(gateway.auditFile)
      expect(records.filter((each) => each === 'to_upstream hang forwarded')).toHaveLength(20)
      expect(records.filter((each) => each === 'to_client hang failed')).toHaveLength(20)
      expect(await verify(gateway)).toMatchObject({ code: 0 })
    },
  )

  onPosix('when the server is', () => {
    test('killed in mid-request', async () => {
      const gateway = await guardFixture()
      const pid = await pidOf(gateway)
      gateway.send(...[1, 2].map((id) => request(id, 'hang')), request(3, 'line'))
      await gateway.answer(3)
      process.kill(pid, 'SIGKILL')
      for (const id of [1, 2]) {
        expect(await gateway.answer(id)).toMatchObject({ error: { code: -32003 } })
      }
      gateway.send(request(4, 'line'))
      expect(await gateway.answer(4)).toMatchObject({ result: {} })
      await gateway.end()
      const failed = told(gateway.auditFile).filter((each) => each === 'to_client hang failed')
      expect(failed).toHaveLength(2)
    })

    test('hung, and is left hung at the end', async () => {
      const gateway = await guardFixture({ limits: { request_timeout_ms: 300 } })
      const pid = await pidOf(gateway)
      process.kill(pid, 'SIGSTOP')
      gateway.send(request(1, 'line'))
      expect(await gateway.answer(1)).toMatchObject({ error: { code: -32003 } })
      expect(await health(gateway)).toMatchObject({ upstreams: { fixture: 'degraded' } })
      expect(await gateway.end()).toEqual({ code: 0, signal: null })
      expect(isAlive(pid)).toBe(false)
      expect(told(gateway.auditFile)).toContain('to_client line failed')
    })
  })
})

onPosix('a log that cannot be written', () => {
  test('for want of room lets messages pass, says so, and what is in it holds', async () => {
    const gateway = await guardFixture({}, {}, 'ulimit -f 8')
    // Some 500 bytes a record, two records a request: the log is full before the end.
    const ids = Array.from({ length: 40 }, (_, at) => `r${at}`)
    for (const id of ids) {
      gateway.send(request(id, 'line'))
      expect(await gateway.answer(id)).toMatchObject({ result: {} })
    }
    await vi.waitFor(() => expect(gateway.stderr()).toContain('cannot be written: EFBIG'), PATIENCE)
    expect(await health(gateway)).toMatchObject({ code: 200, status: 'degraded' })
    const metrics = await (await fetch(`http://127.0.0.1:${gateway.port}/metrics`)).text()
    expect(metrics).toMatch(/^sallyport_audit_failures_total [1-9]/m)
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
    expect(gateway.stderr()).toMatch(/closed with [1-9]\d* records not written/)
    expect(await verify(gateway)).toMatchObject({ code: 0 })
  })

  test('lets nothing pass where the configuration says so, until it can be written again', async () => {
    const gateway = await guardFixture({ log: { on_failure: 'closed' } })
    await gateway.initialize()
    const folder = join(gateway.auditFile, '..')
    chmodSync(folder, 0o777)
    gateway.send(request('before', 'line'))
    await gateway.answer('before')
    await vi.waitFor(() => expect(gateway.stderr()).toContain('FOLDER_WRITABLE_BY_ALL'), PATIENCE)
    gateway.send(request('while', 'die'))
    expect(await gateway.answer('while')).toEqual({
      jsonrpc: '2.0',
      id: 'while',
      error: {
        code: -32603,
        message:
          'sallyport gateway: the audit log cannot be written, and the configuration lets nothing pass without a record',
      },
    })
    chmodSync(folder, 0o700)
    await vi.waitFor(() => expect(gateway.stderr()).toContain('is written again'), PATIENCE)
    gateway.send(request('after', 'line'))
    expect(await gateway.answer('after')).toMatchObject({ result: {} })
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
    // Nothing that was asked meanwhile is missing, and it did not reach the server.
    expect(told(gateway.auditFile)).toEqual(
      expect.arrayContaining([
        'to_upstream line forwarded',
        'to_upstream die failed',
        'to_client line forwarded',
      ]),
    )
    expect(gateway.stderr()).not.toContain('ended with code 7')
    expect(await verify(gateway)).toMatchObject({ code: 0 })
  })

  test('drops notifications meanwhile, but those that a session is broken without', async () => {
    const gateway = await guardFixture({ log: { on_failure: 'closed' } })
    await gateway.initialize()
    const folder = join(gateway.auditFile, '..')
    chmodSync(folder, 0o777)
    gateway.send(request('trouble', 'line'))
    await gateway.answer('trouble')
    await vi.waitFor(() => expect(gateway.stderr()).toContain('FOLDER_WRITABLE_BY_ALL'), PATIENCE)
    const secret = { jsonrpc: '2.0', method: 'notifications/secret' }
    const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' }
    gateway.send(secret, initialized)
    chmodSync(folder, 0o700)
    await vi.waitFor(() => expect(gateway.stderr()).toContain('is written again'), PATIENCE)
    gateway.send(request(3, 'line'))
    expect((await gateway.answer(3)).result?.seen).toMatchObject([initialized])
  })
})

onPosix('the state of a server is told by /health and /metrics', () => {
  const stateOf = async (gateway: GuardedFixture) => {
    const { upstreams } = (await health(gateway)) as { upstreams?: { fixture: string } }
    const metrics = await (await fetch(`http://127.0.0.1:${gateway.port}/metrics`)).text()
    const present = /sallyport_upstream_state\{upstream="fixture",state="(\w+)"\} 1\n/.exec(metrics)
    expect(present?.[1]).toBe(upstreams?.fixture)
    return upstreams?.fixture
  }
  const becomes = (gateway: GuardedFixture, state: string) =>
    vi.waitFor(async () => expect(await stateOf(gateway)).toBe(state), PATIENCE)

  test('pending, running, stopped and running again', async () => {
    const gateway = await guardFixture({}, { start: 'on_demand', stop_when_idle_ms: 1_000 })
    await becomes(gateway, 'pending')
    await pidOf(gateway)
    expect(await stateOf(gateway)).toBe('running')
    await becomes(gateway, 'stopped')
    expect(await health(gateway)).toMatchObject({ code: 200, status: 'ok' })
    await pidOf(gateway)
    expect(await stateOf(gateway)).toBe('running')
  })

  test('degraded while it hangs, then another runs', async () => {
    const gateway = await guardFixture({}, { ping_interval_ms: 400, max_missed_pings: 1 })
    await gateway.initialize()
    const pid = await pidOf(gateway)
    process.kill(pid, 'SIGSTOP')
    await becomes(gateway, 'degraded')
    expect(await health(gateway)).toMatchObject({ code: 200, status: 'degraded' })
    await becomes(gateway, 'running')
    expect(isAlive(pid)).toBe(false)
  })

  test('failed when it is not there', async () => {
    const gateway = await guardFixture({}, { command: 'no-such-program' })
    await becomes(gateway, 'failed')
    expect(await health(gateway)).toMatchObject({ code: 503, status: 'failed' })
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
  })
})
