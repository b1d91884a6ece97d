import { bothScopes, type Client, plainEntry } from './client.ts'

/**
 * The page shows the format alone. The places are those that other installers write, such as
 * `PhpStormJunie` of laravel/boost; JetBrains' https://junie.jetbrains.com/docs/junie-cli-mcp-configuration.html
 * is cited for them, and was not read by us.
 */
export const junie: Client = {
  id: 'junie',
  name: 'JetBrains Junie',
  docs: 'https://www.jetbrains.com/help/junie/model-context-protocol-mcp.html',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => bothScopes(machine, '.junie', 'mcp', 'mcp.json'),
  entry: plainEntry,
}
