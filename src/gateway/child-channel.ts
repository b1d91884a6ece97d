import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import spawn from 'cross-spawn'
import { readByteLines } from '../core/lines.ts'
import type { Log } from '../log.ts'
import type { Channel, ChannelEvents, OpenChannel } from './channel.ts'
import { childEnvironment } from './child-env.ts'
import type { UpstreamConfig } from './config.ts'
import { createPipeWriter } from './pipe-writer.ts'
import { drainStderr } from './upstream-stderr.ts'

/** Milliseconds a server may take to go after its input has ended, and again after SIGTERM. */
const GRACE_MS = 2_000

/** Milliseconds in which what an ended server has written must be read; its children may hold the pipe for ever. */
const LAST_WORDS_MS = 1_000

export type ChildOptions = { maxMessageBytes: number; showStderr: boolean; log: Log }

/** An upstream server that is a child process and speaks MCP over its stdin and stdout. */
export function childChannel(
  name: string,
  config: Pick<UpstreamConfig, 'args' | 'env' | 'inherit_env' | 'cwd'> & { command: string },
  { maxMessageBytes, showStderr, log }: ChildOptions,
): OpenChannel {
  return async (events) => {
    const child = spawn(config.command, config.args, {
      ...(config.cwd === undefined ? {} : { cwd: config.cwd }),
      env: childEnvironment(process.env, config.inherit_env, config.env),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own, so that what `npx` starts can be ended with it.
      detached: process.platform !== 'win32',
    })
    const { stdin, stdout, stderr } = child
    if (stdin === null || stdout === null || stderr === null) throw new Error('no pipes')
    stdin.on('error', () => {})
    const count = drainStderr(stderr, name, showStderr)
    const exited = new Promise<string>((resolve) => {
      child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    })
    await started(child)
    log('debug', `${name}: started process ${child.pid}`)
    const read = readLines(stdout, maxMessageBytes, events)
    const gone = exited.then(async (how) => {
      await Promise.race([read, delay(LAST_WORDS_MS, undefined, { ref: false })])
      endTree(child, 'SIGKILL')
      const said = `it wrote ${count.lines} lines, ${count.bytes} bytes to stderr`
      events.onEnd(`ended with ${how}; ${said}`)
    })
    return childEnd(child, gone)
  }
}

async function readLines(
  stdout: AsyncIterable<Buffer>,
  maxBytes: number,
  { onLine }: ChannelEvents,
): Promise<void> {
  try {
    for await (const line of readByteLines(stdout, maxBytes)) await onLine(line)
  } catch {
    // A pipe that breaks is a server that ends, and `exit` tells of that.
  }
}

function childEnd(child: ChildProcess, gone: Promise<void>): Channel {
  const { stdin } = child
  if (stdin === null) throw new Error('no pipe')
  const write = createPipeWriter(stdin)
  return {
    send: ({ bytes }, signal) => write(bytes, signal),
    async close() {
      stdin.end()
      // Servers end with their input; those that do not are told twice.
      for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
        const timer = new AbortController()
        await Promise.race([
          gone,
          delay(GRACE_MS, undefined, { signal: timer.signal }).catch(() => {}),
        ])
        timer.abort()
        if (child.exitCode !== null || child.signalCode !== null) break
        endTree(child, signal)
      }
      await gone
    },
  }
}

/** Rejects when there is no such program: the system's message would repeat the command line. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.on('error', (cause: NodeJS.ErrnoException) => {
      reject(new Error(`cannot be started: ${cause.code ?? 'unknown reason'}`))
    })
  })
}

function endTree({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F'])
    else process.kill(-pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}
