import { expect } from 'vitest'
import { buildProgram } from '../../src/commands/program.ts'
import { makeMachine } from './audited-machine.ts'
import { runCli } from './run-cli.ts'
import { CLI } from './start-server.ts'

type Shown = { name: string; status: string; detail: string; mend?: string; command?: string }

export const MCP_JSON = '.cursor/mcp.json'
export const SERVER = { command: process.execPath, args: [CLI, 'serve'] }
/** A home in which one client has our server. */
export const withServer: Record<string, unknown> = {
  [MCP_JSON]: { mcpServers: { sallyport: SERVER } },
}
const commands = buildProgram(() => {}).commands.map((command) => command.name())

/** Runs `doctor --json`, whose every complaint says what to do, with commands that there are. */
export async function examine(args: readonly string[], { home = withServer, cli = CLI } = {}) {
  const { place, options } = makeMachine(home)
  const ran = await runCli(['doctor', '--json', ...args], { ...options, cli })
  expect(ran.stderr).toBe('')
  const { checks, exit_code }: { checks: Shown[]; exit_code: number } = JSON.parse(ran.stdout)
  expect(exit_code).toBe(ran.code)
  const bad = checks.filter(({ status }) => status !== 'ok')
  for (const { mend, command = '' } of bad) {
    expect(mend).toMatch(/\w/)
    const ours = /^sallyport (\S+)/.exec(command)?.[1]
    if (ours !== undefined) expect(commands).toContain(ours)
  }
  return { code: ran.code, stdout: ran.stdout, checks, bad, place }
}

export const namesOf = (checks: readonly Shown[]) =>
  checks.map(({ name, status }) => `${status} ${name}`)
