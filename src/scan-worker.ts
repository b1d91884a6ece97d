import { parentPort, workerData } from 'node:worker_threads'
import { Config } from './config.ts'
import { asSallyportError, SallyportError } from './core/errors.ts'
import type { Scanner } from './core/scanner.ts'
import { createLog } from './log.ts'
import { wireScanner } from './preset.ts'
import type { WorkerCall, WorkerReply, WorkerTask } from './worker-scanner.ts'

// The scanner in a thread of its own: a long text keeps this thread busy, never the protocol's.
const config = Config.parse(workerData)
const running = new Map<number, AbortController>()
const scanner = startScanner()

parentPort?.on('message', (call: WorkerCall) => {
  if ('cancel' in call) running.get(call.id)?.abort()
  else void answer(call.id, call.task)
})

function startScanner(): Scanner | SallyportError {
  try {
    return wireScanner(config, createLog(config.log_level))
  } catch (cause) {
    if (cause instanceof SallyportError) return cause
    throw cause
  }
}

async function answer(id: number, task: WorkerTask): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  try {
    if (scanner instanceof SallyportError) throw scanner
    reply({ id, value: await run(scanner, task, controller.signal) })
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    reply({ id, error: { code, message } })
  } finally {
    running.delete(id)
  }
}

function run(target: Scanner, task: WorkerTask, signal: AbortSignal): Promise<unknown> {
  switch (task.method) {
    case 'scan':
      return target.scan(task.text, { ...task, signal })
    case 'ruleInfo':
      return target.ruleInfo(task.ruleId)
    case 'families':
    case 'rules':
    case 'ready':
      return target[task.method]()
  }
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message)
}
