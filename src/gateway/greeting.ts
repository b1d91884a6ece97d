import { errorAnswer, resultAnswer } from './answers.ts'
import { type Answer, askLink } from './fan-out.ts'
import type { Link } from './link.ts'
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

function offers({ capabilities }: Message, capability: string): boolean {
  return isObject(capabilities) && capabilities[capability] !== undefined
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
}
