import { type ClientFile, lineCounter, type SkippedFile } from '../clients/client-file.ts'
import type { Discovered } from '../clients/discover.ts'
import { serversOf } from '../clients/servers.ts'
import type { Severity } from '../core/finding.ts'
import { severityRank } from '../core/finding.ts'
import { MAX_AUDITED_LENGTH, MAX_AUDITED_VALUES } from '../core/limits.ts'
import { checkApprovals, checkClientApprovals } from './checks/approvals.ts'
import { checkExecution } from './checks/execution.ts'
import { checkFiles } from './checks/files.ts'
import { checkDuplicates, checkNames, spokenTexts } from './checks/names.ts'
import { checkNetwork } from './checks/network.ts'
import { checkPackages } from './checks/packages.ts'
import { type CompilePatterns, createPatternCheck } from './checks/patterns.ts'
import {
  checkCommandPermissions,
  checkFilePermissions,
  isReadableByOthers,
} from './checks/permissions.ts'
import { checkSecrets, type FindSecrets, type SecretValue, secretValues } from './checks/secrets.ts'
import { checkTogether } from './checks/together.ts'
import { type AuditCode, ruleOf } from './codes.ts'
import { printable, visible } from './printable.ts'
import { type Found, launcherOf, type Subject, toSubject } from './subject.ts'

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
}

export type AuditTools = {
  compile: CompilePatterns
  findSecrets: FindSecrets
  /** Whether a text tries to steer the model that reads it. */
  isThreat(text: string): Promise<boolean>
}

/** Judges the servers of these files. Reads them and the rights of their programs; runs nothing. */
export async function auditFiles(discovered: Discovered, tools: AuditTools): Promise<AuditReport> {
  const checkPatterns = createPatternCheck(tools.compile)
  const found: Found[] = []
  const subjects: Subject[] = []
  const skipped: SkippedFile[] = [...discovered.skipped]
  const judged: ClientFile[] = []
  let count = 0
  for (const file of discovered.files) {
    const lineAt = lineCounter(file.text)
    const own = serversOf(file).map((server) => toSubject(server, file, lineAt(server.offset)))
    const values = own.map(secretValues)
    count += values.reduce((sum, some) => sum + some.length, 0)
    const reason = overLimit(count, own, values.flat())
    if (reason !== undefined) {
      skipped.push({ path: file.path, client: file.client, reason })
      continue
    }
    judged.push(file)
    subjects.push(...own)
    const enabled = own.filter(({ server }) => !server.isDisabled)
    for (const subject of enabled) found.push(...checkServer(subject), ...checkPatterns(subject))
    // A secret lies in the file whether its server is on or off.
    const secrets: Found[] = []
    for (const [index, subject] of own.entries()) {
      secrets.push(...(await checkSecrets(subject, values[index] ?? [], tools.findSecrets)))
    }
    found.push(...secrets, ...(await checkSpoken(enabled, tools)), ...checkFile(file, secrets))
  }
  const enabled = subjects.filter(({ server }) => !server.isDisabled)
  found.push(...checkDuplicates(enabled), ...checkTogether(enabled))
  return {
    findings: await toFindings(found, tools.findSecrets),
    files: judged.map((file) => ({
      path: visible(file.path),
      client: file.client.name,
      servers: subjects.filter((subject) => subject.file === file).length,
    })),
    skipped: skipped.map(({ path, reason }) => ({ path: visible(path), reason })),
  }
}

function overLimit(
  count: number,
  subjects: readonly Subject[],
  values: readonly SecretValue[],
): string | undefined {
  if (count > MAX_AUDITED_VALUES) {
    return `expected at most ${MAX_AUDITED_VALUES} values of servers in all files`
  }
  const lengths = [
    ...subjects.map(({ server }) => server.name.length),
    ...values.map(({ name, value }) => name.length + value.length),
  ]
  const isLong = lengths.some((length) => length > MAX_AUDITED_LENGTH)
  return isLong ? `expected values of at most ${MAX_AUDITED_LENGTH} characters` : undefined
}

function checkServer(subject: Subject): Found[] {
  const { server, launch, file } = subject
  const isOpen =
    server.command !== undefined && !launch.isGuarded && !isSallyport(launch.programs, launch.args)
  return [
    ...checkExecution(subject),
    ...checkFiles(subject),
    ...checkPackages(subject),
    ...checkNetwork(subject),
    ...checkApprovals(subject),
    ...checkNames(subject),
    ...checkCommandPermissions(subject),
    ...(launch.isGuarded ? checkLauncher(launcherOf(subject)) : []),
    ...(isOpen ? [{ code: 'SPA-808' as const, file, subject, place: 'command' }] : []),
  ]
}

/** Whatever calls itself our gateway is still a program that runs first. */
function checkLauncher(launcher: Subject): Found[] {
  return [checkExecution, checkPackages, checkNames, checkCommandPermissions].flatMap((check) =>
    check(launcher),
  )
}

/** Our own scan server needs no gateway. */
function isSallyport(programs: readonly string[], args: readonly string[]): boolean {
  const words = [programs.at(-1) ?? '', ...args].join('/').toLowerCase()
  return words.includes('sallyport') && args.includes('serve')
}

function checkFile(file: ClientFile, secrets: readonly Found[]): Found[] {
  const isOpen = secrets.length > 0 && isReadableByOthers(file)
  return [
    ...checkFilePermissions(file),
    ...checkClientApprovals(file),
    ...(isOpen ? [{ code: 'SPA-312' as const, file, place: 'file' }] : []),
  ]
}

async function checkSpoken(subjects: readonly Subject[], tools: AuditTools): Promise<Found[]> {
  const found: Found[] = []
  for (const subject of subjects) {
    for (const text of spokenTexts(subject.server.entry)) {
      if (!(await tools.isThreat(text))) continue
      found.push({ code: 'SPA-807', file: subject.file, subject, place: 'description' })
    }
  }
  return found
}

/** Most severe first, then as in the files; the same code once a place. */
async function toFindings(found: readonly Found[], find: FindSecrets): Promise<AuditFinding[]> {
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
