import { join } from 'node:path'
import { applicationData, type Client, plainEntry } from './client.ts'

/**
 * The documentation names macOS and Windows. Of Linux only the builds of others say where the file is:
 * https://github.com/aaddrick/claude-desktop-debian, `docs/CONFIGURATION.md`.
 */
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
