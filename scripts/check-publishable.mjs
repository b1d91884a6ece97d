// @ts-check
// Runs before `npm publish`: refuses while the owner of the name in the MCP registry is not set.
import { readFileSync } from 'node:fs'

/** example.com belongs to no one (RFC 2606), so nobody can publish under it by mistake. */
const PLACEHOLDER = 'com.example.owner-not-set/'

for (const [file, key] of [
  ['package.json', 'mcpName'],
  ['server.json', 'name'],
]) {
  const name = JSON.parse(readFileSync(file ?? '', 'utf8'))[key ?? '']
  if (typeof name === 'string' && !name.startsWith(PLACEHOLDER)) continue
  process.stderr.write(
    `${file}: expected \`${key}\` to be in a namespace of ours, such as io.github.OWNER/sallyport, ` +
      'got none or the placeholder; set `mcpName` in package.json, then `npm run generate`\n',
  )
  process.exitCode = 1
}
