import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'

/** The editor's file, and the one that https://docs.windsurf.com/plugins/cascade/mcp has for its plugins. */
export const windsurf: Client = {
  id: 'windsurf',
  name: 'Windsurf',
  docs: 'https://docs.windsurf.com/windsurf/cascade/mcp',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: ({ home }) => [
    { path: join(home, '.codeium', 'windsurf', 'mcp_config.json'), scope: 'user' },
    { path: join(home, '.codeium', 'mcp_config.json'), scope: 'user' },
  ],
  entry: plainEntry,
}
