import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainEntry } from '../../src/clients/client.ts'
import { type ClientFile, readClientFile } from '../../src/clients/client-file.ts'
import { CLIENTS } from '../../src/clients/clients.ts'
import { addServer, removeServer, unwrapServer, wrapServer } from '../../src/clients/edit.ts'
import { makeFolder } from '../rule-file.ts'

const SERVER = { command: 'node', args: ['cli.js', 'serve'] }
const LAUNCHER = { command: 'sallyport', args: [] }

function make(id: string, name: string, text: string): ClientFile {
  const client = CLIENTS.find((each) => each.id === id)
  if (client === undefined) throw new Error(`no client ${id}`)
  const folder = makeFolder({ [name]: text })
  const file = readClientFile(join(folder, name), { ...client, entry: plainEntry }, 'user')
  if ('reason' in file) throw new Error(file.reason)
  return file
}

const again = ({ client, path }: ClientFile, text: string) => make(client.id, basename(path), text)

describe('add and remove give back the bytes of', () => {
  test.each([
    ['an empty JSON file', 'cursor', 'a.json', ''],
    ['empty brackets', 'cursor', 'a.json', '{}'],
    ['blank brackets', 'cursor', 'a.json', '{\n}\n'],
    ['another key only', 'cursor', 'a.json', '{\n    "a": 1\n}\n'],
    ['another key, one line', 'cursor', 'a.json', '{"a":1}'],
    ['a trailing comma and a comment', 'cursor', 'a.json', '{\n  "a": 1, // one\n}\n'],
    ['an empty section', 'cursor', 'a.json', '{\n  "mcpServers": {}\n}\n'],
    ['a blank section', 'cursor', 'a.json', '{\n  "mcpServers": {\n  }\n}\n'],
    ['a section with a comment', 'cursor', 'a.json', '{ "mcpServers": { /* none yet */ } }'],
    [
      'an empty section with line breaks of Windows',
      'cursor',
      'a.json',
      '{\r\n\t"mcpServers": {}\r\n}',
    ],
    ['an empty TOML file', 'codex-cli', 'a.toml', ''],
    ['a TOML file without a line break at its end', 'codex-cli', 'a.toml', 'model = "x"'],
    ['a TOML file with blank lines at its end', 'codex-cli', 'a.toml', '[tui]\nx = 1\n\n\n'],
    ['a TOML file with line breaks of Windows', 'codex-cli', 'a.toml', 'model = "x"\r\n'],
    ['an empty YAML file', 'goose', 'a.yaml', ''],
    ['a YAML file without the section', 'goose', 'a.yaml', 'A: 1\n'],
    ['a YAML file without the section or a line break', 'goose', 'a.yaml', 'A: 1'],
    ['a YAML section in brackets', 'goose', 'a.yaml', 'extensions: {}\nB: 2\n'],
    [
      'a YAML section with a text over lines',
      'goose',
      'a.yaml',
      'extensions:\n  a:\n    cmd: x\n    description: |\n      one\n      two\nB: 2\n',
    ],
    ['a YAML list without the section', 'continue', 'a.yaml', 'name: x\n'],
    ['a YAML list in brackets', 'continue', 'a.yaml', 'mcpServers: []\n'],
    [
      'a YAML list at no indent',
      'continue',
      'a.yaml',
      'mcpServers:\n- name: x\n  command: y # z\nrules: []\n',
    ],
  ])('%s', (_, id, name, text) => {
    const file = make(id, name, text)
    const added = addServer(file, 'sallyport', SERVER)
    expect(added).not.toBe(text)
    expect(removeServer(again(file, added), 'sallyport')).toBe(text)
  })
})

describe('wrap and unwrap give back the bytes of', () => {
  test.each([
    [
      'arguments over lines with comments',
      'cursor',
      'a.json',
      '{"mcpServers":{"a":{"command":"x","args":[\n  // one\n  "1", // two\n  "2"\n]}}}',
    ],
    ['blank arguments', 'cursor', 'a.json', '{"mcpServers":{"a":{"args":[ ],"command":"x"}}}'],
    ['no arguments', 'cursor', 'a.json', '{"mcpServers":{"a":{"command":"x"}}}'],
    [
      'no arguments, over lines',
      'cursor',
      'a.json',
      '{"mcpServers":{"a":{\n  "command": "x",\n  "env": {}\n}}}',
    ],
    [
      'escapes',
      'cursor',
      'a.json',
      '{"mcpServers":{"a":{"command":"\\u0078\\/y","args":["\\u0041"]}}}',
    ],
    [
      'a name that needs quotes',
      'cursor',
      'a.json',
      '{"mcpServers":{"a \\"b\\".c":{"command":"x"}}}',
    ],
    [
      'an inline table',
      'codex-cli',
      'a.toml',
      'mcp_servers.a = { command = "x", env = { A = "1" } }\n',
    ],
    [
      'an inline table in a table',
      'codex-cli',
      'a.toml',
      "[mcp_servers]\na = { command = 'x', args = [] } # c\n",
    ],
    ['a text over lines', 'codex-cli', 'a.toml', '[mcp_servers.a]\ncommand = """\nx"""\n'],
    ['a plain list in brackets', 'goose', 'a.yaml', 'extensions:\n  a: {cmd: x, args: [y, z]}\n'],
    [
      'a list without indent',
      'goose',
      'a.yaml',
      "extensions:\n  a:\n    cmd: 'x y'\n    args:\n    - '1' # one\n    - 2\n",
    ],
    ['no list', 'goose', 'a.yaml', 'extensions:\n  a:\n    cmd: x\n    envs: {}\n'],
  ])('%s', (_, id, name, text) => {
    const file = make(id, name, text)
    const server = id === 'cursor' && text.includes('.c') ? 'a "b".c' : 'a'
    const wrapped = wrapServer(file, server, LAUNCHER)
    expect(wrapped).toContain('gateway')
    expect(unwrapServer(again(file, wrapped), server)).toBe(text)
  })
})

describe('nothing is changed, and an error says so, when', () => {
  const file = make(
    'cursor',
    'a.json',
    '{"mcpServers":{"a":{"command":"x","args":"y"},"b":{"url":"https://x.example"},"c":{"command":"x"}}}',
  )
  test.each([
    ['the name is taken', () => addServer(file, 'a', SERVER)],
    ['no server has the name', () => wrapServer(file, 'z', LAUNCHER)],
    ['no server has the name that is to go', () => removeServer(file, 'z')],
    ['arguments are no list', () => wrapServer(file, 'a', LAUNCHER)],
    ['the server has no command', () => wrapServer(file, 'b', LAUNCHER)],
    ['the server is behind no gateway', () => unwrapServer(file, 'c')],
    [
      'a TOML server is written with dotted keys',
      () => wrapServer(make('codex-cli', 'a.toml', 'mcp_servers.a.command = "x"\n'), 'a', LAUNCHER),
    ],
    [
      'a value cannot be moved as it is written',
      () =>
        wrapServer(
          make('goose', 'a.yaml', 'extensions:\n  a:\n    cmd: x, y\n    args: [z]\n'),
          'a',
          LAUNCHER,
        ),
    ],
  ])('%s', (_, edit) => {
    expect(edit).toThrow(expect.objectContaining({ code: 'CLIENT_CONFIG_INVALID' }))
  })
})

test.each(['a&b', '100%', 'a "b"', 'a|b', 'a^b', 'a<b', 'a!'])(
  'behind cmd, which would read it in its own way, %s is not put',
  (word) => {
    const text = JSON.stringify({ mcpServers: { a: { command: 'run', args: [word] } } })
    const file = make('cursor', 'mcp.json', text)
    const byCmd = { command: 'cmd', args: ['/c', 'npx', '-y', 'sallyport@1.0.0'] }
    expect(() => wrapServer(file, 'a', byCmd)).toThrow(/words that cmd does not read/)
    expect(wrapServer(file, 'a', LAUNCHER)).toContain('gateway')
  },
)
