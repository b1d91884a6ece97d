import { join } from 'node:path'
import { bothScopes, type Client, plainEntry } from './client.ts'

/** One list in `config.yaml`, and a folder of blocks in YAML or in the JSON of other clients. */
export const continueDev: Client = {
  id: 'continue',
  name: 'Continue',
  docs: 'https://docs.continue.dev/customize/deep-dives/mcp',
  format: 'yaml',
  sections: [['mcpServers']],
  isListed: true,
  locations: (machine) => [
    { path: join(machine.home, '.continue', 'config.yaml'), scope: 'user' },
    ...bothScopes(machine, '.continue', 'mcpServers').map((location) => ({
      ...location,
      isFolder: true as const,
    })),
  ],
  entry: plainEntry,
}
