import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** How to start a server of the protocol's own makers. */
export function reference(name: string, ...args: string[]) {
  const { resolve } = createRequire(import.meta.url)
  const folder = dirname(resolve(`@modelcontextprotocol/${name}/package.json`))
  return { command: process.execPath, args: [join(folder, 'dist/index.js'), ...args] }
}

/** The same over HTTP, on a free port, until the test ends: Streamable HTTP, or that of 2024 with a stream of events. */
export async function startReference(
  name: string,
  transport: 'streamableHttp' | 'sse' = 'streamableHttp',
): Promise<{ url: string }> {
  const port = await freePort()
  const { command, args } = reference(name, transport)
  const child = spawn(command, args, { env: { ...process.env, PORT: String(port) } })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((done) => {
    child.stderr.on('data', (chunk) => String(chunk).includes(`port ${port}`) && done())
  })
  return { url: `http://127.0.0.1:${port}/${transport === 'sse' ? 'sse' : 'mcp'}` }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
