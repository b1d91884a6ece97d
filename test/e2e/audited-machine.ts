import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RunOptions, runCli } from './run-cli.ts'
import { makePlace } from './secrets.ts'

function write(folder: string, files: Record<string, unknown>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    )
  }
}

/** A place with files in its home and its working folder, and a run of the built command there. */
export function makeMachine(home: Record<string, unknown>, project: Record<string, unknown> = {}) {
  const place = makePlace()
  write(place.env.HOME ?? '', home)
  write(place.cwd, project)
  const options: RunOptions = { cwd: place.cwd, env: { ...place.env, XDG_CONFIG_HOME: '' } }
  return { place, options, run: (...args: string[]) => runCli(args, options) }
}

/** The findings of a report in JSON. */
export const findingsOf = (
  stdout: string,
): { code: string; server: string; client: string; line: number }[] => JSON.parse(stdout).findings
