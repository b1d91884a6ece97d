import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLIENTS } from '../../src/clients/clients.ts'
import { makeMachine } from './audited-machine.ts'

export type Machine = ReturnType<typeof makeMachine>

/** Two files of Cursor. */
export const EMPTY = '{\n  "mcpServers": {}\n}\n'
export const ONE = '{ "mcpServers": { "a": { "command": "a-server" } } }\n'

/** A sample of a client's file. */
export const fixture = (name: string) => readFileSync(join('test/fixtures/clients', name), 'utf8')

/** Where `init` sets a client up on the platform of this test. */
export function pathOf(id: string, home: string): string {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux'
  const folders = { home, appData: home, configHome: join(home, '.config'), project: '/nowhere' }
  const client = CLIENTS.find((each) => each.id === id)
  return client?.locations({ platform, ...folders })[0]?.path ?? ''
}

export function machineWith(id: string, text: string): Machine & { path: string } {
  const machine = makeMachine({})
  const path = pathOf(id, machine.place.env.HOME ?? '')
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return { ...machine, path }
}

export const read = (path: string) => readFileSync(path, 'utf8')

/** Every file that is kept outside the clients' own. */
export const kept = ({ place }: Machine, path: string) =>
  [...place.files().keys()].filter((file) => file !== path)
