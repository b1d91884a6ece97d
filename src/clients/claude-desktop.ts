import { join } from 'node:path'
import { applicationData, type Client, plainEntry } from './client.ts'

/** The documentation names macOS and Windows; builds for Linux follow the XDG base directories. */
export const claudeDesktop: Client = {
  id: 'claude-desktop',
  name: 'Claude Desktop',
  docs: 'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => [
    { path: join(applicationData(machine), 'Claude', 'claude_desktop_config.json'), scope: 'user' },
  ],
  entry: plainEntry,
}
