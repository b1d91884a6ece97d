import { describe, expect, test, vi } from 'vitest'
import { type RawServer, request, startProcess } from '../e2e/start-server.ts'
import { isAlive } from './is-alive.ts'
import { FIXTURE, FORWARD, startGateway } from './start-gateway.ts'

const onPosix = test.skipIf(process.platform === 'win32')

describe('the end leaves no process behind', () => {
  async function pids(method: string): Promise<[RawServer, number]> {
    const gateway = startGateway()
    gateway.send(request(1, method))
    return [gateway, Number((await gateway.answer(1)).result?.pid)]
  }

  test('when the client goes', async () => {
    const [gateway, pid] = await pids('pid')
    expect(await gateway.end()).toEqual({ code: 0, signal: null })
    expect(isAlive(pid)).toBe(false)
  })

  test('when the client goes and the server will not', async () => {
    const [gateway, pid] = await pids('stubborn')
    await gateway.end()
    expect(isAlive(pid)).toBe(false)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'on %s in flight, which is answered',
    async (signal) => {
      const [gateway, pid] = await pids('pid')
      gateway.send(request(2, 'hang'))
      gateway.send(request(3, 'line'))
      await gateway.answer(3)
      gateway.child.kill(signal)
      expect(await gateway.answer(2)).toMatchObject({ error: { code: -32003 } })
      expect(await gateway.exited).toEqual({ code: 0, signal: null })
      expect(isAlive(pid)).toBe(false)
    },
  )

  test('on SIGTERM when the client does not read', async () => {
    const [gateway, pid] = await pids('pid')
    gateway.child.stdout?.pause()
    gateway.send(
      ...Array.from({ length: 20 }, (_, id) => request(`b${id}`, 'big', { bytes: 1_000_000 })),
    )
    await vi.waitFor(() => expect(gateway.child.stdout?.readableLength).toBeGreaterThan(0))
    gateway.child.kill('SIGTERM')
    await new Promise((done) => gateway.child.once('exit', done))
    expect(isAlive(pid)).toBe(false)
  })

  test('when the program is a shell that started the server', async () => {
    const [node, script] = [process.execPath, FIXTURE.args[0]]
    const fixture = { command: '/bin/sh', args: ['-c', `'${node}' '${script}'; true`] }
    const gateway = startGateway({ upstreams: { fixture } })
    gateway.send(request(1, 'stubborn'))
    const pid = Number((await gateway.answer(1)).result?.pid)
    await gateway.end()
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false))
  })

  onPosix('when the client is killed, while one server floods it and hangs', async () => {
    const argv = JSON.stringify([FORWARD, JSON.stringify({ upstreams: { fixture: FIXTURE } })])
    // A client that reads one answer and then no more, until it is killed.
    const client = startProcess([
      '-e',
      `
      const gateway = require('node:child_process').spawn(process.execPath, ${argv})
      const ask = (id, method, params) =>
        gateway.stdin.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\\n')
      gateway.stdout.once('data', (line) => {
        gateway.stdout.pause()
        ask(2, 'hang')
        ask(3, 'flood', { count: 1000 })
        console.log(JSON.stringify({ id: 'pids', result: { gateway: gateway.pid, ...JSON.parse(line).result } }))
      })
      ask(1, 'stubborn')`,
    ])
    const { result } = await client.answer('pids')
    const pids = [Number(result?.gateway), Number(result?.pid)]
    expect(pids.map(isAlive)).toEqual([true, true])
    client.child.kill('SIGKILL')
    await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), { timeout: 30_000 })
  })

  test('nor an answer that is still inspected', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'atEnd'), request(2, 'line'))
    await gateway.answer(2)
    gateway.child.kill('SIGTERM')
    await gateway.exited
    expect(await gateway.answer(1)).toMatchObject({ result: {} })
  })

  test('nor a request without an answer that is still inspected', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'line', { inspect: { delay: 60_000 } }), request(2, 'line'))
    await gateway.answer(2)
    gateway.child.kill('SIGTERM')
    await gateway.exited
    expect(await gateway.answer(1)).toMatchObject({ error: { code: -32003 } })
  })

  test('when requests are still open, those that are answered soon are answered', async () => {
    const gateway = startGateway()
    gateway.send(request(1, 'slowly', { steps: 3, every: 100, _meta: { progressToken: 1 } }))
    await gateway.end()
    expect(await gateway.answer(1)).toMatchObject({ result: {} })
  })
})

describe('what servers write to stderr', () => {
  test('is counted and not shown', async () => {
    const gateway = startGateway({ log_level: 'debug' })
    gateway.send(request(1, 'stderr', { text: 'secret\nsecret\n' }))
    await gateway.answer(1)
    gateway.send(request(2, 'die'))
    await gateway.answer(2)
    const count = 'fixture: ended with code 7; it wrote 2 lines, 14 bytes to stderr'
    await vi.waitFor(() => expect(gateway.stderr()).toContain(count))
    expect(gateway.stderr()).not.toContain('secret')
  })

  test('is shown under its name where that is asked for, without what a terminal acts upon', async () => {
    const gateway = startGateway({ upstream_stderr: 'show' })
    gateway.send(request(1, 'stderr', { text: 'a\u001b[31mb\tc\n' }))
    await gateway.answer(1)
    await vi.waitFor(() => expect(gateway.stderr()).toContain('[fixture] a[31mb\tc\n'))
  })
})
