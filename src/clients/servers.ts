import { MAX_SERVERS } from '../core/limits.ts'
import type { ClientFile } from './client-file.ts'
import {
  type ConfigEntry,
  type ConfigNode,
  child,
  type MapNode,
  text,
  textEntries,
  texts,
} from './syntax/config-node.ts'

/** One server as a client's file has it. Texts are as written: variables are not put in. */
export type McpServer = {
  name: string
  /** Keys from the root to the mapping or list that it stands in. */
  section: readonly string[]
  /** Where its entry begins, as an offset of the file's text. */
  offset: number
  entry: MapNode
  command: string | undefined
  args: string[]
  env: [string, string][]
  headers: [string, string][]
  urls: string[]
  cwd: string | undefined
  isDisabled: boolean
}

/** Clients differ in their words; no word means two things, so each is looked for in every file. */
const COMMAND_KEYS = ['command', 'cmd']
const ENV_KEYS = ['env', 'envs']
const HEADER_KEYS = ['headers', 'http_headers']
const URL_KEYS = ['url', 'uri', 'serverUrl', 'httpUrl']
const OFF: readonly (readonly [string, boolean])[] = [
  ['disabled', true],
  ['enabled', false],
]

/** The servers of a file in their order, at most MAX_SERVERS; a name that stands twice comes twice. */
export function serversOf({ root, client }: ClientFile): McpServer[] {
  return client.sections
    .flatMap((section) => sectionsAt(root, section, []))
    .flatMap(({ node, path }) => entriesOf(node).flatMap((entry) => toServer(entry, path) ?? []))
    .slice(0, MAX_SERVERS)
}

type Found = { node: ConfigNode; path: string[] }

function sectionsAt(
  node: ConfigNode | undefined,
  [key, ...rest]: readonly string[],
  path: string[],
): Found[] {
  if (node === undefined) return []
  if (key === undefined) return [{ node, path }]
  if (node.kind !== 'map') return []
  return node.entries
    .filter((entry) => key === '*' || entry.key === key)
    .flatMap((entry) => sectionsAt(entry.value, rest, [...path, entry.key]))
}

function entriesOf(section: ConfigNode): ConfigEntry[] {
  if (section.kind === 'map') return section.entries
  if (section.kind === 'scalar') return []
  return section.items.map((value, index) => ({
    key: text(child(value, 'name')) ?? `server ${index + 1}`,
    start: value.start,
    end: value.end,
    value,
  }))
}

function toServer({ key, start, value }: ConfigEntry, section: string[]): McpServer | undefined {
  if (value.kind !== 'map') return undefined
  const { command, args } = launchNodes(value)
  return {
    name: key,
    section,
    offset: start,
    entry: value,
    command: text(command),
    args: texts(args),
    env: ENV_KEYS.flatMap((name) => textEntries(child(value, name))),
    headers: [
      ...HEADER_KEYS.flatMap((name) => textEntries(child(value, name))),
      ...textEntries(child(child(value, 'requestOptions'), 'headers')),
    ],
    urls: URL_KEYS.flatMap((name) => text(child(value, name)) ?? []),
    cwd: text(child(value, 'cwd')),
    isDisabled: OFF.some(([name, off]) => {
      const node = child(value, name)
      return node?.kind === 'scalar' && node.value === off
    }),
  }
}

/** The nodes that say what is run. Zed once had them in a mapping: `command: { path, args }`. */
export function launchNodes(entry: MapNode): {
  holder: MapNode
  command: ConfigNode | undefined
  args: ConfigNode | undefined
} {
  const command = COMMAND_KEYS.map((name) => child(entry, name)).find((node) => node !== undefined)
  if (command?.kind === 'map') {
    return { holder: command, command: child(command, 'path'), args: child(command, 'args') }
  }
  return { holder: entry, command, args: child(entry, 'args') }
}
