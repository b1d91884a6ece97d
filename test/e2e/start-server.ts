import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

/** The built command line; run `npm run build` after a change to src. */
export const CLI = resolve('dist/cli.js')

export type Answer = {
  jsonrpc?: string
  id?: unknown
  method?: string
  result?: Record<string, unknown>
  error?: { code: number; message: string; data?: unknown }
}

export type ToolAnswer = { isError: boolean; value: Record<string, unknown> }

type Exit = { code: number | null; signal: NodeJS.Signals | null }

export type RawServer = {
  child: ChildProcess
  /** Every line of stdout so far. */
  lines: string[]
  stderr(): string
  /** Sends bytes as they are, or a message as one line. */
  write(bytes: string | Buffer): void
  send(...messages: object[]): void
  /** The answer to a request with this id, past or to come; rejects when the server has gone. */
  answer(id: unknown): Promise<Answer>
  /** The first n lines of stdout, parsed, once there are as many. */
  first(count: number): Promise<Answer[]>
  initialize(): Promise<Answer>
  call(name: string, args?: unknown): Promise<ToolAnswer>
  /** Ends the input. */
  end(): Promise<Exit>
  exited: Promise<Exit>
}

export type StartOptions = { cli?: string; cwd?: string; env?: NodeJS.ProcessEnv }

/** `sallyport serve` as a child process, spoken to line by line, and killed when the test ends. */
export function startServer(args: readonly string[] = [], options: StartOptions = {}): RawServer {
  return startProcess([options.cli ?? CLI, 'serve', ...args], options)
}

/** Any program of Node's that speaks MCP over stdio. */
export function startProcess(argv: readonly string[], options: StartOptions = {}): RawServer {
  const server = spawnServer(argv, options)
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

/** The same after a command of the shell, such as a limit, that holds for it. */
export function startShell(
  command: string,
  argv: readonly string[],
  options: StartOptions = {},
): RawServer {
  const line = `${command}; exec "$0" "$@"`
  const server = spawnServer(['-c', line, process.execPath, ...argv], options, 'bash')
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

/** One server for all tests that follow, killed after the last. */
export function shareServer(args: readonly string[] = []): () => RawServer {
  let server: RawServer | undefined
  beforeAll(async () => {
    server = spawnServer([CLI, 'serve', ...args], {})
    await server.initialize()
  })
  afterAll(() => void server?.child.kill('SIGKILL'))
  return () => {
    if (server === undefined) throw new Error('expected to be called within a test')
    return server
  }
}

function spawnServer(
  argv: readonly string[],
  { cwd, env }: StartOptions,
  program = process.execPath,
): RawServer {
  const child = spawn(program, argv, { cwd, env })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  let gone = false
  let stderr = ''
  let lastId = 1_000
  const wake = () => {
    for (const look of waiting) look()
  }

  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  child.stdin.on('error', () => {})
  createInterface({ input: child.stdout, crlfDelay: 0 }).on('line', (line) => {
    lines.push(line)
    wake()
  })
  const exited = new Promise<Exit>((done) =>
    child.on('close', (code, signal) => {
      gone = true
      wake()
      done({ code, signal })
    }),
  )

  function wait<T>(what: string, look: () => T | undefined): Promise<T> {
    return new Promise((done, fail) => {
      const check = () => {
        const found = look()
        if (found === undefined && !gone) return
        waiting.delete(check)
        if (found === undefined) fail(new Error(`the server has gone before ${what}: ${stderr}`))
        else done(found)
      }
      waiting.add(check)
      check()
    })
  }

  const server: RawServer = {
    child,
    lines,
    exited,
    stderr: () => stderr,
    write: (bytes) => void child.stdin.write(bytes),
    send: (...messages) =>
      server.write(messages.map((each) => `${JSON.stringify(each)}\n`).join('')),
    answer: (id) => wait(`answer ${id}`, () => parsed(lines).find((answer) => answer.id === id)),
    first: (count) =>
      wait(`line ${count}`, () =>
        lines.length < count ? undefined : parsed(lines.slice(0, count)),
      ),
    async initialize() {
      server.send(INITIALIZE)
      const answer = await server.answer(INITIALIZE.id)
      server.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
      return answer
    },
    async call(name, args) {
      lastId += 1
      server.send(request(lastId, 'tools/call', { name, arguments: args }))
      return toolAnswer(await server.answer(lastId))
    },
    end() {
      child.stdin.end()
      return exited
    },
  }
  return server
}

export const INITIALIZE = {
  jsonrpc: '2.0',
  id: 'initialize',
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'sallyport-test', version: '1.0.0' },
  },
} as const

export function request(id: unknown, method: string, params?: object): object {
  return { jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) }
}

export function scanRequest(id: unknown, args: unknown): object {
  return request(id, 'tools/call', { name: 'scan_prompt', arguments: args })
}

/** What a tool said: its structured content, or the error it gave as text. */
export function toolAnswer({ result, error }: Answer): ToolAnswer {
  if (result === undefined) throw new Error(`no result: ${JSON.stringify(error)}`)
  const [content] = result.content as [{ type: string; text: string }]
  const value = JSON.parse(content.text)
  return { isError: result.isError === true, value: result.isError ? value.error : value }
}

function parsed(lines: readonly string[]): Answer[] {
  return lines.map((line) => JSON.parse(line) as Answer)
}
