import { assess } from '../gateway/inspect/assess.ts'
import type { Judge } from '../gateway/inspect/judge.ts'
import { type Piece, piecesOf } from '../gateway/inspect/pieces.ts'
import { isObject } from '../gateway/message.ts'
import type { Offer, OfferedList } from './offer.ts'

/** Names that say what they are; others may be orders themselves. Those of MCP's tools all are. */
const PLAIN_NAME = /^[\w./:@-]{1,128}$/

/** What was not seen is reported as that, and is no finding. */
const REPORTING = { failsClosed: false, blocksUndecoded: false }

/** Whether a text is a threat to the model that reads it. */
export type IsThreat = (text: string) => Promise<boolean>

export type Steering = { places: string[]; isComplete: boolean }

/** What of an offer tries to steer the model, scanned as the gateway scans definitions; by names only. */
export async function findSteering(offer: Offer, createJudge: () => Judge): Promise<Steering> {
  const { pieces } = piecesOf({ result: offer.greeting })
  const greeting = await assess(pieces, createJudge(), REPORTING)
  const places = new Set([...greeting.offending].map(placeInGreeting))
  let isComplete = greeting.complete
  for (const list of offer.lists) {
    const { pieces } = piecesOf({ result: { [list.key]: list.entries } }, list.key)
    const { offending, complete } = await assess(pieces, createJudge(), REPORTING)
    isComplete &&= complete
    const indexes = new Set([...offending].map(({ entry }) => entry))
    if (indexes.delete(undefined)) places.add(`list of ${list.what}s`)
    const named = [...indexes].flatMap((index) => index ?? [])
    const names = await shownNames(list, named, isThreatTo(createJudge()))
    for (const name of names) places.add(`${list.what} ${name}`)
  }
  return { places: [...places], isComplete }
}

export const isThreatTo =
  (judge: Judge): IsThreat =>
  async (text) =>
    (await judge(text)).threat

function placeInGreeting({ key }: Piece): string {
  return key === 'instructions' ? 'instructions' : 'name of the server'
}

/** The names of these entries; their numbers where a name is the attack, or might be. */
export async function shownNames(
  { entries }: OfferedList,
  indexes: readonly number[],
  isThreat: IsThreat,
): Promise<string[]> {
  const names = indexes.map((index) => plainName(entries[index]))
  const asWords = (name: string) => name.replace(/[_./:@-]+/g, ' ')
  const known = names.filter((name) => name !== undefined)
  const isHarmless = !(await isThreat(known.map(asWords).join('\n')))
  const shown: string[] = []
  for (const [at, name] of names.entries()) {
    const isShown = name !== undefined && (isHarmless || !(await isThreat(asWords(name))))
    shown.push(isShown ? name : `number ${(indexes[at] ?? 0) + 1}`)
  }
  return shown
}

function plainName(entry: unknown): string | undefined {
  const name = isObject(entry) && typeof entry.name === 'string' ? entry.name : ''
  return PLAIN_NAME.test(name) ? name : undefined
}
