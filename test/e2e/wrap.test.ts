import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingsOf, makeMachine } from './audited-machine.ts'
import { CLI } from './start-server.ts'

describe('sallyport wrap and unwrap', () => {
  const FILE =
    '{\n  "mcpServers": {\n    "a": { "command": "npx", "args": ["-y", "a@1.0.0", "--key", "canary"] }\n  }\n}\n'

  test('show what they would do, do it with --yes, and give the bytes back', async () => {
    const { run, place } = makeMachine({ '.cursor/mcp.json': FILE })
    const path = join(place.env.HOME ?? '', '.cursor/mcp.json')
    const shown = await run('wrap', 'a')
    expect([shown.code, readFileSync(path, 'utf8')]).toEqual([0, FILE])
    expect(shown.stdout).toMatch(/^ {2}- npx \.\.\.\n {2}\+ .* gateway -- npx \.\.\.$/m)
    expect(shown.stdout).not.toContain('canary')
    expect((await run('wrap', 'a', '--yes')).code).toBe(0)
    const { args } = JSON.parse(readFileSync(path, 'utf8')).mcpServers.a
    expect(args.slice(1)).toEqual(['gateway', '--', 'npx', '-y', 'a@1.0.0', '--key', 'canary'])
    const audit = await run('audit', '--format', 'json')
    expect(findingsOf(audit.stdout).map(({ code }) => code)).not.toContain('SPA-808')
    expect((await run('wrap', 'a', '--yes')).code).toBe(2)
    expect((await run('unwrap', 'a', '--yes')).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(FILE)
  })

  test('ask which of two servers of one name in a file is meant, and change that one alone', async () => {
    const { run, place } = makeMachine({})
    const path = join(place.env.HOME ?? '', '.claude.json')
    const server = (arg: string) => ({ a: { command: 'a-server', args: [arg] } })
    const projects = {
      '/work/one': { mcpServers: server('1') },
      '/work/two': { mcpServers: server('2') },
    }
    const text = JSON.stringify({ mcpServers: server('0'), projects })
    writeFileSync(path, text)
    const refused = await run('wrap', 'a', '--yes')
    expect([refused.code, readFileSync(path, 'utf8')]).toEqual([2, text])
    expect(refused.stderr).toContain(
      'found 3; add one of: --user, --project /work/one, --project /work/two\n',
    )
    const lengths = () => {
      const { mcpServers, projects } = JSON.parse(readFileSync(path, 'utf8'))
      return [mcpServers, ...Object.values(projects as object).map((each) => each.mcpServers)].map(
        ({ a }) => a.args.length,
      )
    }
    expect((await run('wrap', 'a', '--project', '/work/one', '--yes')).code).toBe(0)
    expect(lengths()).toEqual([1, 5, 1])
    expect((await run('wrap', 'a', '--user', '--yes')).code).toBe(0)
    expect(lengths()).toEqual([5, 5, 1])
    expect((await run('unwrap', 'a', '--yes')).code).toBe(2)
    expect((await run('unwrap', 'a', '--user', '--yes')).code).toBe(0)
    expect((await run('unwrap', 'a', '--yes')).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('name no server that is not there', async () => {
    const { run } = makeMachine({ '.cursor/mcp.json': FILE })
    const { code, stderr } = await run('unwrap', 'canary')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^sallyport: CLIENT_CONFIG_INVALID: /)
    expect(stderr).not.toContain('canary')
  })

  test('killed in the midst of writing leave the old file or the new one, whole', async () => {
    const big = FILE.replace('{', `{ "history": "${'h'.repeat(20_000_000)}",`)
    const { run, place } = makeMachine({ '.cursor/mcp.json': big })
    const path = join(place.env.HOME ?? '', '.cursor/mcp.json')
    const child = spawn(process.execPath, [CLI, 'wrap', 'a', '--yes'], {
      cwd: place.cwd,
      env: place.env,
    })
    // Whatever is written first, to the file or beside it, is not finished when this is told.
    const watcher = watch(dirname(path), () => child.kill('SIGKILL'))
    await once(child, 'close')
    watcher.close()
    expect(child.signalCode).toBe('SIGKILL')
    expect([big.length, wrappedLength(big)]).toContain(statSync(path).size)
    const undo = readFileSync(path, 'utf8') === big ? 'wrap' : 'unwrap'
    expect((await run(undo, 'a')).code).toBe(0)
  })
})

/** The size of the file once it is wrapped: the arguments of the gateway are added. */
function wrappedLength(text: string): number {
  const added = [CLI, 'gateway', '--', 'npx'].map((word) => `${JSON.stringify(word)}, `).join('')
  return text.length + added.length + process.execPath.length - 'npx'.length
}
