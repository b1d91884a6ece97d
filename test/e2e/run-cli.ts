import { spawn } from 'node:child_process'
import { CLI, type StartOptions } from './start-server.ts'

export type Ran = { code: number | null; stdout: string; stderr: string }
export type RunOptions = StartOptions & { input?: string | Buffer }

/** Runs the built command line to its end, with the given standard input. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cli = CLI, cwd, env, input = '' } = options
  const child = spawn(process.execPath, [cli, ...args], { cwd, env })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      output[name] += chunk
    })
  }
  // The program may refuse its arguments and be gone before it has read anything.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, ...output }))
  })
}
