import { join } from 'node:path'

/** The parts of this machine that decide where files lie; tests make up their own. */
export type Machine = {
  platform: 'darwin' | 'linux' | 'win32'
  home: string
  /** Windows' %APPDATA%. */
  appData: string
  /** $XDG_CONFIG_HOME, or ~/.config. */
  configHome: string
  /** The folder of the project. */
  project: string
}

export type Format = 'jsonc' | 'toml' | 'yaml'
/** `project` files travel with a repository and are written by others. */
export type Scope = 'user' | 'project'
/** A file, or a folder all of whose files of a known format are read. */
export type Location = { path: string; scope: Scope; isFolder?: true }

/** What is written into a client's file for a new server. */
export type NewServer = { command: string; args: readonly string[] }

/** One MCP client: where it keeps its configuration, and how that is laid out. */
export type Client = {
  /** Lower case, word-word; stable. */
  id: string
  name: string
  /** The client's own documentation of these places and keys. */
  docs: string
  format: Format
  /** Keys from the root to the servers; `*` stands for every key. New servers go into the first. */
  sections: readonly (readonly string[])[]
  /** Whether the servers are a list of mappings with a `name`. */
  isListed?: true
  locations(machine: Machine): Location[]
  /** The entry for a new server, without its name. */
  entry(server: NewServer): Record<string, unknown>
}

/** `command` and `args`, which nearly all clients took over from the first. */
export const plainEntry = ({ command, args }: NewServer): Record<string, unknown> => ({
  command,
  args,
})

/** Where desktop applications keep their data. */
export function applicationData(machine: Machine): string {
  switch (machine.platform) {
    case 'darwin':
      return join(machine.home, 'Library', 'Application Support')
    case 'win32':
      return machine.appData
    case 'linux':
      return machine.configHome
  }
}

/** The same path below the home folder for the user and below the project for everybody. */
export function bothScopes(machine: Machine, ...path: string[]): Location[] {
  return [
    { path: join(machine.home, ...path), scope: 'user' },
    { path: join(machine.project, ...path), scope: 'project' },
  ]
}
