import { join } from 'node:path'
import type { Client } from './client.ts'

/** Extensions, of which the ones that are MCP servers have a `cmd` or a `uri`. */
export const goose: Client = {
  id: 'goose',
  name: 'Goose',
  docs: 'https://block.github.io/goose/docs/guides/config-files',
  format: 'yaml',
  sections: [['extensions']],
  locations: ({ platform, home, appData }) => [
    {
      path:
        platform === 'win32'
          ? join(appData, 'Block', 'goose', 'config', 'config.yaml')
          : join(home, '.config', 'goose', 'config.yaml'),
      scope: 'user',
    },
  ],
  entry: ({ command, args }) => ({
    enabled: true,
    type: 'stdio',
    cmd: command,
    args,
    timeout: 300,
  }),
}
