import type { AuditRecord } from '../../audit/record.ts'
import { SallyportError } from '../../core/errors.ts'
import { SCENARIOS, type Scenario } from '../scenarios.ts'
import type { DrillClient } from './client.ts'
import { holds } from './holds.ts'
import { hello, PLACES, type Place } from './places.ts'

/** `logged` reached the other side, and the audit log says that something was found. */
type Outcome = 'stopped' | 'warned' | 'logged' | 'passed'

/** One text that was sent through the gateway at one place. The text itself is in no result. */
export type GatewayShot = Omit<Scenario, 'text' | 'source'> & {
  place: string
  outcome: Outcome
  rule_ids: string[]
  /** For the message that carried it; null where the log has no line of it. */
  milliseconds: number | null
  complete: boolean
}

/** What was fired, and whether it was seen to arrive at the other side. */
export type Fired = { place: Place; scenario: Scenario; arrived: boolean }

type Decision = Extract<AuditRecord, { event: 'decision' }>

const STOPS: readonly Decision['decision'][] = ['blocked', 'redacted', 'denied']

/** Sends each text through the gateway at each place, one after the other. */
export async function fireAll(client: DrillClient, onShot: () => void): Promise<Fired[]> {
  await client.ask(hello('sallyport-drill'))
  client.notify('notifications/initialized')
  const fired: Fired[] = []
  for (const [key, place] of Object.entries<Place>(PLACES)) {
    for (const [number, scenario] of SCENARIOS.entries()) {
      const came = await client.ask(place.ask(`${key}_${number}`, scenario.text))
      const arrived =
        place.carrier.direction === 'to_client'
          ? holds(came, scenario.text)
          : came.some(({ result }) => saysArrived(result))
      fired.push({ place, scenario, arrived })
      onShot()
    }
  }
  return fired
}

/** What the server of the drill says of arguments. */
function saysArrived(result: unknown): boolean {
  const content = (result as { structuredContent?: { arrived?: unknown } })?.structuredContent
  return content?.arrived === true
}

/**
 * What became of each text: whether it arrived is what was seen at the ends, the rest is what the audit
 * log says. Throws SCAN_FAILED when a text was lost for another reason than a decision to stop it.
 */
export function outcomesOf(
  fired: readonly Fired[],
  records: readonly AuditRecord[],
): GatewayShot[] {
  const [, ...exchanges] = exchangesOf(records)
  if (exchanges.length !== fired.length) {
    const message = `expected ${fired.length} requests in the log of the drill, got ${exchanges.length}`
    throw new SallyportError('SCAN_FAILED', message)
  }
  return fired.map((shot, index) => outcomeOf(shot, exchanges[index] ?? []))
}

/** Records of one request of the client each, with all that came of it: nothing else was under way. */
function exchangesOf(records: readonly AuditRecord[]): Decision[][] {
  const asked = new Set(Object.values<Place>(PLACES).map(({ ask }) => ask('', '').method))
  const exchanges: Decision[][] = []
  for (const record of records) {
    if (record.event !== 'decision') continue
    if (record.direction === 'to_upstream' && asked.has(record.method)) exchanges.push([])
    exchanges.at(-1)?.push(record)
  }
  return exchanges
}

function outcomeOf(
  { place, scenario: { text: _, source: __, ...what }, arrived }: Fired,
  exchange: readonly Decision[],
): GatewayShot {
  const { direction, method } = place.carrier
  const carrier = exchange.find(
    (record) => record.direction === direction && record.method === method,
  )
  if (!arrived && !exchange.some(({ decision }) => STOPS.includes(decision))) {
    const message = `${place.name}: expected a text to arrive or to be stopped, it was lost`
    throw new SallyportError('SCAN_FAILED', message)
  }
  return {
    ...what,
    place: place.name,
    outcome: arrived ? outcomeOfArrived(carrier) : 'stopped',
    rule_ids: carrier?.rule_ids ?? [],
    milliseconds: carrier?.scan_ms ?? null,
    complete: exchange.every(({ complete }) => complete),
  }
}

function outcomeOfArrived(carrier: Decision | undefined): Outcome {
  if (carrier?.decision === 'warned' || carrier?.decision === 'logged') return carrier.decision
  return 'passed'
}
