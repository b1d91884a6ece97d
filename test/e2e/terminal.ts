import { spawn, spawnSync } from 'node:child_process'
import type { Place } from './secrets.ts'
import { CLI } from './start-server.ts'

/** util-linux has a `script` that runs a command in a terminal; those of other systems differ. */
export const isTerminalThere =
  process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** What is typed once a text is there; a function may do something first. */
type Answer = readonly [text: string, keys: string | (() => string)]

/** Runs the built command line in a terminal of 80 columns; each answer is typed when its text is there. */
export function runInTerminal(
  args: readonly string[],
  { cwd, env }: Place,
  answers: readonly Answer[],
): Promise<{ code: number | null; output: string }> {
  const words = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', `stty cols 80 rows 24; ${words}`, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm' },
  })
  let output = ''
  let unread = 0
  const left = [...answers]
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    const [next] = left
    const at = next === undefined ? -1 : output.indexOf(next[0], unread)
    if (next === undefined || at === -1) return
    left.shift()
    unread = output.length
    const [, keys] = next
    child.stdin.write(typeof keys === 'string' ? keys : keys())
  })
  return new Promise((done) => child.on('close', (code) => done({ code, output })))
}
