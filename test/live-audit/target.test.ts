import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/clients/discover.ts'
import { serversOf } from '../../src/clients/servers.ts'
import { targetOf } from '../../src/live-audit/target.ts'
import { toolDefinition } from '../../src/live-audit/tool-definition.ts'
import { makeFolder } from '../rule-file.ts'

const around = { env: { A: 'a-value' }, home: '/home/me', project: '/project' }
/** As configurations name a variable. */
const put = (name: string) => `\${${name}}`

function targetIn(entry: object) {
  const folder = makeFolder({ 'a.json': JSON.stringify({ mcpServers: { demo: entry } }) })
  const machine = { platform: 'linux', home: '/h', appData: '/h', configHome: '/h' } as const
  const { files } = readFiles([join(folder, 'a.json')], { ...machine, project: '/p' })
  const [server] = files.flatMap(serversOf)
  return server === undefined ? undefined : targetOf(server, around)
}

describe('what is started or called', () => {
  test('variables are put in, and those of ours are named', () => {
    const target = targetIn({
      command: put('userHome'),
      args: [`x${put('A')}y${put('env:A')}`, put('B:-else'), `${put('workspaceFolder')}/z`, '$A'],
      env: { E: put('A') },
      cwd: '/srv',
    })
    expect(target).toEqual({
      how: {
        kind: 'program',
        command: '/home/me',
        args: ['xa-valueya-value', 'else', '/project/z', '$A'],
        cwd: '/srv',
      },
      written: [
        put('userHome'),
        expect.stringContaining('x$'),
        ...Array(3).fill(expect.anything()),
      ],
      values: { E: 'a-value' },
      used: ['A'],
    })
  })

  test('a gateway of ours is looked through', () => {
    const target = targetIn({ command: 'sallyport', args: ['gateway', '--', 'node', 'a.js'] })
    expect(target?.how).toMatchObject({ command: 'node', args: ['a.js'], cwd: undefined })
  })

  test('an address with headers', () => {
    const url = `https://${put('A')}.example/mcp`
    expect(targetIn({ url, headers: { H: 'h' }, type: 'sse' })).toEqual({
      how: { kind: 'remote', url: 'https://a-value.example/mcp', isEventStream: true },
      written: [],
      values: { H: 'h' },
      used: ['A'],
    })
  })

  test.each([
    [{ command: 'node', args: [put('input:token')] }],
    [{ command: 'node', env: { A: put('MISSING') } }],
    [{ url: 'https://a.example', headers: { A: put('file:x') } }],
    [{ disabledTools: [] }],
  ])('%j needs what only its client has', (entry) => {
    expect(targetIn(entry)).toBeUndefined()
  })
})

describe('a tool as a server lists it', () => {
  test('is read with what matters', () => {
    const properties = { command: { enum: ['a'] }, count: { type: 'integer' }, text: {} }
    const annotations = { readOnlyHint: true, destructiveHint: 'no' }
    expect(toolDefinition({ name: 'a', inputSchema: { properties }, annotations })).toEqual({
      name: 'a',
      description: '',
      parameters: [
        { name: 'command', isFree: false },
        { name: 'count', isFree: false },
        { name: 'text', isFree: true },
      ],
      ...{ readOnly: true, destructive: undefined, openWorld: undefined },
    })
  })

  test.each([[null], ['a'], [[]], [{ name: 1, inputSchema: { properties: [1] }, annotations: 3 }]])(
    '%j is one without a name',
    (entry) => {
      expect(toolDefinition(entry)).toMatchObject({ name: '', description: '' })
    },
  )
})
