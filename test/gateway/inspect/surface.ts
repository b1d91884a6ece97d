import type { Message, Passage } from '../../../src/gateway/passage.ts'
import { metaOf, NOTE } from './expected.ts'
import { ATTACK, answerTo } from './gateway.ts'

/** One way a text can come by. */
export type Surface = {
  title: string
  point: string
  what: string
  passage: Passage
  /** What is in the place of the attack, by action. */
  warned: unknown
  redacted: unknown
  blocked: unknown
}

/** A request or notification: `params` with a text in it. */
export function asked(
  title: string,
  point: string,
  what: string,
  open: (text: string) => Passage,
  blocked: unknown,
): Surface {
  const changed = (action: string, text: string) => {
    const { message } = open(text)
    const params = { ...(message.params as Message), _meta: metaOf(action, point) }
    return { kind: 'replace', message: { ...message, params } }
  }
  const passage = open(ATTACK)
  return {
    title,
    point,
    what,
    passage,
    warned: changed('warned', ATTACK),
    redacted: changed('redacted', NOTE),
    blocked,
  }
}

/** A response: a result with a text in it, and what a warning adds to it. */
export function answered(
  method: string,
  point: string,
  what: string,
  open: (text: string) => Message,
  blocked: Message,
  add: (result: Message) => Message = (result) => result,
): Surface {
  const reply = (result: Message) => ({
    kind: 'replace',
    message: { jsonrpc: '2.0', id: 7, result },
  })
  return {
    title: `the answer to ${method}`,
    point,
    what,
    passage: answerTo(method, open(ATTACK)),
    warned: reply({ ...add(open(ATTACK)), _meta: metaOf('warned', point) }),
    redacted: reply({ ...open(NOTE), _meta: metaOf('redacted', point) }),
    blocked: { kind: 'replace', message: blocked },
  }
}
