import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'

/**
 * Some installations keep all they have below `.cache`, against the documentation:
 * https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1371
 */
export const lmStudio: Client = {
  id: 'lm-studio',
  name: 'LM Studio',
  docs: 'https://lmstudio.ai/docs/app/mcp',
  format: 'jsonc',
  sections: [['mcpServers']],
  locations: ({ home }) => [
    { path: join(home, '.lmstudio', 'mcp.json'), scope: 'user' },
    { path: join(home, '.cache', 'lm-studio', 'mcp.json'), scope: 'user' },
  ],
  entry: plainEntry,
}
