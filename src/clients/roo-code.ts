import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'
import { extensionFiles } from './vs-code.ts'

export const rooCode: Client = {
  id: 'roo-code',
  name: 'Roo Code',
  docs: 'https://docs.roocode.com/features/mcp/using-mcp-in-roo',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: (machine) => [
    ...extensionFiles(machine, 'rooveterinaryinc.roo-cline', 'mcp_settings.json'),
    { path: join(machine.project, '.roo', 'mcp.json'), scope: 'project' },
  ],
  entry: plainEntry,
}
