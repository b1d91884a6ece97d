// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * `sallyport serve` of a package folder, with this process's Node.
 * @param {string} folder @param {readonly string[]} args
 */
export function startServer(folder, args = []) {
  return connect(process.execPath, [join(folder, 'dist/cli.js'), 'serve', ...args])
}

/**
 * Starts an MCP server and speaks plain newline-delimited JSON-RPC with it, so that no client library
 * is measured or tested along.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 */
export function connect(command, args, env = process.env) {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let lastId = 0
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line)
    waiting.get(id)?.resolve(result ?? error)
    waiting.delete(id)
  })
  child.on('close', (code) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`the server ended with exit code ${code}\n${stderr}`))
    }
  })
  /** @param {object} message */
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const request = (method, params) => {
    lastId += 1
    const id = lastId
    send({ id, method, params })
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  }
  return {
    pid: child.pid,
    request,
    stderr: () => stderr,
    /** The handshake of a 2025 client, up to the list of tools. */
    async open() {
      await request('initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'bench', version: '1' },
      })
      send({ method: 'notifications/initialized' })
      return await request('tools/list', {})
    },
    /** @param {string} text */
    async scan(text) {
      const result = await request('tools/call', { name: 'scan_prompt', arguments: { text } })
      if (result.structuredContent === undefined) throw new Error(JSON.stringify(result))
      return result.structuredContent
    },
    async close() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}
