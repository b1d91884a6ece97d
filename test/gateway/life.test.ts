import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type RawServer, request } from '../e2e/start-server.ts'
import { isAlive } from './is-alive.ts'
import { FIXTURE, startGateway } from './start-gateway.ts'

const onPosix = test.skipIf(process.platform === 'win32')
const PATIENCE = { timeout: 20_000 }

type Life = {
  start?: string
  stop_when_idle_ms?: number
  ping_interval_ms?: number
  max_missed_pings?: number
}

const live = (life: Life, settings: object = {}) =>
  startGateway({ upstreams: { fixture: { ...FIXTURE, ...life } }, log_level: 'debug', ...settings })

const starts = (gateway: RawServer) => gateway.stderr().split('started process').length - 1

async function pidOf(gateway: RawServer): Promise<number> {
  const id = `pid-${Math.random()}`
  gateway.send(request(id, 'pid'))
  return Number((await gateway.answer(id)).result?.pid)
}

describe('a server that starts on demand', () => {
  test('is not started before the first message for it', async () => {
    const upstreams = { eager: FIXTURE, lazy: { ...FIXTURE, start: 'on_demand' } }
    const gateway = startGateway({ upstreams, log_level: 'debug' })
    await vi.waitFor(() => expect(gateway.stderr()).toContain('eager: started process'), PATIENCE)
    gateway.send(request(1, 'tools/call', { name: 'eager__line' }))
    await gateway.answer(1)
    expect(gateway.stderr()).not.toContain('lazy: started process')
    gateway.send(request(2, 'tools/call', { name: 'lazy__line' }))
    expect(await gateway.answer(2)).toMatchObject({ result: {} })
    expect(gateway.stderr()).toContain('lazy: started process')
  })

  test('and was never asked leaves nothing to end', async () => {
    const gateway = live({ start: 'on_demand' })
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
    expect(starts(gateway)).toBe(0)
  })
})

describe('a server that stops when it is idle', () => {
  const stopped = (gateway: RawServer) =>
    vi.waitFor(() => expect(gateway.stderr()).toContain('fixture: stopped'), PATIENCE)

  test('is gone, and the next request starts it with the session of the one before', async () => {
    const gateway = live({ stop_when_idle_ms: 300 })
    await gateway.initialize()
    const pid = await pidOf(gateway)
    await stopped(gateway)
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), PATIENCE)
    gateway.send(request(1, 'line'))
    expect((await gateway.answer(1)).result?.seen).toMatchObject([
      { method: 'notifications/initialized' },
    ])
    expect(await pidOf(gateway)).not.toBe(pid)
    // It was no failure: nothing of a restart, and no pause before it.
    expect(gateway.stderr()).not.toContain('starting it again')
  })

  test('is asked at once, while it still ends, and nothing is lost', async () => {
    const gateway = live({ stop_when_idle_ms: 300 })
    await gateway.initialize()
    gateway.send(request(1, 'stubborn'))
    await gateway.answer(1)
    await stopped(gateway)
    gateway.send(request(2, 'line'), request(3, 'line'))
    for (const id of [2, 3]) expect(await gateway.answer(id)).toMatchObject({ result: {} })
  })

  test('is not idle while it works on a request, or waits for the client', async () => {
    const gateway = live({ stop_when_idle_ms: 300 })
    gateway.send(request(1, 'slowly', { steps: 12, every: 100, _meta: { progressToken: 1 } }))
    expect(await gateway.answer(1)).toMatchObject({ result: {} })
    gateway.send(request(2, 'ask', { id: 'q' }))
    await vi.waitFor(() => expect(gateway.lines.join()).toContain('sampling/createMessage'))
    await new Promise((done) => setTimeout(done, 900))
    gateway.send({ jsonrpc: '2.0', id: 'q', result: { said: 1 } })
    expect(await gateway.answer(2)).toMatchObject({ result: { answer: { result: { said: 1 } } } })
    expect(starts(gateway)).toBe(1)
  })

  test('is not woken by a ping of the client, which is answered', async () => {
    const gateway = live({ stop_when_idle_ms: 300 })
    await pidOf(gateway)
    await stopped(gateway)
    gateway.send(request('p', 'ping'))
    expect(await gateway.answer('p')).toEqual({ jsonrpc: '2.0', id: 'p', result: {} })
    expect(starts(gateway)).toBe(1)
  })

  test('ends with the gateway, resting', async () => {
    const gateway = live({ stop_when_idle_ms: 300 })
    await pidOf(gateway)
    await stopped(gateway)
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
  })

  test('is still in the lists of several', async () => {
    const tools = [{ name: 'a', inputSchema: { type: 'object' } }]
    const upstreams = {
      one: { ...FIXTURE, env: { TOOLS: '1' }, stop_when_idle_ms: 300 },
      two: FIXTURE,
    }
    const gateway = startGateway({ upstreams, log_level: 'debug' })
    await gateway.initialize()
    await vi.waitFor(() => expect(gateway.stderr()).toContain('one: stopped'), PATIENCE)
    gateway.send(request(1, 'tools/list'))
    expect((await gateway.answer(1)).result).toEqual({ tools: [{ ...tools[0], name: 'one__a' }] })
    expect(gateway.lines.join()).not.toContain('list_changed')
  })
})

describe('a server that is pinged', () => {
  const pinged = { ping_interval_ms: 200, max_missed_pings: 2 }

  test('and answers is left alone, and nobody else hears of it', async () => {
    const gateway = live(pinged)
    await gateway.initialize()
    const pings = async () => {
      const id = `line-${Math.random()}`
      gateway.send(request(id, 'pings'))
      return Number((await gateway.answer(id)).result?.count)
    }
    await vi.waitFor(async () => expect(await pings()).toBeGreaterThan(5), PATIENCE)
    expect(gateway.lines.join()).not.toContain('sallyport-ping')
    expect(gateway.stderr()).not.toMatch(/in time|dropped/)
    expect(starts(gateway)).toBe(1)
  })

  test('is not pinged before there is a session', async () => {
    const gateway = live(pinged)
    await pidOf(gateway)
    await new Promise((done) => setTimeout(done, 700))
    gateway.send(request(1, 'pings'))
    expect((await gateway.answer(1)).result?.count).toBe(0)
  })

  onPosix('and hangs is degraded, then ended, and another takes its place', async () => {
    const gateway = live(pinged)
    await gateway.initialize()
    const pid = await pidOf(gateway)
    process.kill(pid, 'SIGSTOP')
    onTestFinished(() => kill(pid))
    gateway.send(request(1, 'line'))
    await vi.waitFor(() => expect(gateway.stderr()).toContain('does not answer in time'), PATIENCE)
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32003 } })
    gateway.send(request(2, 'line'))
    expect(await gateway.answer(2)).toMatchObject({ result: {} })
    expect(isAlive(pid)).toBe(false)
    expect(gateway.stderr()).toContain('answers no pings; it is ended and started again')
  })

  onPosix('and hangs for a while only is well again', async () => {
    const gateway = live({ ping_interval_ms: 500, max_missed_pings: 2 })
    await gateway.initialize()
    const pid = await pidOf(gateway)
    process.kill(pid, 'SIGSTOP')
    onTestFinished(() => kill(pid))
    await vi.waitFor(() => expect(gateway.stderr()).toContain('does not answer in time'), {
      ...PATIENCE,
      interval: 20,
    })
    process.kill(pid, 'SIGCONT')
    expect(await pidOf(gateway)).toBe(pid)
    expect(starts(gateway)).toBe(1)
  })

  onPosix('is not blamed for a client that does not read', async () => {
    const gateway = live({ ping_interval_ms: 100, max_missed_pings: 1 })
    await gateway.initialize()
    gateway.child.stdout?.pause()
    gateway.send(request(1, 'flood', { count: 45 }))
    await new Promise((done) => setTimeout(done, 1_500))
    gateway.child.stdout?.resume()
    await gateway.answer(1)
    expect(starts(gateway)).toBe(1)
  })
})

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has gone, as it should.
  }
}
