import type { EffectivePolicy } from '../../policy/effective.ts'
import type { RateGate } from '../../policy/rate-gate.ts'
import type { Message, Passage, Ruling } from '../passage.ts'
import { limitedError, type Notice, refusedResult } from './answers.ts'
import type { Outcome } from './entry.ts'
import { hideTools, ruleCall } from './own-rules.ts'
import type { Subject } from './subject.ts'
import type { ToolRules } from './tool-rules.ts'

/** A message that may go on to be scanned, as the policy's own rules left it. */
export type Prepared = {
  message: Message
  decision: 'forwarded' | 'asked' | 'logged' | 'redacted'
}

/** Requests that a session begins with or is kept alive by: a limit would only break it. */
const UNLIMITED: ReadonlySet<string> = new Set(['initialize', 'server/discover', 'ping'])

/** Deny, allow, needs a human, rate: in this order, for requests of the client. */
export async function ruleBeforeScan(
  passage: Passage,
  subject: Subject,
  { policy, rules }: { policy: EffectivePolicy; rules: ToolRules },
  takeRate: RateGate,
): Promise<Prepared | Outcome> {
  const { message, direction } = passage
  if (subject.method === 'tools/list' && subject.kind === 'response') {
    return { message: hideTools(message, rules), decision: 'forwarded' }
  }
  if (subject.kind !== 'request' || direction !== 'to_upstream') {
    return { message, decision: 'forwarded' }
  }
  const called = await ruleCall(passage, subject.tool, rules)
  if (called.kind === 'denied') {
    const text = `sallyport denied this tool call: ${called.why}. ${inLog(passage)}`
    return refusal(refusedResult(text, noticeOf('denied', passage, subject), message), 'denied')
  }
  const seconds = secondsToWait(passage, subject, policy, takeRate)
  if (seconds > 0) {
    const text = `sallyport limits the rate of requests: wait ${seconds} s and try again. ${inLog(passage)}`
    const answer = subject.takesToolResult ? refusedResult : limitedError
    return refusal(answer(text, noticeOf('limited', passage, subject), message), 'limited')
  }
  return called
}

function secondsToWait(
  { upstream, client }: Passage,
  { tool, method }: Subject,
  { rate }: EffectivePolicy,
  takeRate: RateGate,
): number {
  if (UNLIMITED.has(method)) return 0
  const of = (...names: string[]) => JSON.stringify([upstream, ...names])
  const byClient = rate.per_client === undefined ? 0 : takeRate(of(client), rate.per_client)
  if (byClient > 0 || rate.per_tool === undefined || tool === undefined) return byClient
  return takeRate(of('tool', tool), rate.per_tool)
}

function refusal(message: Message, decision: 'denied' | 'limited'): Outcome {
  const ruling: Ruling = { kind: 'answer', message }
  return { ruling, decision, findings: [], complete: true, binaries: 0 }
}

function noticeOf(
  action: Notice['action'],
  { correlationId }: Passage,
  { point }: Subject,
): Notice {
  return {
    action,
    scan_point: point,
    rule_ids: [],
    severity: null,
    complete: true,
    correlation_id: correlationId,
  }
}

function inLog({ correlationId }: Passage): string {
  return `\`sallyport log\` has the record, correlation id ${correlationId}.`
}
