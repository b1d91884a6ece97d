import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { NewServer } from '../../clients/client.ts'
import { SallyportError } from '../../core/errors.ts'

type Message = { id?: unknown; method?: string; params?: unknown; result?: unknown }

export type DrillClient = {
  /** Resolves to all that came until the answer, which is the last. Rejects when the gateway ends. */
  ask(call: { method: string; params: object }): Promise<Message[]>
  notify(method: string): void
  /** Closes its input and waits for its end. */
  end(): Promise<void>
}

/** What a client without a person says to whoever asks it. */
const ANSWERS: Record<string, object> = {
  'sampling/createMessage': {
    role: 'assistant',
    model: 'none',
    content: { type: 'text', text: 'No.' },
  },
  'elicitation/create': { action: 'decline' },
}

/** Starts a gateway and speaks with it as an MCP client would, one request at a time. */
export function startDrillClient(
  { command, args }: NewServer,
  env: NodeJS.ProcessEnv,
): DrillClient {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  // A gateway that is gone reads nothing; that it is gone is told by its end.
  child.stdin.on('error', () => {})
  const ended = endOf(child)
  const came: Message[] = []
  let lastId = 0
  let onAnswer: () => void = () => {}
  const send = (message: object) =>
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  createInterface({ input: child.stdout }).on('line', (line) => {
    const message: Message = JSON.parse(line)
    came.push(message)
    if (message.method === undefined) {
      if (message.id === lastId) onAnswer()
    } else if (message.id !== undefined) {
      send({ id: message.id, result: ANSWERS[message.method] ?? {} })
    }
  })

  return {
    async ask(call) {
      lastId += 1
      came.length = 0
      const answered = new Promise<void>((resolve) => {
        onAnswer = resolve
      })
      send({ id: lastId, ...call })
      const gone = ended.then(() => {
        throw new SallyportError('SCAN_FAILED', 'expected the gateway to answer, it ended')
      })
      await Promise.race([answered, gone])
      return [...came]
    },
    notify: (method) => {
      send({ method })
    },
    async end() {
      child.stdin.end()
      await ended
    },
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('error', () => resolve())
    child.on('close', () => resolve())
  })
}
