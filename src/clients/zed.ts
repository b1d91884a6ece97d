import { join } from 'node:path'
import { type Client, plainEntry } from './client.ts'

/**
 * Servers stand in the settings of the editor. The documentation has no place for Windows; other
 * installers write to `Zed` below %APPDATA%: https://github.com/njayp/ophis/pull/46
 */
export const zed: Client = {
  id: 'zed',
  name: 'Zed',
  docs: 'https://zed.dev/docs/ai/mcp',
  format: 'jsonc',
  sections: [['context_servers']],
  locations: ({ platform, home, appData, configHome, project }) => {
    const base = { darwin: join(home, '.config'), linux: configHome, win32: appData }[platform]
    const folder = platform === 'win32' ? 'Zed' : 'zed'
    return [
      { path: join(base, folder, 'settings.json'), scope: 'user' },
      { path: join(project, '.zed', 'settings.json'), scope: 'project' },
    ]
  },
  entry: plainEntry,
}
