import { Client as ClientV2 } from '@modelcontextprotocol/client'
import { StdioClientTransport as StdioV2 } from '@modelcontextprotocol/client/stdio'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as StdioV1 } from '@modelcontextprotocol/sdk/client/stdio.js'
import * as z from 'zod'
import { CLI } from './start-server.ts'

type Tool = {
  name: string
  title?: string | undefined
  description?: string | undefined
  annotations?: object | undefined
  inputSchema: Record<string, unknown>
  outputSchema?: Record<string, unknown> | undefined
}

export type ToolResult = {
  isError?: boolean | undefined
  structuredContent?: unknown
  content: { type: string; text?: string }[]
}

/** What the suite needs of a client, whichever SDK it comes from. */
export type Session = {
  tools(): Promise<Tool[]>
  call(name: string, args: unknown): Promise<ToolResult>
  request(method: string): Promise<unknown>
  instructions(): string | undefined
  server(): { name: string; title?: string | undefined } | undefined
  close(): Promise<void>
}

export type Connect = (args: readonly string[]) => Promise<Session>

const INFO = { name: 'sallyport-test', version: '1.0.0' }
const parameters = (args: readonly string[]) => ({
  command: process.execPath,
  args: [CLI, 'serve', ...args],
  stderr: 'ignore' as const,
})

/** Most desktop clients embed SDK 1; SDK 2 speaks both the protocol of 2025 and that of 2026. */
export const CLIENTS: readonly [string, Connect][] = [
  ['SDK 1', connectV1],
  ['SDK 2, initialize', (args) => connectV2(args, 'legacy')],
  ['SDK 2, server/discover', (args) => connectV2(args, { pin: '2026-07-28' })],
]

async function connectV1(args: readonly string[]): Promise<Session> {
  const client = new ClientV1(INFO)
  await client.connect(new StdioV1(parameters(args)))
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, values) => toResult(await client.callTool(toCall(name, values))),
    request: (method) => client.request({ method } as never, z.looseObject({}) as never),
    instructions: () => client.getInstructions(),
    server: () => client.getServerVersion(),
    close: () => client.close(),
  }
}

async function connectV2(
  args: readonly string[],
  mode: 'legacy' | { pin: string },
): Promise<Session> {
  const client = new ClientV2(INFO, { versionNegotiation: { mode } })
  await client.connect(new StdioV2(parameters(args)))
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, values) => toResult(await client.callTool(toCall(name, values))),
    request: (method) => client.request({ method } as never, z.looseObject({}) as never),
    instructions: () => client.getInstructions(),
    server: () => client.getServerVersion(),
    close: () => client.close(),
  }
}

function toCall(name: string, values: unknown) {
  return { name, arguments: values as Record<string, unknown> }
}

function toResult(result: object): ToolResult {
  return result as ToolResult
}
