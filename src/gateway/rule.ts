import type { LinkState } from './link-state.ts'
import type { Passage, Ruling } from './passage.ts'

export type RuleInput = Omit<Passage, 'upstream' | 'client' | 'ask'> & {
  /** Gives back the room that the message takes on its way. */
  letGo?: () => void
}

/** The inspector's word on a message; undefined, after a warning, when inspecting it failed. */
export async function rule(link: LinkState, input: RuleInput): Promise<Ruling | undefined> {
  const { letGo, ...passage } = input
  const ask = link.client.asker()
  const asking = ask && {
    ask: (question: string) => {
      // The answer comes the way that this message would hold occupied.
      letGo?.()
      return ask(question, passage.signal)
    },
  }
  try {
    const client = link.client.name()
    return await link.inspector.rule({ ...passage, upstream: link.name, client, ...asking })
  } catch {
    // Its message may quote the text.
    link.warn('a message could not be inspected and was withheld')
    return undefined
  }
}
