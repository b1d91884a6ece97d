import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { SECRETS } from '../configuration-audit/made-secrets.ts'
import { liveMachine, offering, put } from './live-servers.ts'
import { CLI } from './start-server.ts'
import { isTerminalThere, runInTerminal } from './terminal.ts'

describe('what is started', () => {
  const secret = SECRETS.github
  const servers = () => {
    const { args, ...rest } = offering()
    return { a: { ...rest, args: [...(args as string[]), '--token', secret, put('OURS')] } }
  }

  test.each([
    ['--live without a terminal', ['--live'], /expected a terminal to ask on/],
    ['--yes without names', ['--live', '--yes'], /--server NAME, or --all-servers/],
    ['--yes without --live', ['--yes'], /expected --live/],
    ['a name that is not there', ['--live', '--yes', '--server', 'b'], /expected the name of/],
    ['no time', ['--live', '--yes', '--server', 'a', '--timeout', '0'], /expected whole seconds/],
  ])('nothing: %s', async (_, flags, wanted) => {
    const machine = liveMachine(servers())
    const { code, stdout, stderr } = await machine.run('audit', ...flags, 'a.json')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(wanted)
    expect(machine.told('pid')).toEqual([])
  })

  test('only servers that are named, and none that is switched off or our own', async () => {
    const machine = liveMachine({
      a: offering({ LOG: 'server.log' }),
      b: offering({ LOG: 'other.log' }),
      off: { ...offering({ LOG: 'other.log' }), disabled: true },
      own: { command: process.execPath, args: [CLI, 'serve'] },
    })
    const named = await machine.report('--server', 'a')
    expect(named.live.map(({ server }) => server)).toEqual(['a'])
    expect([...machine.place.files().keys()].filter((file) => file.endsWith('other.log'))).toEqual(
      [],
    )
    const all = await machine.report()
    expect(all.live.map(({ server }) => server)).toEqual(['a', 'b'])
  })

  test.skipIf(!isTerminalThere)('what was shown and allowed, its secrets masked', async () => {
    const { place, told } = liveMachine(servers())
    place.env.OURS = 'canary'
    const { code, output } = await runInTerminal(['audit', '--live', 'a.json'], place, [
      ['Start a?', 'y'],
    ])
    expect(code).toBe(0)
    expect(output).toContain('server.mjs')
    expect(output).toMatch(/--token[\s│]+\*\*\*/)
    expect(output).not.toContain(secret.slice(0, 12))
    expect(output).toContain('takes OURS from your environment')
    expect(output).not.toContain('canary')
    expect(told('method')).toContain('tools/list')
  })

  test.skipIf(!isTerminalThere)(
    'nothing that was refused, or behind a question called off',
    async () => {
      for (const answer of ['n', '\u0003']) {
        const machine = liveMachine({ a: offering(), b: offering({ MODE: 'mute' }) })
        const { output } = await runInTerminal(['audit', '--live', 'a.json'], machine.place, [
          ['Start a?', answer],
          ['Start b?', 'n'],
        ])
        expect(output).toContain('was not allowed')
        expect(output.includes('Start b?')).toBe(answer === 'n')
        expect(machine.told('pid')).toEqual([])
      }
    },
  )

  test('a signal ends the server, and then the audit', async () => {
    const { place, options, told, alive } = liveMachine({ a: offering({ MODE: 'stubborn' }) })
    const flags = ['audit', '--live', '--yes', '--server', 'a', 'a.json']
    const child = spawn(process.execPath, [CLI, ...flags], { cwd: place.cwd, env: options.env })
    await vi.waitFor(() => expect(told('method')).toEqual(['initialize']), 20_000)
    child.kill('SIGTERM')
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGTERM')
    expect(alive()).toEqual([])
  })
})
