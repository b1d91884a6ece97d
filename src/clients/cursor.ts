import { bothScopes, type Client, plainEntry } from './client.ts'

export const cursor: Client = {
  id: 'cursor',
  name: 'Cursor',
  docs: 'https://cursor.com/docs/mcp',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => bothScopes(machine, '.cursor', 'mcp.json'),
  entry: plainEntry,
}
