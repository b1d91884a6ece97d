import { bothScopes, type Client, plainEntry } from './client.ts'

export const kiro: Client = {
  id: 'kiro',
  name: 'Kiro',
  docs: 'https://kiro.dev/docs/mcp/configuration/',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => bothScopes(machine, '.kiro', 'settings', 'mcp.json'),
  entry: plainEntry,
}
