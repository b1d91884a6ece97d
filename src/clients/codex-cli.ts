import { bothScopes, type Client, plainEntry } from './client.ts'

/** One table a server. A project's file is read once the project is trusted. */
export const codexCli: Client = {
  id: 'codex-cli',
  name: 'Codex CLI',
  docs: 'https://developers.openai.com/codex/mcp',
  format: 'toml',
  sections: [['mcp_servers']],
  locations: (machine) => bothScopes(machine, '.codex', 'config.toml'),
  entry: plainEntry,
}
