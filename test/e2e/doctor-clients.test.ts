import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyPackage } from './copy-package.ts'
import { examine, MCP_JSON, namesOf, SERVER, withServer } from './doctor.ts'
import { createSecrets } from './secrets.ts'
import { CLI } from './start-server.ts'

test('clients without a file are advice with the command of the server', async () => {
  const { code, bad } = await examine(['--no-classifier'], { home: {} })
  expect([code, namesOf(bad)]).toEqual([0, ['advice MCP clients']])
  expect(bad[0]?.command).toBe(`${process.execPath} ${CLI} serve`)
})

test('clients with servers, but not ours, are advice; nothing of the servers is told', async () => {
  const secrets = createSecrets()
  const server = { command: 'npx', args: [secrets.make()], env: { KEY: secrets.make() } }
  const home = { [MCP_JSON]: { mcpServers: { [secrets.make()]: server } } }
  const { code, stdout, bad } = await examine(['--no-classifier'], { home })
  expect([code, namesOf(bad)]).toEqual([0, ['advice Cursor']])
  expect(bad[0]?.detail).toBe(
    'no scan server in 1 file(s); 0 of 1 other server(s) behind the gateway',
  )
  secrets.expectNoneIn(stdout)
})

test('clients with a server behind the gateway have it counted', async () => {
  const inner = { command: 'node', args: [CLI, 'gateway', '--', 'npx', 'x'] }
  const home = { [MCP_JSON]: { mcpServers: { sallyport: SERVER, inner, other: { url: 'x' } } } }
  const { code, checks } = await examine(['--no-classifier'], { home })
  expect(code).toBe(0)
  expect(checks.at(-1)?.detail).toBe(
    'has the scan server; 1 of 2 other server(s) behind the gateway',
  )
})

test('clients that cannot be read are named with a line, and nothing of the file', async () => {
  const secrets = createSecrets()
  const broken = `{\n  "mcpServers": { ${secrets.make()}`
  const home = { ...withServer, '.codex/config.toml': 'a = [', '.kiro/settings/mcp.json': broken }
  const { code, stdout, bad, checks } = await examine(['--no-classifier'], { home })
  expect([code, namesOf(bad)]).toEqual([2, ['problem Kiro', 'problem Codex CLI']])
  expect(bad[0]?.detail).toMatch(/mcp\.json: line 2: expected JSON/)
  expect(namesOf(checks)).toContain('ok Cursor')
  secrets.expectNoneIn(stdout)
})

test('clients that start a Sallyport which has moved are a problem', async () => {
  const copy = copyPackage()
  const at = (script: string, ...args: string[]) => ({ command: 'node', args: [script, ...args] })
  const home = {
    [MCP_JSON]: {
      mcpServers: {
        sallyport: at(copy.cli, 'serve'),
        files: at(copy.cli, 'gateway', '--', 'npx', 'x'),
      },
    },
  }
  rmSync(copy.cli)
  const { code, bad } = await examine(['--no-classifier'], { home })
  expect([code, namesOf(bad)]).toEqual([2, ['problem Cursor', 'problem Cursor']])
  expect(bad[0]?.command).toBe(`${process.execPath} ${CLI} serve`)
})

test('clients whose file has a name that a shell obeys get no command with it', async () => {
  const home = { ...withServer, '.continue/mcpServers/$(id).yaml': 'a: [' }
  const { code, bad } = await examine(['--no-classifier'], { home })
  expect([code, namesOf(bad)]).toEqual([2, ['problem Continue']])
  expect(bad[0]?.command).toBe('sallyport audit PATH')
})
