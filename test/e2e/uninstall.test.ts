import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeMachine } from './audited-machine.ts'
import { EMPTY, fixture, machineWith, ONE, pathOf, read } from './client-machine.ts'
import { CLI } from './start-server.ts'

describe('sallyport uninstall', () => {
  test('takes away a file that init made, and the copies of files', async () => {
    const { run, place } = makeMachine({})
    const path = pathOf('vs-code', place.env.HOME ?? '')
    mkdirSync(join(path, '..'), { recursive: true })
    expect((await run('init', '--yes', '--client', 'vs-code')).code).toBe(0)
    expect(existsSync(path)).toBe(true)
    expect((await run('uninstall', '--yes')).code).toBe(0)
    expect(readdirSync(join(path, '..'))).toEqual([])
    expect((await run('uninstall', '--yes')).stdout).toMatch(/^init changed nothing here/)
  })

  test('works on a file that its client wrote anew, with a server more', async () => {
    const { run, path } = machineWith('claude-code', fixture('claude-code.json'))
    await run('init', '--yes', '--wrap', 'all')
    const config = JSON.parse(read(path))
    config.mcpServers.late = { type: 'stdio', command: 'late-server', args: [] }
    writeFileSync(path, JSON.stringify(config, undefined, 2))
    expect((await run('uninstall', '--yes')).code).toBe(0)
    const wanted = JSON.parse(fixture('claude-code.json'))
    wanted.mcpServers.time.args = []
    wanted.mcpServers.late = config.mcpServers.late
    expect(JSON.parse(read(path))).toEqual(wanted)
  })

  test('leaves a server of the name that is no longer the one of init', async () => {
    const { run, path } = machineWith('cursor', EMPTY)
    await run('init', '--yes')
    const other = '{ "mcpServers": { "sallyport": { "command": "another-server" } } }'
    writeFileSync(path, other)
    const { code, stdout } = await run('uninstall', '--yes')
    expect([code, read(path)]).toEqual([0, other])
    expect(stdout).toContain('sallyport (is no longer the one of init; it stays)')
  })

  test('needs no backup, and keeps on record a file that it cannot read', async () => {
    const { run, path, place } = machineWith('cursor', ONE)
    await run('init', '--yes', '--wrap', 'all')
    for (const file of place.files().keys()) if (file.includes('backups')) rmSync(file)
    const done = read(path)
    writeFileSync(path, '{ canary')
    const refused = await run('uninstall', '--yes')
    expect([refused.code, read(path)]).toEqual([2, '{ canary'])
    expect(refused.stderr).toMatch(/CLIENT_CONFIG_INVALID: .*: line 1: expected JSON/)
    writeFileSync(path, done)
    expect((await run('uninstall', '--yes')).code).toBe(0)
    expect(read(path)).toBe(ONE)
  })

  test('undoes an init that was killed as soon as it had changed a file', async () => {
    const { path, place, run } = machineWith('cursor', ONE)
    const init = spawn(process.execPath, [CLI, 'init', '--yes', '--wrap', 'all'], place)
    const watcher = watch(dirname(path), (_, name) => name === 'mcp.json' && init.kill('SIGKILL'))
    await once(init, 'close')
    watcher.close()
    expect([init.signalCode, read(path)]).toEqual(['SIGKILL', expect.stringContaining('gateway')])
    expect((await run('uninstall', '--yes')).code).toBe(0)
    expect(read(path)).toBe(ONE)
  })

  test('names a server that someone else put behind the gateway', async () => {
    const { run } = machineWith('cursor', ONE)
    await run('wrap', 'a', '--yes')
    const { stdout } = await run('uninstall', '--yes')
    expect(stdout).toMatch(/still behind the gateway: .*mcp\.json: `sallyport unwrap a`/)
  })

  test('refuses a record that is none, and changes nothing', async () => {
    const { run, path, place } = machineWith('cursor', ONE)
    await run('init', '--yes')
    const done = read(path)
    const record = [...place.files().keys()].find((file) => file.endsWith('init.json')) ?? ''
    writeFileSync(record, '{"canary": 1}')
    const { code, stderr } = await run('uninstall', '--yes')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/: INSTALL_RECORD_INVALID: /)])
    expect(stderr).not.toContain('canary')
    expect(read(path)).toBe(done)
  })
})
