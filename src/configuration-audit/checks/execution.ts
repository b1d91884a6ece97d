import type { AuditCode } from '../codes.ts'
import type { Found, Subject } from '../subject.ts'

const ELEVATED = new Set(['sudo', 'doas', 'pkexec', 'runas', 'gsudo', 'su'])
/** The flag by which each interpreter takes its program from the arguments. */
const INLINE: readonly (readonly [string, readonly string[]])[] = [
  ['python', ['-c']],
  ['node', ['-e', '--eval', '-p', '--print']],
  ['bun', ['-e', '--eval']],
  ['deno', ['eval']],
  ['ruby', ['-e']],
  ['perl', ['-e', '-E']],
  ['php', ['-r']],
  ['osascript', ['-e']],
]
/** Deno asks for each right unless told not to. */
const DENO_ALL = new Set(['-A', '--allow-all'])

/** What is run, and with what rights. */
export function checkExecution(subject: Subject): Found[] {
  const { launch, server, capabilities } = subject
  const codes: AuditCode[] = []
  const last = launch.programs.at(-1) ?? ''
  // A script that only starts one program is caught by what that program is.
  if (launch.script !== undefined) codes.push('SPA-101')
  if (capabilities.has('shell')) codes.push('SPA-103')
  if (capabilities.has('code')) codes.push('SPA-104')
  const inline = INLINE.find(([name]) => last === name || isVersionOf(last, name))
  if (inline?.[1].some((flag) => launch.rest.includes(flag))) codes.push('SPA-105')
  if (launch.programs.some((program) => ELEVATED.has(program))) codes.push('SPA-107')
  if (last === 'deno' && launch.rest.some((word) => DENO_ALL.has(word))) codes.push('SPA-108')
  const place = server.command === undefined ? 'name' : 'command'
  return codes.map((code) => ({ code, file: subject.file, subject, place }))
}

/** `python3.12` is python. */
function isVersionOf(program: string, name: string): boolean {
  return program.startsWith(name) && /^[0-9.]+$/.test(program.slice(name.length))
}
