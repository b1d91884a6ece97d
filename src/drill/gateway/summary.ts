import { countGroup, type Group, type Summary, timeOf } from '../summary.ts'
import type { GatewayShot } from './fire.ts'
import { PLACES } from './places.ts'

const EVERYWHERE = 'everywhere'
const PLACE_COUNT = Object.keys(PLACES).length

/** Of one place, or of one text: what became of it at every place, or of every text in it. */
export type GatewayGroup = Group & {
  /** Attacks that arrived and of which the log has a finding. */
  logged: number
  time: Summary['time']
}

/** A text that was not treated alike, or not rightly, in every place. */
export type Stray = {
  name: string
  outcomes: { outcome: string; places: string[] | 'everywhere' }[]
}

export type GatewaySummary = {
  total: GatewayGroup
  places: GatewayGroup[]
  texts: GatewayGroup[]
  /** Attacks that arrived somewhere. */
  missed: Stray[]
  /** Twins that did not arrive everywhere as they were sent. */
  wrong: Stray[]
}

export function summarizeGateway(shots: readonly GatewayShot[]): GatewaySummary {
  const attacks = shots.filter(({ isAttack }) => isAttack)
  const twins = shots.filter(({ isAttack }) => !isAttack)
  return {
    total: group('all', shots),
    places: groupBy(shots, ({ place }) => place),
    texts: groupBy(shots, ({ name }) => name),
    missed: strays(attacks.filter(({ outcome }) => outcome !== 'stopped')),
    // A line in the log disturbs nobody.
    wrong: strays(twins.filter(({ outcome }) => outcome === 'stopped' || outcome === 'warned')),
  }
}

function groupBy(
  shots: readonly GatewayShot[],
  keyOf: (shot: GatewayShot) => string,
): GatewayGroup[] {
  const names = [...new Set(shots.map(keyOf))]
  return names.map((name) =>
    group(
      name,
      shots.filter((shot) => keyOf(shot) === name),
    ),
  )
}

function group(name: string, shots: readonly GatewayShot[]): GatewayGroup {
  const counted = shots.map(({ isAttack, outcome }) => ({
    isAttack,
    outcome: outcome === 'logged' ? ('passed' as const) : outcome,
  }))
  return {
    ...countGroup(name, counted),
    logged: shots.filter(({ isAttack, outcome }) => isAttack && outcome === 'logged').length,
    time: timeOf(shots.flatMap(({ milliseconds }) => milliseconds ?? [])),
  }
}

function strays(shots: readonly GatewayShot[]): Stray[] {
  return [...new Set(shots.map(({ name }) => name))].map((name) => {
    const own = shots.filter((shot) => shot.name === name)
    const outcomes = [...new Set(own.map(({ outcome }) => outcome))]
    return {
      name,
      outcomes: outcomes.map((outcome) => {
        const places = own.filter((shot) => shot.outcome === outcome).map(({ place }) => place)
        return { outcome, places: places.length === PLACE_COUNT ? EVERYWHERE : places }
      }),
    }
  })
}
