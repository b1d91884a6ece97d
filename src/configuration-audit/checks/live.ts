import type { AuditCode } from '../codes.ts'
import type { RatedTool } from '../live/rating.ts'
import type { Found, Subject } from '../subject.ts'

/** What a server itself has said, where somebody allowed us to ask it. */
export function checkLive(subject: Subject): Found[] {
  const { live, file } = subject
  if (live === undefined) return []
  const found = (code: AuditCode, place: string): Found => ({ code, file, subject, place })
  const where = (code: AuditCode, tools: readonly RatedTool[]) =>
    tools.length === 0 ? [] : [found(code, namesOf(tools))]
  const running = live.tools.filter(({ effects }) => effects.includes('code'))
  return [
    ...live.steering.map((place) => found('SPA-001', place)),
    ...(live.state === 'failed' ? [found('SPA-002', live.reason ?? '')] : []),
    ...(live.state === 'read' && !live.isComplete ? [found('SPA-003', live.reason ?? '')] : []),
    ...where(
      'SPA-004',
      live.tools.filter(({ isContradicted }) => isContradicted),
    ),
    ...where(
      'SPA-103',
      running.filter(({ capabilities }) => capabilities.includes('shell')),
    ),
    ...where(
      'SPA-104',
      running.filter(({ capabilities }) => !capabilities.includes('shell')),
    ),
  ]
}

/** Tools of different servers of one client that have one name. */
export function checkShadows(subjects: readonly Subject[]): Found[] {
  return subjects.flatMap((subject): Found[] => {
    const others = subjects.filter(
      (other) => other !== subject && other.server.name !== subject.server.name,
    )
    const taken = new Set(others.flatMap(({ live }) => live?.tools.map(({ name }) => name) ?? []))
    // A name with a space is none: it stands for one that is not shown.
    const shared =
      subject.live?.tools.filter(({ name }) => taken.has(name) && !name.includes(' ')) ?? []
    if (shared.length === 0) return []
    return [{ code: 'SPA-005', file: subject.file, subject, place: namesOf(shared) }]
  })
}

const MAX_NAMES = 5

function namesOf(tools: readonly RatedTool[]): string {
  const names = tools.slice(0, MAX_NAMES).map(({ name }) => name)
  const more = tools.length > MAX_NAMES ? ` and ${tools.length - MAX_NAMES} more` : ''
  return `${tools.length === 1 ? 'tool' : 'tools'} ${names.join(', ')}${more}`
}
