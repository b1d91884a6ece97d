import type { ArgumentRule } from '../../policy/gateway-policy.ts'
import type { Message, Passage } from '../passage.ts'
import { asRecord, type Holder, isHolder, put, renameKeys } from './json.ts'
import type { ToolRules } from './tool-rules.ts'

/** What the policy's own rules make of a tool call, before anything is scanned. */
export type OwnRuling =
  | { kind: 'denied'; why: string }
  | { kind: 'passed'; message: Message; decision: 'forwarded' | 'asked' | 'logged' | 'redacted' }

const REMOVED = '[removed by sallyport: policy]'
/** What an argument rule reads and replaces: patterns are written for these as JSON shows them. */
type Scalar = string | number | boolean

/** Deny, allow, needs a human: in this order. What is to be redacted is replaced in a copy. */
export async function ruleCall(
  passage: Passage,
  tool: string | undefined,
  rules: ToolRules,
): Promise<OwnRuling> {
  const { message } = passage
  if (tool === undefined) return { kind: 'passed', message, decision: 'forwarded' }
  if (!rules.allows(tool)) return { kind: 'denied', why: 'the policy does not allow this tool' }
  const met = rules.matching(tool, textsOf(argumentsOf(message)))
  const of = (action: ArgumentRule['action']) => met.filter((rule) => rule.action === action)
  const [denying] = of('deny')
  if (denying !== undefined) return { kind: 'denied', why: messageOf([denying]) }
  const asking = of('ask')
  if (asking.length > 0 && !(await isAccepted(passage, tool, asking))) {
    return { kind: 'denied', why: `a person has to allow it, and did not: ${messageOf(asking)}` }
  }
  if (of('redact').length > 0) {
    const redacted = redactArguments(message, tool, rules)
    return { kind: 'passed', message: redacted, decision: 'redacted' }
  }
  const decision = asking.length > 0 ? 'asked' : of('monitor').length > 0 ? 'logged' : 'forwarded'
  return { kind: 'passed', message, decision }
}

/** The list without the tools that may not be called: what a model does not see, it does not try. */
export function hideTools(message: Message, rules: ToolRules): Message {
  const result = asRecord(message.result)
  const tools = result.tools
  if (!Array.isArray(tools)) return message
  const seen = tools.filter((tool) => {
    const name = asRecord(tool).name
    return typeof name !== 'string' || rules.allows(name)
  })
  return seen.length === tools.length ? message : { ...message, result: { ...result, tools: seen } }
}

/** A name that others chose, where it is made of what names are made of. */
export function plainName(name: string): string {
  return /^[\w./:-]{1,128}$/.test(name) ? name : 'unusual_name'
}

async function isAccepted(
  { ask, upstream }: Passage,
  tool: string,
  rules: readonly ArgumentRule[],
): Promise<boolean> {
  if (ask === undefined) return false
  const call = `a call of the tool ${plainName(tool)} of ${upstream}`
  try {
    return await ask(`sallyport holds ${call}: ${messageOf(rules)}. Let it go on?`)
  } catch {
    // The question did not reach the person, which is no consent.
    return false
  }
}

function messageOf(rules: readonly ArgumentRule[]): string {
  const messages = rules.flatMap(({ message }) => message ?? [])
  return messages.length > 0 ? messages.join('; ') : 'a rule of the policy is about such arguments'
}

function argumentsOf(message: Message): unknown {
  return asRecord(message.params).arguments
}

function textsOf(root: unknown): string[] {
  const texts: string[] = []
  for (const holder of holdersIn({ root })) {
    for (const [key, value] of Object.entries(holder)) {
      if (!Array.isArray(holder)) texts.push(key)
      if (isScalar(value)) texts.push(String(value))
    }
  }
  return texts.slice(1) // The first is the name under which the root is held.
}

function redactArguments(message: Message, tool: string, rules: ToolRules): Message {
  const copy = structuredClone(message)
  for (const holder of holdersIn(argumentsOf(copy))) {
    const keys = Array.isArray(holder) ? [] : Object.keys(holder)
    for (const [key, value] of Object.entries(holder)) {
      if (isScalar(value) && rules.redacts(tool, String(value))) put(holder, key, REMOVED)
    }
    const found = new Set(keys.filter((key) => rules.redacts(tool, key)))
    if (found.size > 0) renameKeys(holder, found, REMOVED)
  }
  return copy
}

/** Every object and array in a value. Without recursion: nesting is the sender's choice. */
function* holdersIn(root: unknown): Generator<Holder> {
  const open = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (!isHolder(value)) continue
    for (const inner of Object.values(value)) if (isHolder(inner)) open.push(inner)
    yield value
  }
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
