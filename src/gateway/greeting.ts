import { CODE, errorAnswer, resultAnswer } from './answers.ts'
import { type Answer, askLink } from './fan-out.ts'
import type { Link } from './link.ts'
import { mergeDiscover } from './merge-discover.ts'
import { mergeInitialize } from './merge-initialize.ts'
import { type Framed, type Id, isObject } from './message.ts'
import type { Message } from './passage.ts'

/** Milliseconds that the client waits for the slowest of several servers; what comes later is told it then. */
const PATIENCE_MS = 10_000

export type GreetingOptions = {
  version: string
  /** A server that was missing has come: the client's lists are out of date. */
  onChanged(): void
}

export type Greeting = {
  initialize(id: Id, params: Message): Promise<Framed>
  /** Since 2026-07-28; refused when one of the servers is older, which lets clients fall back to `initialize`. */
  discover(id: Id, params: Message): Promise<Framed>
  /** The servers that offer something; one that is not there yet may offer anything. */
  having(capability: string): Link[]
}

/** Begins the client's session with each of several servers. Those that are missing join later. */
export function createGreeting(
  links: readonly Link[],
  { version, onChanged }: GreetingOptions,
): Greeting {
  const greeted = new Map<Link, Message>()

  return {
    async initialize(id, params) {
      let late = false
      const all = links.map(async (link) => {
        const answer = await askLink(link, 'initialize', params)
        remember(link, answer, params)
        if (late && 'result' in answer) onChanged()
      })
      await Promise.race([Promise.all(all), patience()])
      late = true
      const there = new Map([...greeted].map(([link, result]) => [link.name, result]))
      if (there.size === 0) return errorAnswer(id, 'noUpstream', 'no upstream server has answered')
      return resultAnswer(id, mergeInitialize(there, there.size < links.length, version))
    },
    async discover(id, params) {
      const found = new Map<Link, Message>()
      let older = false
      const all = links.map(async (link) => {
        const answer = await askLink(link, 'server/discover', params)
        if ('result' in answer) found.set(link, answer.result)
        else if (!isAbsence(answer.error)) older = true
      })
      await Promise.race([Promise.all(all), patience()])
      const there = new Map([...found].map(([link, result]) => [link.name, result]))
      if (there.size === 0 && !older) {
        return errorAnswer(id, 'noUpstream', 'no upstream server has answered')
      }
      const merged = older ? undefined : mergeDiscover(there, there.size < links.length, version)
      if (merged === undefined) {
        return errorAnswer(id, 'unknownMethod', 'not all upstream servers speak one such version')
      }
      for (const [link, result] of found) greeted.set(link, result)
      return resultAnswer(id, merged)
    },
    having: (capability) =>
      links.filter((link) => {
        const greeting = greeted.get(link)
        return greeting === undefined || offers(greeting, capability)
      }),
  }

  function remember(link: Link, answer: Answer, params: Message): void {
    if ('result' in answer) greeted.set(link, answer.result)
    else link.adoptSession(params)
  }
}

/** Whether it is us who say that the server is not there. */
function isAbsence(error: unknown): boolean {
  const code = isObject(error) ? error.code : undefined
  return code === CODE.noUpstream || code === CODE.upstreamFailed
}

function offers({ capabilities }: Message, capability: string): boolean {
  return isObject(capabilities) && capabilities[capability] !== undefined
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
}
