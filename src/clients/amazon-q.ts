import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'

/** `default.json` is written by the IDE's dialog, `mcp.json` is older; agents have a file each. */
export const amazonQ: Client = {
  id: 'amazon-q',
  name: 'Amazon Q',
  docs: 'https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/mcp-ide.html',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: ({ home, project }) => [
    ...['default.json', 'mcp.json'].flatMap((file) => [
      { path: join(home, '.aws', 'amazonq', file), scope: 'user' as const },
      { path: join(project, '.amazonq', file), scope: 'project' as const },
    ]),
    ...['agents', 'cli-agents'].flatMap((folder) => [
      {
        path: join(home, '.aws', 'amazonq', folder),
        scope: 'user' as const,
        isFolder: true as const,
      },
      {
        path: join(project, '.amazonq', folder),
        scope: 'project' as const,
        isFolder: true as const,
      },
    ]),
  ],
  entry: plainEntry,
}
