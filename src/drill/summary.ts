import { FAMILIES } from '../core/families.ts'
import type { FamilyId } from '../core/finding.ts'
import type { Shot } from './drill.ts'

/** How many of a group's attacks were stopped (`threat`) or warned of (`suspicious`), and of the twins. */
export type Group = {
  name: string
  attacks: number
  stopped: number
  warned: number
  harmless: number
  wronglyStopped: number
  wronglyWarned: number
}

/** What a count needs to know of a shot. */
export type Counted = { isAttack: boolean; outcome: 'stopped' | 'warned' | 'passed' }

export type Summary = {
  total: Group
  families: Group[]
  disguises: Group[]
  places: Group[]
  /** Of the attacks that were stopped or warned of: which layer saw them. */
  seenBy: { rulesOnly: number; classifierOnly: number; both: number }
  /** Milliseconds a text. */
  time: { median: number; slowest: number }
  missed: Shot[]
  wrong: Shot[]
}

export function summarize(shots: readonly Shot[]): Summary {
  const attacks = shots.filter(({ isAttack }) => isAttack)
  const seen = attacks.filter(({ verdict }) => verdict !== 'safe')
  const bySeen = (...layers: string[]) =>
    seen.filter((shot) => shot.layers.join() === layers.join()).length
  return {
    total: countGroup('all', shots.map(counted)),
    families: groupBy(shots, ({ family }) => nameOf(family)),
    disguises: groupBy(shots, ({ disguise }) => disguise ?? 'none'),
    places: groupBy(shots, ({ source }) => source),
    seenBy: {
      rulesOnly: bySeen('rules'),
      classifierOnly: bySeen('classifier'),
      both: bySeen('rules', 'classifier'),
    },
    time: timeOf(shots.map(({ milliseconds }) => milliseconds)),
    missed: attacks.filter(({ verdict }) => verdict !== 'threat'),
    wrong: shots.filter(({ isAttack, verdict }) => !isAttack && verdict !== 'safe'),
  }
}

function nameOf(family: FamilyId): string {
  return FAMILIES.find(({ id }) => id === family)?.name ?? family
}

function groupBy(shots: readonly Shot[], keyOf: (shot: Shot) => string): Group[] {
  const names = [...new Set(shots.map(keyOf))].sort()
  return names.map((name) =>
    countGroup(name, shots.filter((shot) => keyOf(shot) === name).map(counted)),
  )
}

function counted({ isAttack, verdict }: Shot): Counted {
  const outcome = ({ threat: 'stopped', suspicious: 'warned', safe: 'passed' } as const)[verdict]
  return { isAttack, outcome }
}

export function countGroup(name: string, shots: readonly Counted[]): Group {
  const number = (isAttack: boolean, outcome?: Counted['outcome']) =>
    shots.filter(
      (shot) => shot.isAttack === isAttack && (outcome === undefined || shot.outcome === outcome),
    ).length
  return {
    name,
    attacks: number(true),
    stopped: number(true, 'stopped'),
    warned: number(true, 'warned'),
    harmless: number(false),
    wronglyStopped: number(false, 'stopped'),
    wronglyWarned: number(false, 'warned'),
  }
}

export function timeOf(milliseconds: readonly number[]): Summary['time'] {
  const times = [...milliseconds].sort((a, b) => a - b)
  return { median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 }
}
