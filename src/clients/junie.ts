import { bothScopes, type Client, plainEntry } from './client.ts'

/** The page shows the format; the places are those that Junie's dialog opens. */
export const junie: Client = {
  id: 'junie',
  name: 'JetBrains Junie',
  docs: 'https://www.jetbrains.com/help/junie/model-context-protocol-mcp.html',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => bothScopes(machine, '.junie', 'mcp', 'mcp.json'),
  entry: plainEntry,
}
