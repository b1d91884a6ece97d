import type { Severity } from '../core/finding.ts'
import { severityRank } from '../core/finding.ts'
import type { FindSecrets } from './checks/secrets.ts'
import { type AuditCode, ruleOf } from './codes.ts'
import type { LiveLook } from './live/look.ts'
import type { Effect } from './live/rating.ts'
import { printable, visible } from './printable.ts'
import type { Found, Subject } from './subject.ts'

/** One finding, free of every value of the configuration. */
export type AuditFinding = {
  code: AuditCode
  severity: Severity
  /** As in the file, without what cannot be seen; null for what is not of one server. */
  server: string | null
  client: string
  file: string
  /** The line, from 1, on which the server begins. */
  line: number
  /** Where within the server: by names, never by values. */
  place: string
}

export type AuditReport = {
  findings: AuditFinding[]
  files: { path: string; client: string; servers: number }[]
  skipped: { path: string; reason: string }[]
  /** Servers that somebody was asked about, with --live. */
  live?: AskedServer[]
}

/** What a server offers, by names only. */
export type AskedServer = {
  server: string
  client: string
  file: string
  state: LiveLook['state']
  reason: string | undefined
  tools: { name: string; effects: readonly Effect[] }[]
  prompts: number
  resources: number
}

/** Most severe first, then as in the files; the same code once a place. */
export async function toFindings(
  found: readonly Found[],
  find: FindSecrets,
): Promise<AuditFinding[]> {
  const seen = new Set<string>()
  const findings: AuditFinding[] = []
  for (const { code, file, subject, place } of found) {
    const finding = {
      code,
      severity: ruleOf(code).severity,
      server: subject === undefined ? null : await printable(subject.server.name, find),
      client: file.client.name,
      file: visible(file.path),
      line: subject?.line ?? 1,
      place: await printable(place ?? '', find),
    }
    const key = JSON.stringify(finding)
    if (seen.has(key)) continue
    seen.add(key)
    findings.push(finding)
  }
  return findings.sort((a, b) => severityRank(b.severity) - severityRank(a.severity))
}

/** What was asked of whom, with names that may go to a terminal. */
export async function toAsked(
  subjects: readonly Subject[],
  find: FindSecrets,
): Promise<AskedServer[]> {
  const asked: AskedServer[] = []
  for (const { server, file, live } of subjects) {
    if (live === undefined) continue
    const { state, reason, prompts, resources } = live
    const tools: AskedServer['tools'] = []
    for (const { name, effects } of live.tools) {
      tools.push({ name: await printable(name, find), effects })
    }
    asked.push({
      server: await printable(server.name, find),
      client: file.client.name,
      file: visible(file.path),
      ...{ state, reason, tools, prompts, resources },
    })
  }
  return asked
}
