import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { liveFindings, liveMachine, offering, put, tool } from './live-servers.ts'
import { createSecrets } from './secrets.ts'

describe('a server that fails is a finding, and no failure of the audit', () => {
  const secrets = createSecrets()
  const said = JSON.stringify([tool(secrets.make())])
  test.each([
    ['crash', /^SPA-002 ended with code 7; it wrote 1 lines, \d+ bytes to stderr$/],
    ['mute', /^SPA-002 did not answer within 2 s$/],
    ['stubborn', /^SPA-002 did not answer within 2 s$/],
    ['long', /^SPA-002 sent a message over 10485760 bytes$/],
    ['refuse', /^SPA-003 answered with error -32050$/],
    ['half', /^SPA-003 did not answer within 2 s$/],
    ['endless', /^SPA-003 offers more than is read$/],
  ])('%s', async (mode, wanted) => {
    const env = mode === 'endless' ? {} : { TOOLS: said }
    const machine = liveMachine({ bad: offering({ MODE: mode, ...env }) })
    const { code, stdout, stderr } = await machine.audit('--all-servers', '--timeout', '2')
    expect(code).toBe(0)
    expect(liveFindings(JSON.parse(stdout))).toEqual([expect.stringMatching(wanted)])
    if (mode !== 'half') secrets.expectNoneIn(stdout + stderr)
    expect(machine.told('pid').length).toBeGreaterThan(0)
    expect(machine.alive()).toEqual([])
  })

  test('what is no message before the first is passed over', async () => {
    const machine = liveMachine({ chatty: offering({ MODE: 'garbage' }) })
    expect(liveFindings(await machine.report('--timeout', '5'))).toEqual([])
  })

  test('a program that is not there, and a value that only its client has', async () => {
    const machine = liveMachine({
      gone: { command: 'sallyport-no-such-program', args: ['secret'] },
      asks: { command: process.execPath, args: [put('input:token')] },
      nul: { command: process.execPath, args: ['a\u0000secret'] },
      away: { url: 'http://127.0.0.1:9/mcp' },
    })
    const report = await machine.report()
    expect(liveFindings(report)).toEqual([
      'SPA-002 cannot be started: ENOENT',
      'SPA-002 needs a value that only its client has',
      'SPA-002 cannot be started',
      'SPA-002 cannot be reached',
    ])
    expect(JSON.stringify(report)).not.toContain('secret')
  })

  test('a remote server that asks for a sign-in is none, and one that fails is', async () => {
    const seen: (string | undefined)[] = []
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(request.url === '/closed' ? 401 : 500).end('secret')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const at = (path: string) => `http://127.0.0.1:${port}/${path}`
    const machine = liveMachine({
      closed: { url: at('closed'), headers: { Authorization: `Bearer ${put('TOKEN')}` } },
      broken: { url: at('broken') },
    })
    machine.options.env = { ...machine.options.env, TOKEN: 'given' }
    const report = await machine.report()
    expect(seen).toContain('Bearer given')
    expect(report.live.map(({ state, reason }) => [state, reason])).toEqual([
      ['sign-in', 'asks for a sign-in'],
      ['failed', 'answered with HTTP status 500'],
    ])
    expect(liveFindings(report)).toEqual(['SPA-002 answered with HTTP status 500'])
  })
})
