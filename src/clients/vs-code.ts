import { join } from 'node:path'
import { applicationData, type Client, type Machine, plainEntry } from './client.ts'

/** `mcp.json` has the servers at its root; `settings.json` of releases before 2025-06 under `mcp`. */
const shared = {
  docs: 'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
  format: 'jsonc',
  sections: [['servers'], ['mcp', 'servers']],
  entry: (server) => ({ type: 'stdio', ...plainEntry(server) }),
} satisfies Partial<Client>

export const vsCode: Client = {
  ...shared,
  id: 'vs-code',
  name: 'VS Code',
  locations: (machine) => [
    ...userFiles(machine, 'Code'),
    { path: join(machine.project, '.vscode', 'mcp.json'), scope: 'project' },
  ],
}

/** The workspace file is the same as VS Code's, which reports it. */
export const vsCodeInsiders: Client = {
  ...shared,
  id: 'vs-code-insiders',
  name: 'VS Code Insiders',
  locations: (machine) => userFiles(machine, 'Code - Insiders'),
}

function userFiles(machine: Machine, product: string) {
  return ['mcp.json', 'settings.json'].map((file) => ({
    path: join(userFolder(machine, product), file),
    scope: 'user' as const,
  }))
}

function userFolder(machine: Machine, product: string): string {
  return join(applicationData(machine), product, 'User')
}

/** Where an extension of VS Code keeps a file of its settings, in each of the two editors. */
export function extensionFiles(machine: Machine, extension: string, file: string) {
  return ['Code', 'Code - Insiders'].map((product) => ({
    path: join(userFolder(machine, product), 'globalStorage', extension, 'settings', file),
    scope: 'user' as const,
  }))
}
