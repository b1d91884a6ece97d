import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { machineWith, read } from './client-machine.ts'
import { isTerminalThere, runInTerminal } from './terminal.ts'

/** A server that starts only with its variable, and writes down that it was started. */
const SERVER = `
  const { appendFileSync } = require('node:fs')
  const { createInterface } = require('node:readline')
  appendFileSync(process.argv[1], process.env.TOKEN + '\\n')
  if (process.env.TOKEN !== 'let-me-in') process.exit(7)
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id } = JSON.parse(line)
    const result = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: 'a', version: '1' } }
    if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result }))
  })`

function machine(token: string) {
  const made = machineWith('cursor', '{}')
  const log = join(made.place.cwd, 'started')
  const good = { command: process.execPath, args: ['-e', SERVER, log], env: { TOKEN: token } }
  const text = JSON.stringify({ mcpServers: { good, gone: { command: '/nowhere/gone-server' } } })
  writeFileSync(made.path, text)
  return { ...made, log, text }
}

test('a server that starts by variables of its client’s file starts behind the gateway, one that does not is named', async () => {
  const { run, path, log, text } = machine('let-me-in')
  const flags = ['--yes', '--wrap', 'all', '--start-servers']
  const { code, stdout, stderr } = await run('init', ...flags)
  expect(code).toBe(4)
  expect(stdout).toContain('Cursor: good starts through the gateway\n')
  expect(stdout).toMatch(
    /Cursor: gone does not start through the gateway, nor without it:\n {2}it .*\n/,
  )
  expect(stdout).toContain('done; restart the clients')
  expect(stderr).toMatch(/^sallyport: SERVER_NOT_STARTED: .*`?sallyport unwrap gone --yes/)
  expect(stdout + stderr).not.toContain('let-me-in')
  expect(read(log)).toBe('let-me-in\n')
  expect((await run('uninstall', '--yes')).code).toBe(0)
  expect(read(path)).toBe(text)
})

test('without the flag nothing of the user’s is started, and it says so', async () => {
  const { run, place } = machine('let-me-in')
  const { code, stdout } = await run('init', '--yes', '--wrap', 'all')
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('not tried behind the gateway: good, gone (--start-servers does)\n'),
  ])
  expect([...place.files().keys()].filter((file) => file.endsWith('started'))).toEqual([])
})

test.skipIf(!isTerminalThere)(
  'in a terminal it asks before it starts them, and takes out what does not start',
  async () => {
    const { place, path, run, text } = machine('wrong')
    const { code, output } = await runInTerminal(['init', '--wrap', 'all'], place, [
      ['Which clients', '\r'],
      ['Change these files', 'y'],
      ['Cursor: start good (node', 'y'],
      ['Take good out', 'y'],
      ['Take gone out', 'y'],
    ])
    expect([code, output]).toEqual([0, expect.stringContaining('nor without it')])
    const before = JSON.parse(text).mcpServers
    expect(JSON.parse(read(path)).mcpServers).toMatchObject(before)
    expect((await run('uninstall', '--yes')).code).toBe(0)
    expect(read(path)).toBe(text)
  },
)
