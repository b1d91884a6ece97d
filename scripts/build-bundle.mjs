// @ts-check
// npm run bundle: builds, then packs everything for this platform into an MCP bundle for Claude Desktop
// (build/sallyport-VERSION-PLATFORM-ARCH.mcpb). `npm run test:bundle` tries it.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connect } from '../bench/mcp.mjs'
import { BUNDLE, mcpb, STAGED } from './mcpb.mjs'

rmSync(STAGED, { recursive: true, force: true })
rmSync(BUNDLE, { force: true })
const assembler = fileURLToPath(new URL('assemble.mjs', import.meta.url))
execFileSync(process.execPath, [assembler, STAGED], { stdio: 'inherit' })
const manifest = join(STAGED, 'manifest.json')
writeFileSync(manifest, `${JSON.stringify(await makeManifest(), null, 2)}\n`)
mcpb('validate', manifest)
mcpb('pack', STAGED, BUNDLE)
process.stdout.write(`${BUNDLE}, ${(statSync(BUNDLE).size / 1e6).toFixed(1)} MB\n`)

/** https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md */
async function makeManifest() {
  const { name, version, description, author, license, keywords, engines } = JSON.parse(
    readFileSync(join(STAGED, 'package.json'), 'utf8'),
  )
  const set = (/** @type {string} */ key) => `\${user_config.${key}}`
  return {
    manifest_version: '0.3',
    name,
    display_name: 'Sallyport',
    version,
    description,
    author: { name: author },
    license,
    keywords,
    server: {
      type: 'node',
      entry_point: 'dist/cli.js',
      mcp_config: {
        command: 'node',
        args: [
          ...[`\${__dirname}/dist/cli.js`, 'serve'],
          ...['--sensitivity', set('sensitivity'), '--log-level', set('log_level')],
        ],
      },
    },
    tools: await listTools(),
    user_config: {
      sensitivity: {
        type: 'string',
        title: 'Sensitivity',
        description: 'strict finds more, quiet errs less often, balanced is between them',
        default: 'balanced',
        required: false,
      },
      log_level: {
        type: 'string',
        title: 'Log level',
        description: 'debug, info, warn, error or silent; logs never hold scanned text',
        default: 'info',
        required: false,
      },
    },
    compatibility: { platforms: [process.platform], runtimes: { node: engines.node } },
  }
}

/** What the assembled server itself says, so that the manifest cannot say otherwise. */
async function listTools() {
  const args = [join(STAGED, 'dist/cli.js'), 'serve', '--no-classifier']
  const server = connect(process.execPath, args)
  /** @type {{ tools: { name: string, title: string }[] }} */
  const { tools } = await server.open()
  await server.close()
  return tools.map(({ name, title }) => ({ name, description: title }))
}
