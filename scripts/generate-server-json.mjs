// @ts-check
// Writes server.json, the entry in the MCP registry, from package.json: the registry compares `mcpName`
// in the published package with the entry's name. With --check it writes nothing and fails when it is
// out of date.
import { readFileSync } from 'node:fs'
import { writeGenerated } from './generated-file.mjs'

const { mcpName, name, version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** https://github.com/modelcontextprotocol/registry/tree/main/docs/reference/server-json */
const entry = {
  $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
  name: mcpName,
  title: 'Sallyport',
  description:
    'Scans text an AI agent is about to read for attempts to take it over. Runs locally.',
  version,
  packages: [
    {
      registryType: 'npm',
      identifier: name,
      version,
      runtimeHint: 'npx',
      transport: { type: 'stdio' },
      packageArguments: [{ type: 'positional', value: 'serve' }],
    },
  ],
}

writeGenerated('server.json', `${JSON.stringify(entry, null, 2)}\n`)
