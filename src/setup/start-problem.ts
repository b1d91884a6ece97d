import type { ChildProcess } from 'node:child_process'
import { homedir } from 'node:os'
import { createInterface } from 'node:readline'
import spawn from 'cross-spawn'
import * as z from 'zod'
import type { NewServer } from '../clients/client.ts'
import { Verdict } from '../core/verdict.ts'

/** How a server is started: as its client's file has it. */
export type Launch = NewServer & { env?: Readonly<Record<string, string>>; cwd?: string }

/** MCP clients give up on a server after a minute. */
const TIMEOUT_MS = 60_000

const HELLO = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'sallyport-init', version: '1' },
}
const Welcome = z.looseObject({ result: z.looseObject({ serverInfo: z.looseObject({}) }) })
const SCAN = { name: 'scan_prompt', arguments: { text: 'The museum opens at ten.' } }
const ScanAnswer = z.looseObject({
  result: z.looseObject({ structuredContent: z.looseObject({ verdict: Verdict }) }),
})

/** Starts a server as a client would, and waits until it has said who it is. Returns what went wrong. */
export function findStartProblem(launch: Launch): Promise<string | undefined> {
  return withServer(launch, ['initialize'])
}

/** The same for our scan server, which then scans a harmless text. */
export function findScanProblem(launch: Launch): Promise<string | undefined> {
  return withServer(launch, ['initialize', 'scan'])
}

type Step = 'initialize' | 'scan'
const STEPS: Record<Step, { message: object; answer: z.ZodType; problem: string }> = {
  initialize: {
    message: { method: 'initialize', params: HELLO },
    answer: Welcome,
    problem: 'it answers initialize with an error',
  },
  scan: {
    message: { method: 'tools/call', params: SCAN },
    answer: ScanAnswer,
    problem: 'its answer to a scan is no verdict',
  },
}

/** Out of the home folder, and through pipes, as a client does. */
async function withServer(
  { command, args, env, cwd }: Launch,
  steps: readonly Step[],
): Promise<string | undefined> {
  const child = spawn(command, [...args], {
    cwd: cwd ?? homedir(),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // A child that is gone reads nothing; that it is gone is told by its end.
  child.stdin?.on('error', () => {})
  const gone = new Promise<string>((done) => {
    child.on('error', () => done('it cannot be started'))
    child.on('close', (code) => done(`it ended with ${code ?? 'a signal'} and gave no answer`))
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((done) => {
    timer = setTimeout(() => done(`no answer within ${TIMEOUT_MS / 1000} s`), TIMEOUT_MS)
  })
  try {
    return await Promise.race([converse(child, steps), gone, late])
  } finally {
    clearTimeout(timer)
    // Whoever was started in between, such as by npx, is told by the end of its input.
    child.stdin?.end()
    child.kill()
  }
}

/** Resolves once the last step is answered, or one of them wrongly; a server that is gone leaves it open. */
function converse(
  { stdin, stdout }: ChildProcess,
  [first, ...rest]: readonly Step[],
): Promise<string | undefined> {
  return new Promise((done) => {
    if (stdin === null || stdout === null || first === undefined) return done('it has no pipes')
    let step = first
    const send = (message: object) =>
      stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    createInterface({ input: stdout }).on('line', (line) => {
      const answer = parse(line)
      if (answer?.id !== step) return
      if (!STEPS[step].answer.safeParse(answer).success) return done(STEPS[step].problem)
      if (step === 'initialize') send({ method: 'notifications/initialized' })
      const next = rest.shift()
      if (next === undefined) return done(undefined)
      step = next
      send({ id: step, ...STEPS[step].message })
    })
    send({ id: step, ...STEPS[step].message })
  })
}

function parse(line: string): { id?: unknown } | undefined {
  try {
    return JSON.parse(line)
  } catch {
    // Not a message; the answer is still to come.
    return undefined
  }
}
