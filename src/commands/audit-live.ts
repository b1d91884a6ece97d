import { isScanServer } from '../clients/gateway-launch.ts'
import type { McpServer } from '../clients/servers.ts'
import type { Config } from '../config.ts'
import type { FindSecrets } from '../configuration-audit/checks/secrets.ts'
import { type LiveLook, notRead } from '../configuration-audit/live/look.ts'
import type { Subject } from '../configuration-audit/subject.ts'
import { SallyportError } from '../core/errors.ts'
import { type Target, targetOf } from '../live-audit/target.ts'
import type { Log } from '../log.ts'
import { createLooker } from './audit-looker.ts'
import { shownTarget } from './audit-target.ts'
import { type LiveFlags, secondsOf } from './live-flags.ts'

type Parts = { config: Config; log: Log; find: FindSecrets }
/** One server, however many files it stands in. */
type Candidate = { subjects: Subject[]; target: Target | undefined }
type Looks = ReadonlyMap<Subject, LiveLook>

/** Asks about each server, and connects to those that are allowed, one after the other. */
export function createLook(flags: LiveFlags, parts: Parts) {
  return async (subjects: readonly Subject[]): Promise<Looks> => {
    const candidates = candidatesOf(subjects, flags.servers)
    const refused = await refusedOf(candidates, flags, parts)
    const looks = new Map<Subject, LiveLook>()
    const put = (candidate: Candidate, look: LiveLook) => {
      for (const subject of candidate.subjects) looks.set(subject, look)
    }
    for (const [candidate, look] of refused) put(candidate, look)
    const allowed = candidates.filter((candidate) => !refused.has(candidate))
    if (allowed.length === 0) return looks
    const looker = createLooker(parts.config, secondsOf(flags.timeout), parts.log)
    try {
      for (const candidate of allowed) {
        const { subjects, target } = candidate
        if (target === undefined) continue
        put(candidate, await looker.look(subjects[0]?.server.name ?? '', target))
      }
    } finally {
      await looker.close()
    }
    return looks
  }
}

/** Those that are not to be connected to. Calling a question off answers those behind it, too. */
async function refusedOf(
  candidates: readonly Candidate[],
  { yes }: LiveFlags,
  { find }: Parts,
): Promise<Map<Candidate, LiveLook>> {
  const refused = new Map<Candidate, LiveLook>()
  let isCalledOff = false
  for (const candidate of candidates) {
    const { subjects, target } = candidate
    if (target === undefined) {
      refused.set(candidate, UNKNOWN)
    } else if (isCalledOff) {
      refused.set(candidate, DECLINED)
    } else if (!yes) {
      const { allowed } = await import('./init-questions.ts')
      const answer = await allowed(await shownTarget(subjects, target, find))
      isCalledOff = answer === undefined
      if (answer !== true) refused.set(candidate, DECLINED)
    }
  }
  return refused
}

const UNKNOWN = notRead('failed', 'needs a value that only its client has')
const DECLINED = notRead('declined', 'was not allowed')

function candidatesOf(
  subjects: readonly Subject[],
  names: readonly string[] | undefined,
): Candidate[] {
  const chosen = subjects.filter(
    ({ server }) => isForeign(server) && (names?.includes(server.name) ?? true),
  )
  const missing = names?.filter((name) => !chosen.some(({ server }) => server.name === name))
  if (missing !== undefined && missing.length > 0) {
    throw new SallyportError(
      'USAGE',
      '--server: expected the name of a server that is on in these files, found none',
    )
  }
  const { env } = process
  const around = { env, home: env.HOME ?? env.USERPROFILE ?? '', project: process.cwd() }
  const same = new Map<string, Candidate>()
  for (const subject of chosen) {
    const target = targetOf(subject.server, around)
    const key = JSON.stringify([subject.server.name, target])
    const candidate = same.get(key) ?? { subjects: [], target }
    candidate.subjects.push(subject)
    same.set(key, candidate)
  }
  return [...same.values()]
}

/** Our own scan server offers nothing that is not known. */
function isForeign({ command, args }: McpServer): boolean {
  return !isScanServer(command, args)
}
