import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeMachine } from './audited-machine.ts'

type Entry = Record<string, unknown>

/** A server of ours in a configuration; `log` is a file below the working folder. */
export const offering = (env: Record<string, string> = {}): Entry => ({
  command: process.execPath,
  args: [resolve('test/fixtures/live-audit/server.mjs')],
  env: { LOG: 'server.log', ...env },
})

export const attacking = (attack: string): Entry => ({
  command: process.execPath,
  args: [resolve('test/fixtures/gateway/attacker.mjs')],
  env: { ATTACK: attack, INSTRUCTIONS: '1' },
})

type Finding = { code: string; server: string | null; place: string }
type Asked = {
  server: string
  state: string
  reason?: string
  tools: { name: string; effects: string[] }[]
  prompts: number
  resources: number
}
export type LiveReport = { findings: Finding[]; live: Asked[] }

/** A machine with these servers in a file of its project, and the audit of that file with `--live`. */
export function liveMachine(servers: Record<string, Entry>) {
  const machine = makeMachine({}, { 'a.json': { mcpServers: servers } })
  const log = join(machine.place.cwd, 'server.log')
  const told = (word: string) =>
    (existsSync(log) ? readFileSync(log, 'utf8') : '')
      .split('\n')
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1))
  return {
    ...machine,
    /** What a server of ours wrote down: `pid`, `env`, `method`. */
    told,
    /** The processes of servers that are still there. */
    alive: () => told('pid').filter(isAlive),
    audit: (...flags: string[]) =>
      machine.run('audit', '--live', '--yes', ...flags, '--format', 'json', 'a.json'),
    async report(...flags: string[]): Promise<LiveReport> {
      const all = flags.includes('--server') ? [] : ['--all-servers']
      const { stdout } = await this.audit(...all, ...flags)
      return JSON.parse(stdout)
    },
  }
}

/** One that has ended may stand in the table of processes until the system has taken note. */
function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Codes of the findings that only `--live` makes, with their places. */
export const liveFindings = ({ findings }: LiveReport, server?: string) =>
  findings
    .filter((one) => one.code.startsWith('SPA-0') && (server ?? one.server) === one.server)
    .map(({ code, place }) => `${code} ${place}`)

/** A tool as a server lists it. */
export const tool = (name: string, properties: object = {}, more: object = {}) => ({
  name,
  inputSchema: { type: 'object', properties },
  ...more,
})

/** As configurations name a variable. */
export const put = (name: string) => `\${${name}}`
