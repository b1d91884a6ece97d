import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'

/** `~/.claude.json` holds servers of the user, and under `projects` those of the user in one project. */
export const claudeCode: Client = {
  id: 'claude-code',
  name: 'Claude Code',
  docs: 'https://code.claude.com/docs/en/mcp',
  format: 'jsonc',
  sections: [['mcpServers'], ['projects', '*', 'mcpServers']],
  locations: ({ home, project }) => [
    { path: join(home, '.claude.json'), scope: 'user' },
    { path: join(project, '.mcp.json'), scope: 'project' },
  ],
  entry: (server) => ({ type: 'stdio', ...plainEntry(server) }),
}
