import type { Config } from '../config.ts'
import type { LiveLook } from '../configuration-audit/live/look.ts'
import { visible } from '../configuration-audit/printable.ts'
import { createJudge } from '../gateway/inspect/judge.ts'
import { lookAt } from '../live-audit/look-at.ts'
import type { Target } from '../live-audit/target.ts'
import type { Log } from '../log.ts'
import { VERSION } from '../paths.ts'
import { wireScanner } from '../preset.ts'

/** Milliseconds to scan one list; hundreds of tools take a few seconds with the classifier. */
const SCAN_BUDGET_MS = 30_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type Looker = {
  look(name: string, target: Target): Promise<LiveLook>
  close(): Promise<void>
}

/** Connects and scans with the whole scanner. A signal ends the server that runs, and then us. */
export function createLooker(config: Config, seconds: number, log: Log): Looker {
  const scanner = wireScanner({ ...config, suppressions: [] }, log)
  const stop = new AbortController()
  let received: NodeJS.Signals | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    received = signal
    stop.abort()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  const judge = () =>
    createJudge({
      scanner,
      source: 'tool_description',
      // As the gateway does, unless it is told otherwise.
      threshold: 'high',
      suppressions: [],
      maxTextLength: config.max_text_length,
      deadline: performance.now() + SCAN_BUDGET_MS,
      signal: stop.signal,
    })
  return {
    async look(name, target) {
      if (process.stderr.isTTY) process.stderr.write(`asking ${visible(name)} ...\n`)
      const options = { version: VERSION, seconds, signal: stop.signal, createJudge: judge }
      const look = await lookAt(target, options)
      if (received !== undefined) await end(received)
      return look
    },
    close,
  }

  async function close(): Promise<void> {
    for (const signal of SIGNALS) process.off(signal, onSignal)
    await scanner.close()
  }

  /** Ends as the signal would have ended us. */
  async function end(signal: NodeJS.Signals): Promise<void> {
    await close()
    process.kill(process.pid, signal)
    await new Promise(() => {})
  }
}
