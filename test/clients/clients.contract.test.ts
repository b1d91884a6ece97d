import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client, Machine } from '../../src/clients/client.ts'
import { type ClientFile, readClientFile } from '../../src/clients/client-file.ts'
import { CLIENTS } from '../../src/clients/clients.ts'
import { discoverFiles } from '../../src/clients/discover.ts'
import { addServer, removeServer, unwrapServer, wrapServer } from '../../src/clients/edit.ts'
import { serversOf } from '../../src/clients/servers.ts'
import { writeClientFile } from '../../src/clients/write-client-file.ts'
import { makeFolder } from '../rule-file.ts'

const FIXTURES = 'test/fixtures/clients'
const LAUNCHER = { command: 'npx', args: ['-y', 'sallyport@0.1.0'] }
const ADDED = { command: '/usr/bin/node', args: ['/opt/sallyport/dist/cli.js', 'serve'] }

const fixtureOf = (client: Client) => {
  const [name = ''] = readdirSync(FIXTURES).filter((file) => file.startsWith(`${client.id}.`))
  return join(FIXTURES, name)
}

function read(path: string, client: Client): ClientFile {
  const file = readClientFile(path, client, 'user')
  if ('reason' in file) throw new Error(file.reason)
  return file
}

async function change(path: string, client: Client, edit: (file: ClientFile) => string) {
  const file = read(path, client)
  await writeClientFile(file, edit(file))
}

function machineIn(platform: Machine['platform']): Machine {
  const home = makeFolder({})
  const project = makeFolder({})
  return {
    platform,
    home,
    project,
    appData: join(home, 'AppData'),
    configHome: join(home, '.config'),
  }
}

describe.each(CLIENTS)('$name', (client) => {
  const fixture = fixtureOf(client)
  const bytes = readFileSync(fixture)
  const names = serversOf(read(fixture, client)).flatMap(({ name, command }) =>
    command === undefined ? [] : [name],
  )

  test('its sample has a server with a command', () => expect(names).not.toEqual([]))

  test('add, wrap all, unwrap all and remove leave the file as it was, to the byte', async () => {
    const path = join(makeFolder({}), basename(fixture))
    copyFileSync(fixture, path)
    await change(path, client, (file) => addServer(file, 'sallyport', ADDED))
    expect(serversOf(read(path, client)).find(({ name }) => name === 'sallyport')).toMatchObject(
      ADDED,
    )
    for (const name of names) await change(path, client, (file) => wrapServer(file, name, LAUNCHER))
    for (const name of names) {
      const { command, args = [] } =
        serversOf(read(path, client)).find((server) => server.name === name) ?? {}
      expect([command, ...args.slice(0, 4)]).toEqual([
        'npx',
        '-y',
        'sallyport@0.1.0',
        'gateway',
        '--',
      ])
    }
    for (const name of names) await change(path, client, (file) => unwrapServer(file, name))
    await change(path, client, (file) => removeServer(file, 'sallyport'))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test('wrapping leaves every other server and every other byte alone', () => {
    const file = read(fixture, client)
    for (const name of names) {
      const text = wrapServer(file, name, LAUNCHER)
      const others = (all: ClientFile) =>
        serversOf(all)
          .filter((server) => server.name !== name)
          .map(({ name, command, args, env }) => ({ name, command, args, env }))
      const path = join(makeFolder({ [basename(fixture)]: file.mark + text }), basename(fixture))
      expect(others(read(path, client))).toEqual(others(file))
    }
  })

  test('its page is its own, and its places are found on every platform', () => {
    expect(client.docs).toMatch(/^https:\/\/[a-z.]+\/.+/)
    for (const platform of ['darwin', 'linux', 'win32'] as const) {
      const machine = machineIn(platform)
      const locations = client.locations(machine)
      expect(locations.length).toBeGreaterThan(0)
      for (const { path, isFolder } of locations) {
        const file = isFolder ? join(path, basename(fixture)) : path
        mkdirSync(dirname(file), { recursive: true })
        copyFileSync(fixture, file)
      }
      const { files, skipped } = discoverFiles(machine, [client])
      expect(skipped).toEqual([])
      expect(files).toHaveLength(locations.length)
      expect(files.every((file) => serversOf(file).length > 0)).toBe(true)
    }
  })

  test('a file cut short is named with its line, and skipped', () => {
    const path = join(makeFolder({}), basename(fixture))
    const cut = bytes.subarray(0, bytes.indexOf('"') + 3).toString()
    writeFileSync(path, client.format === 'yaml' ? 'a: "b\nc: [' : cut)
    const file = readClientFile(path, client, 'user')
    expect(file).toMatchObject({
      path,
      reason: expect.stringMatching(/^line \d+: expected (JSON|TOML|YAML)/),
    })
  })
})

test('every sample is of a client', () => {
  const ids = readdirSync(FIXTURES).map((file) => file.slice(0, file.indexOf('.')))
  expect(ids.sort()).toEqual(CLIENTS.map(({ id }) => id).sort())
})
