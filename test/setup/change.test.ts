import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ClientFile, readClientFile, withText } from '../../src/clients/client-file.ts'
import { CLIENTS } from '../../src/clients/clients.ts'
import { addServer } from '../../src/clients/edit.ts'
import { serversOf } from '../../src/clients/servers.ts'
import {
  changedText,
  remaining,
  SERVER_NAME,
  scanServer,
  undoneText,
  wrappable,
} from '../../src/setup/change.ts'

const FIXTURES = 'test/fixtures/clients'
const LAUNCHER = { command: '/usr/bin/node', args: ['/opt/sallyport/dist/cli.js'] }
const LATE = { command: 'late-server', args: ['--late'] }

const launches = (file: ClientFile) =>
  serversOf(file).map(({ name, command, args }) => ({ name, command, args }))

describe.each(CLIENTS)('$name', (client) => {
  const [name = ''] = readdirSync(FIXTURES).filter((file) => file.startsWith(`${client.id}.`))
  const file = readClientFile(join(FIXTURES, name), client, 'user')
  if ('reason' in file) throw new Error(file.reason)
  const wrapped = wrappable(file, LAUNCHER).free.map((server) => server.name)
  const change = { added: scanServer(LAUNCHER), wrapped }
  const changed = withText(file, changedText(file, change, LAUNCHER))

  test('a change can be undone to the byte', () => {
    expect(wrapped.length).toBeGreaterThan(0)
    expect(changed.text).not.toBe(file.text)
    expect(undoneText(changed, remaining(changed, change))).toBe(file.text)
  })

  test('a server that another program adds behind ours stays, and ours go', () => {
    const later = withText(changed, addServer(changed, 'late', LATE))
    const undone = withText(later, undoneText(later, remaining(later, change)))
    expect(launches(undone)).toEqual(launches(withText(file, addServer(file, 'late', LATE))))
  })
})

test('a name that stands twice is not offered: a change could meet the wrong one', () => {
  const client = CLIENTS.find(({ id }) => id === 'claude-code')
  if (client === undefined) throw new Error('no such client')
  const file = readClientFile(join(FIXTURES, 'claude-code.json'), client, 'user')
  if ('reason' in file) throw new Error(file.reason)
  const twice = withText(file, file.text.replace('"shop-db"', '"time"'))
  const { free, refused } = wrappable(twice, LAUNCHER)
  expect([free, refused.map(({ name }) => name)]).toEqual([[], ['time', 'time']])
})

test.each([
  ['with a flag more is still ours', LAUNCHER.command, ['serve', '--no-classifier'], true],
  ['of another program is not', '/usr/bin/other', ['serve'], false],
  ['of the same program that does something else is not', LAUNCHER.command, ['other'], false],
])('a server of our name %s', (_, command, args, isOurs) => {
  const client = CLIENTS.find(({ id }) => id === 'cursor')
  const file = client && readClientFile(join(FIXTURES, 'cursor.json'), client, 'user')
  if (file === undefined || 'reason' in file) throw new Error('no such sample')
  const server = { command, args: [...LAUNCHER.args, ...args] }
  const present = withText(file, addServer(file, SERVER_NAME, server))
  const { added } = remaining(present, { added: scanServer(LAUNCHER), wrapped: [] })
  expect(added !== null).toBe(isOurs)
})
