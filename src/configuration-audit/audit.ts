import { type ClientFile, lineCounter, type SkippedFile } from '../clients/client-file.ts'
import type { Discovered } from '../clients/discover.ts'
import { isScanServer } from '../clients/gateway-launch.ts'
import { serversOf } from '../clients/servers.ts'
import { MAX_AUDITED_LENGTH, MAX_AUDITED_VALUES } from '../core/limits.ts'
import { checkApprovals, checkClientApprovals } from './checks/approvals.ts'
import { checkExecution } from './checks/execution.ts'
import { checkFiles } from './checks/files.ts'
import { checkLive } from './checks/live.ts'
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
import type { LiveLook } from './live/look.ts'
import { visible } from './printable.ts'
import { type AuditReport, toAsked, toFindings } from './report.ts'
import { type Found, launcherOf, type Subject, toSubject, withLook } from './subject.ts'
import { upstreamsOf } from './upstreams.ts'

export type AuditTools = {
  compile: CompilePatterns
  findSecrets: FindSecrets
  /** Whether a text tries to steer the model that reads it. */
  isThreat(text: string): Promise<boolean>
  /** Connects to those of the servers that it is allowed to; the others are not in the answer. */
  look?(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, LiveLook>>
}

/** Judges the servers of these files. Reads them and the rights of their programs; runs nothing itself. */
export async function auditFiles(discovered: Discovered, tools: AuditTools): Promise<AuditReport> {
  const { judged, skipped } = gather(discovered)
  const looks = await tools.look?.(judged.flatMap(({ subjects }) => subjects.filter(isEnabled)))
  const checkPatterns = createPatternCheck(tools.compile)
  const found: Found[] = []
  const enabled: Subject[] = []
  for (const { file, subjects, values } of judged) {
    const running = subjects.filter(isEnabled).map((one) => withLook(one, looks?.get(one)))
    enabled.push(...running)
    for (const subject of running) found.push(...checkServer(subject), ...checkPatterns(subject))
    // A secret lies in the file whether its server is on or off.
    const secrets: Found[] = []
    for (const [index, subject] of subjects.entries()) {
      secrets.push(...(await checkSecrets(subject, values[index] ?? [], tools.findSecrets)))
    }
    found.push(...secrets, ...(await checkSpoken(running, tools)), ...checkFile(file, secrets))
  }
  found.push(...checkDuplicates(enabled), ...checkTogether(enabled))
  return {
    findings: await toFindings(found, tools.findSecrets),
    files: judged.map(({ file, subjects }) => ({
      path: visible(file.path),
      client: file.client.name,
      servers: subjects.length,
    })),
    skipped: skipped.map(({ path, reason }) => ({ path: visible(path), reason })),
    ...(looks === undefined ? {} : { live: await toAsked(enabled, tools.findSecrets) }),
  }
}

const isEnabled = ({ server }: Subject) => !server.isDisabled

type JudgedFile = { file: ClientFile; subjects: Subject[]; values: SecretValue[][] }

/** The servers of each file that is within the limits. */
function gather({ files, skipped }: Discovered): { judged: JudgedFile[]; skipped: SkippedFile[] } {
  const judged: JudgedFile[] = []
  const over: SkippedFile[] = []
  let count = 0
  for (const file of files) {
    const lineAt = lineCounter(file.text)
    const servers = serversOf(file).flatMap(upstreamsOf)
    const subjects = servers.map((one) => toSubject(one, file, lineAt(one.offset)))
    const values = subjects.map(secretValues)
    count += values.reduce((sum, some) => sum + some.length, 0)
    const reason = overLimit(count, subjects, values.flat())
    if (reason === undefined) judged.push({ file, subjects, values })
    else over.push({ path: file.path, client: file.client, reason })
  }
  return { judged, skipped: [...skipped, ...over] }
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
  const { command, args } = server
  // Our own scan server needs no gateway.
  const isOpen = command !== undefined && !launch.isGuarded && !isScanServer(command, args)
  return [
    ...checkExecution(subject),
    ...checkFiles(subject),
    ...checkPackages(subject),
    ...checkNetwork(subject),
    ...checkApprovals(subject),
    ...checkNames(subject),
    ...checkCommandPermissions(subject),
    ...checkLive(subject),
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
