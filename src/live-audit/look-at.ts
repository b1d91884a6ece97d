import { type LiveLook, notRead } from '../configuration-audit/live/look.ts'
import { type RatedTool, rateTool } from '../configuration-audit/live/rating.ts'
import type { Judge } from '../gateway/inspect/judge.ts'
import { LookError, reasonOf, statusOf } from './failure.ts'
import type { Offer } from './offer.ts'
import { readTarget } from './read-target.ts'
import { findSteering, isThreatTo, shownNames } from './steering.ts'
import type { Target } from './target.ts'
import { toolDefinition } from './tool-definition.ts'

export type LookOptions = {
  version: string
  /** Seconds for one server: to start, to answer and to be read. */
  seconds: number
  /** Ends the server before its time. */
  signal: AbortSignal
  /** A judge of texts with a budget of its own. */
  createJudge(): Judge
}

/** Connects to a server as a client does, reads what it offers, and ends it. Calls no tool. */
export async function lookAt(target: Target, options: LookOptions): Promise<LiveLook> {
  const offer: Offer = { greeting: undefined, lists: [], isComplete: false }
  const cause = await withDeadline(options, (signal) => readTarget(target, offer, options, signal))
  if (offer.greeting === undefined) return unread(cause)
  const steering = await findSteering(offer, options.createJudge)
  const count = (...kinds: string[]) =>
    offer.lists
      .filter(({ what }) => kinds.includes(what))
      .reduce((sum, { entries }) => sum + entries.length, 0)
  const isComplete = offer.isComplete && steering.isComplete
  return {
    state: 'read',
    reason: offer.isComplete ? undefined : reasonOf(cause),
    tools: await ratedTools(offer, options.createJudge()),
    prompts: count('prompt'),
    resources: count('resource', 'resource template'),
    steering: steering.places,
    isComplete,
  }
}

/** Servers of strangers are closed to strangers; that is as it should be. */
function unread(cause: unknown): LiveLook {
  const isClosed = [401, 403].includes(statusOf(cause) ?? 0)
  return isClosed ? notRead('sign-in', 'asks for a sign-in') : notRead('failed', reasonOf(cause))
}

async function ratedTools({ lists }: Offer, judge: Judge): Promise<RatedTool[]> {
  const list = lists.find(({ what }) => what === 'tool')
  if (list === undefined) return []
  const names = await shownNames(list, [...list.entries.keys()], isThreatTo(judge))
  return list.entries.map((entry, index) => {
    return { ...rateTool(toolDefinition(entry)), name: names[index] ?? '' }
  })
}

async function withDeadline(
  { seconds, signal }: LookOptions,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<unknown> {
  const stop = new AbortController()
  const interrupt = () => stop.abort(new LookError('was interrupted'))
  const timer = setTimeout(
    () => stop.abort(new LookError(`did not answer within ${seconds} s`)),
    seconds * 1_000,
  )
  signal.addEventListener('abort', interrupt)
  try {
    return await run(stop.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', interrupt)
  }
}
