import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { Config } from './config.ts'
import { type ErrorCode, SallyportError } from './core/errors.ts'
import type { Scanner, ScanOptions } from './core/scanner.ts'
import type { Log } from './log.ts'

/** What the worker is asked to do, by the names of Scanner's methods. */
export type WorkerTask =
  | ({ method: 'scan'; text: string } & Omit<ScanOptions, 'signal'>)
  | { method: 'ruleInfo'; ruleId: string }
  | { method: 'families' | 'rules' | 'ready' }

export type WorkerCall = { id: number; task: WorkerTask } | { id: number; cancel: true }

export type WorkerReply =
  | { id: number; value: unknown }
  | { id: number; error: { code: ErrorCode; message: string } }

type Waiting = { resolve(value: never): void; reject(error: SallyportError): void }

/** A scanner in a worker thread. If the thread dies, its calls fail and the next call starts another. */
export function createWorkerScanner(config: Config, log: Log): Scanner {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0
  let closed = false

  function start(): Worker {
    const started = new Worker(new URL('./scan-worker.js', import.meta.url), {
      workerData: config,
      // The thread switches ONNX Runtime's telemetry off by a variable that native code must see.
      env: SHARE_ENV,
    })
    started.on('message', (reply: WorkerReply) => {
      const call = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('error' in reply) call?.reject(new SallyportError(reply.error.code, reply.error.message))
      else call?.resolve(reply.value as never)
    })
    // The error itself may quote the text that broke the thread, so only the fact is told.
    started.on('error', () => {})
    started.on('exit', () => {
      worker = undefined
      if (!closed) log('error', 'the scan thread died; its scans failed and it will be restarted')
      const code = closed ? 'SCANNER_CLOSED' : 'SCAN_FAILED'
      for (const { reject } of waiting.values()) {
        reject(new SallyportError(code, 'the scan ended before it had an answer'))
      }
      waiting.clear()
    })
    return started
  }

  function call<T>(task: WorkerTask, signal?: AbortSignal): Promise<T> {
    if (closed) return Promise.reject(new SallyportError('SCANNER_CLOSED', 'the scanner is closed'))
    worker ??= start()
    const target = worker
    lastId += 1
    const id = lastId
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      signal?.addEventListener('abort', () => target.postMessage({ id, cancel: true }), {
        once: true,
      })
      target.postMessage({ id, task })
    })
  }

  worker = start()
  return {
    scan: (text, { signal, ...options } = {}) => call({ method: 'scan', text, ...options }, signal),
    families: () => call({ method: 'families' }),
    ruleInfo: (ruleId) => call({ method: 'ruleInfo', ruleId }),
    rules: () => call({ method: 'rules' }),
    ready: () => call({ method: 'ready' }),
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}
