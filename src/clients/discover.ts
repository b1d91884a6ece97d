import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { MAX_SERVERS } from '../core/limits.ts'
import { type Client, type Machine, plainEntry } from './client.ts'
import { type ClientFile, formatOf, readClientFile, type SkippedFile } from './client-file.ts'
import { CLIENTS } from './clients.ts'

export type Discovered = { files: ClientFile[]; skipped: SkippedFile[] }

/** A file that lies nowhere we know may be of any client. */
const ANY_CLIENT: Client = {
  id: 'unknown',
  name: 'unknown client',
  docs: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  format: 'jsonc',
  sections: [
    ['mcpServers'],
    ['servers'],
    ['mcp', 'servers'],
    ['context_servers'],
    ['mcp_servers'],
    ['extensions'],
    ['projects', '*', 'mcpServers'],
  ],
  locations: () => [],
  entry: plainEntry,
}

/** Every client file that is on this machine, in the order of the clients. */
export function discoverFiles(machine: Machine, clients: readonly Client[] = CLIENTS): Discovered {
  const seen = new Set<string>()
  const read = clients.flatMap((client) =>
    client
      .locations(machine)
      .flatMap(({ path, scope, isFolder }) =>
        (isFolder ? filesIn(path) : [path])
          .filter((file) => existsSync(file) && !seen.has(file) && seen.add(file))
          .map((file) => readClientFile(file, client, scope)),
      ),
  )
  return sorted(read)
}

/** The named files, each as the client's whose place it lies in, on this machine or in any project. */
export function readFiles(paths: readonly string[], machine: Machine): Discovered {
  return sorted(
    paths.map((path) => {
      const { client, scope } = ownerOf(path, machine)
      return readClientFile(path, client, scope)
    }),
  )
}

function ownerOf(path: string, machine: Machine): Pick<ClientFile, 'client' | 'scope'> {
  const full = resolve(path)
  const name = basename(full)
  // Of projects elsewhere: the end of the path is that of a project's file.
  const root = resolve('/')
  for (const client of CLIENTS) {
    for (const location of client.locations(machine)) {
      if (location.path === full) return { client, scope: location.scope }
    }
    for (const { path: place, scope, isFolder } of client.locations({
      ...machine,
      project: root,
    })) {
      const end = place.slice(root.length - 1)
      const isHere = isFolder ? full.endsWith(join(end, name)) : full.endsWith(end)
      if (scope === 'project' && isHere) return { client, scope }
    }
  }
  return { client: ANY_CLIENT, scope: 'user' }
}

function sorted(read: readonly (ClientFile | SkippedFile)[]): Discovered {
  return {
    files: read.filter((file): file is ClientFile => !('reason' in file)),
    skipped: read.filter((file): file is SkippedFile => 'reason' in file),
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => formatOf(name) !== undefined)
      .sort()
      .slice(0, MAX_SERVERS)
      .map((name) => join(folder, name))
  } catch {
    // Not there, or not ours to read: nothing in it is configured for us to see.
    return []
  }
}
