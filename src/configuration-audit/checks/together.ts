import type { Capability } from '../capabilities.ts'
import type { Found, Subject } from '../subject.ts'
import { checkShadows } from './live.ts'

/** What the servers of one client can do together; a file of no known client stands alone. */
export function checkTogether(subjects: readonly Subject[]): Found[] {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const { client, path } = subject.file
    const key = client.id === 'unknown' ? path : client.id
    groups.set(key, [...(groups.get(key) ?? []), subject])
  }
  return [...groups.values()].flatMap((group) => [...judge(group), ...checkShadows(group)])
}

function judge(subjects: readonly Subject[]): Found[] {
  const having = (...wanted: Capability[]) =>
    subjects.filter(({ capabilities }) => wanted.some((one) => capabilities.has(one)))
  const [first] = subjects
  if (first === undefined) return []
  const legs = [having('private', 'files'), having('untrusted'), having('sends')]
  const running = having('shell', 'code')
  const found: Found[] = []
  if (legs.every((leg) => leg.length > 0)) {
    found.push({ code: 'SPA-901', file: first.file, place: `servers ${namesOf(legs.flat())}` })
  }
  if (running.length > 0 && having('untrusted').length > 0) {
    const names = namesOf([...running, ...having('untrusted')])
    found.push({ code: 'SPA-902', file: first.file, place: `servers ${names}` })
  }
  return found
}

const MAX_NAMES = 5

function namesOf(subjects: readonly Subject[]): string {
  const names = [...new Set(subjects.map(({ server }) => server.name))]
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : ''
  return names.slice(0, MAX_NAMES).join(', ') + more
}
