import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'
import { extensionFiles } from './vs-code.ts'

/** The extension's file, and the one of Cline's command line. */
export const cline: Client = {
  id: 'cline',
  name: 'Cline',
  docs: 'https://docs.cline.bot/mcp/adding-and-configuring-servers',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => [
    ...extensionFiles(machine, 'saoudrizwan.claude-dev', 'cline_mcp_settings.json'),
    {
      path: join(machine.home, '.cline', 'data', 'settings', 'cline_mcp_settings.json'),
      scope: 'user',
    },
  ],
  entry: (server) => ({ ...plainEntry(server), disabled: false, autoApprove: [] }),
}
