import { type ChildProcess, spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { NewServer } from '../clients/client.ts'
import { Verdict } from '../core/verdict.ts'

/** MCP clients give up on a server after a minute. */
const TIMEOUT_MS = 60_000

const HELLO = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'sallyport-init', version: '1' },
}
const SCAN = { name: 'scan_prompt', arguments: { text: 'The museum opens at ten.' } }
const ScanAnswer = z.looseObject({
  result: z.looseObject({ structuredContent: z.looseObject({ verdict: Verdict }) }),
})

/**
 * Starts a server as a client would, out of the home folder and through its pipes, and has it scan a
 * harmless text. Returns what went wrong, or undefined.
 */
export async function findStartProblem({ command, args }: NewServer): Promise<string | undefined> {
  const child = spawn(command, args, { cwd: homedir(), stdio: ['pipe', 'pipe', 'ignore'] })
  // A child that is gone reads nothing; that it is gone is told by its end.
  child.stdin.on('error', () => {})
  const gone = new Promise<string>((done) => {
    child.on('error', () => done('it cannot be started'))
    child.on('close', (code) => done(`it ended with ${code ?? 'a signal'} and gave no answer`))
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((done) => {
    timer = setTimeout(() => done(`no answer within ${TIMEOUT_MS / 1000} s`), TIMEOUT_MS)
  })
  try {
    return await Promise.race([converse(child), gone, late])
  } finally {
    clearTimeout(timer)
    child.kill()
  }
}

/** Resolves once the server has answered the scan; a server that is gone leaves it open. */
function converse({ stdin, stdout }: ChildProcess): Promise<string | undefined> {
  return new Promise((done) => {
    if (stdin === null || stdout === null) return done('it has no pipes')
    const send = (message: object) =>
      stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    createInterface({ input: stdout }).on('line', (line) => {
      const answer = parse(line)
      if (answer?.id === 'initialize') {
        send({ method: 'notifications/initialized' })
        send({ id: 'scan', method: 'tools/call', params: SCAN })
      }
      if (answer?.id === 'scan') {
        done(
          ScanAnswer.safeParse(answer).success ? undefined : 'its answer to a scan is no verdict',
        )
      }
    })
    send({ id: 'initialize', method: 'initialize', params: HELLO })
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
