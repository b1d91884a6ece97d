import { bothScopes, type Client, plainEntry } from './client.ts'

export const geminiCli: Client = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  docs: 'https://geminicli.com/docs/tools/mcp-server/',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => bothScopes(machine, '.gemini', 'settings.json'),
  entry: plainEntry,
}
