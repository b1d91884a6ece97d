import { expect, test } from 'vitest'
import { givenUpstreams } from '../../src/commands/gateway-upstreams.ts'

const names = (...servers: string[]) => Object.keys(givenUpstreams(servers, []))

test.each([
  ['npx -y @modelcontextprotocol/server-filesystem /tmp', 'server-filesystem'],
  ['npx -y @modelcontextprotocol/server-filesystem@2026.1.1 /tmp', 'server-filesystem'],
  ['npx server-git@latest', 'server-git'],
  ['uvx mcp_server_time', 'mcp-server-time'],
  ['node node_modules/server-everything/dist/index.js stdio', 'server-everything'],
  ['C:\\tools\\files.exe', 'files'],
  ['/usr/bin/my-server --port 1', 'my-server'],
  ['https://mcp.example.com/mcp', 'mcp-example-com'],
  ['42', 'server'],
])('%s is called %s', (server, name) => {
  expect(names(server)).toEqual([name])
})

test('two of the same are told apart, and a name that is given stands', () => {
  expect(names('npx a', 'npx a', 'mine=npx a')).toEqual(['a', 'a-2', 'mine'])
})

test('a command line is cut as a shell cuts it', () => {
  expect(givenUpstreams([`x=run "a b" 'c "d"' --e=f`], [])).toEqual({
    x: { command: 'run', args: ['a b', 'c "d"', '--e=f'] },
  })
})

test('what stands after -- is not cut', () => {
  expect(givenUpstreams([], ['run', 'a b', '-u'])).toEqual({
    run: { command: 'run', args: ['a b', '-u'], inherit_env: ['*'] },
  })
})

test.each([
  ['x=a', 'x=b'],
  ['', ''],
])('%j and %j are refused', (...servers) => {
  expect(() => givenUpstreams(servers, [])).toThrow(/^--upstream: expected/)
})
