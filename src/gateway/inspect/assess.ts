import type { Finding } from '../../core/finding.ts'
import type { Reaction } from '../../policy/effective.ts'
import { batchesOf, joinPieces, MAX_RUN, ordersOf } from './joins.ts'
import type { Judge, Judgement } from './judge.ts'
import type { Piece } from './pieces.ts'

/** What the policy does about that which was not seen. */
type Closing = Pick<Reaction, 'failsClosed' | 'blocksUndecoded'>

/** What was found in a message, and in which of its pieces. */
export type Assessment = {
  /** The best finding of each rule. */
  findings: Finding[]
  /** Pieces that are threats, alone or together, and where the policy fails closed those not seen. */
  offending: ReadonlySet<Piece>
  threat: boolean
  /** Whether a part was not seen, where the policy fails closed. */
  unseen: boolean
  complete: boolean
}

/**
 * UTF-16 units up to which pieces are first read in batches. Nothing shorter than the first is long enough
 * for a decoder or a classifier's window to need it alone; of a message with many longer ones, so are those
 * up to a window's length, and of one with very many, all.
 */
const BATCHED_LENGTHS = [48, 400]
/** Longer pieces that are scanned alone at once: with the classifier, each takes milliseconds. */
const MAX_ALONE = 16
/** Scans under way at once. */
const PARALLEL = 8

/**
 * Judges the pieces of a message each alone, and those that are no threat together. What is short and what
 * is put together is first read in batches: most messages are harmless, and one scan says so.
 */
export async function assess(
  pieces: readonly Piece[],
  judge: Judge,
  reaction: Closing,
): Promise<Assessment> {
  const texts = [...new Set(pieces.map(({ text }) => text))]
  const single = scannedAlone(texts)
  const orders = new Map(ordersOf(pieces).map((order) => [joinPieces(order), order]))
  const short = texts.filter((text) => !single.has(text))
  const alone = new Map<string, Judgement>()
  const judgeAlone = async (text: string) => alone.set(text, await judge(text))
  const [suspects] = await Promise.all([
    filter([...short, ...orders.keys()], judge),
    inGroups([...single], judgeAlone),
  ])
  await inGroups(
    short.filter((text) => suspects.has(text)),
    judgeAlone,
  )
  const offends = (judgement: Judgement) => judgement.threat || !mayPass(judgement, reaction)
  const offending = new Set(
    pieces.filter(({ text }) => {
      const judgement = alone.get(text)
      return judgement !== undefined && offends(judgement)
    }),
  )
  const suspectOrders = [...orders].flatMap(([text, order]) => (suspects.has(text) ? [order] : []))
  const together = await judgeTogether(suspectOrders, offending, judge)
  const judgements = [...alone.values(), ...together]
  // What stands in a piece was seen there; of the pieces together, what was decoded must be read.
  const complete = [...alone.values()].every((each) => each.complete) && together.every(isRead)
  const isPassable = [...alone.values()].every((each) => mayPass(each, reaction))
  return {
    findings: bestOf(judgements.flatMap(({ findings }) => findings)),
    offending,
    threat: judgements.some(({ threat }) => threat),
    unseen: !isPassable || (reaction.failsClosed && !together.every(isRead)),
    complete,
  }
}

/** Whether what was not seen of a text lets it pass. */
function mayPass({ read, complete }: Judgement, reaction: Closing): boolean {
  return read ? complete || !reaction.blocksUndecoded : !reaction.failsClosed
}

/** Texts that are not read in a batch first. JSON shows what is spread over its fields only as a whole. */
function scannedAlone(texts: readonly string[]): ReadonlySet<string> {
  const isJson = (text: string) => /^\s*[[{]/.test(text)
  for (const limit of BATCHED_LENGTHS) {
    const longer = texts.filter((text) => text.length > limit || isJson(text))
    if (longer.length <= MAX_ALONE) return new Set(longer)
  }
  return new Set(texts.filter(isJson))
}

/** Of texts, those in whose batch there is anything. */
async function filter(texts: readonly string[], judge: Judge): Promise<ReadonlySet<string>> {
  const suspects = new Set<string>()
  await inGroups(batchesOf(texts), async ({ joined, texts }) => {
    const { findings, complete } = await judge(joined)
    if (findings.length > 0 || !complete) for (const text of texts) suspects.add(text)
  })
  return suspects
}

/** Of a message that could not be taken apart. */
export function notSeen({ failsClosed }: Closing): Assessment {
  const nothing = { findings: [], offending: new Set<Piece>(), threat: false, complete: false }
  return { ...nothing, unseen: failsClosed }
}

function isRead({ read }: Judgement): boolean {
  return read
}

/**
 * Judges the pieces that are no threat alone as a reader would put them together, and adds to `offending`
 * the shortest runs of them that are one.
 */
async function judgeTogether(
  orders: readonly (readonly Piece[])[],
  offending: Set<Piece>,
  judge: Judge,
): Promise<Judgement[]> {
  const judgements: Judgement[] = []
  for (const order of orders) {
    const rest = order.filter((piece) => !offending.has(piece))
    if (rest.length < 2) continue
    const whole = await judge(joinPieces(rest))
    judgements.push({ ...whole, findings: [], threat: false })
    if (!whole.threat) continue
    for (const neighbours of windowsOf(rest)) {
      judgements.push(...(await judgeNeighbours(neighbours, offending, judge)))
    }
  }
  return judgements
}

/** Neighbours that are a threat together, less those already blamed. */
async function judgeNeighbours(
  neighbours: readonly Piece[],
  offending: Set<Piece>,
  judge: Judge,
): Promise<Judgement[]> {
  const rest = neighbours.filter((piece) => !offending.has(piece))
  // Pieces whose ends alone would be a threat: only the whole shows that they quote or report it.
  const whole = new Set<Piece>()
  while (rest.length > 1) {
    const judgement = await judge(joinPieces(rest, whole))
    if (!judgement.threat) break
    const run = await shortestRun(
      rest,
      async (part) => (await judge(joinPieces(part, whole))).threat,
    )
    const [first] = run
    if (first !== undefined && run.length === 1 && !whole.has(first)) {
      whole.add(first)
      continue
    }
    for (const piece of run) offending.add(piece)
    return [judgement]
  }
  return []
}

function windowsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const windows: (readonly Piece[])[] = []
  for (let from = 0; from === 0 || from + MAX_RUN / 2 < pieces.length; from += MAX_RUN / 2) {
    windows.push(pieces.slice(from, from + MAX_RUN))
  }
  return windows
}

/** By halving: the first end with which it is a threat, then the last beginning; all if that finds none. */
async function shortestRun(
  order: readonly Piece[],
  isThreat: (part: readonly Piece[]) => Promise<boolean>,
): Promise<readonly Piece[]> {
  const to = await firstTrue(1, order.length, (end) => isThreat(order.slice(0, end)))
  const length = await firstTrue(1, to, (back) => isThreat(order.slice(to - back, to)))
  const run = order.slice(to - length, to)
  return (await isThreat(run)) ? run : order
}

/** The least number of low..high for which a test holds, if it holds from some number on. */
async function firstTrue(
  low: number,
  high: number,
  test: (at: number) => Promise<boolean>,
): Promise<number> {
  let from = low
  let to = high
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (await test(middle)) to = middle
    else from = middle + 1
  }
  return from
}

async function inGroups<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += PARALLEL) {
    await Promise.all(items.slice(at, at + PARALLEL).map(run))
  }
}

function bestOf(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const known = best.get(finding.rule_id)
    if (known === undefined || known.confidence < finding.confidence) {
      best.set(finding.rule_id, finding)
    }
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}
