import { highestSeverity } from '../../core/finding.ts'
import type { Reaction } from '../../policy/effective.ts'
import type { Message, Ruling } from '../passage.ts'
import { blockedError, blockedText, type Notice, refusedResult } from './answers.ts'
import { type Assessment, assess, notSeen } from './assess.ts'
import type { Judge } from './judge.ts'
import { type Pieces, piecesOf } from './pieces.ts'
import { redact, removeEntries, warn } from './rewrite.ts'
import type { Subject } from './subject.ts'

/** A message with what was found in it, and how more is found out. */
export type Case = {
  message: Message
  subject: Subject
  pieces: Pieces
  assessment: Assessment
  reaction: Reaction
  correlationId: string
  judge: Judge
}

export type Settled = {
  ruling: Ruling
  decision: 'forwarded' | 'logged' | 'warned' | 'redacted' | 'blocked'
}

/** Cleaned messages are judged again, and cleaned again: what is left may be a threat of its own. */
const MAX_ROUNDS = 4

/** Takes a message apart and has it judged. One that breaks this was not seen. */
export async function look(open: Omit<Case, 'pieces' | 'assessment'>): Promise<Case> {
  const { message, subject, judge, reaction } = open
  try {
    const pieces = piecesOf(message, subject.listKey)
    const assessment = await assess(pieces.pieces, judge, reaction)
    return { ...open, pieces, assessment }
  } catch {
    // The cause may quote the message; whether it passes is the policy's to say.
    const pieces = { pieces: [], binaries: 0 }
    return { ...open, pieces, assessment: notSeen(reaction) }
  }
}

/** What becomes of a message. One that cannot be rewritten is refused. */
export async function settle(found: Case): Promise<Settled> {
  try {
    return await decide(found)
  } catch {
    // As above: copying what is nested too deep for it fails, and the cause may quote the message.
    return refuse(found)
  }
}

async function decide(found: Case): Promise<Settled> {
  const { offending, unseen, findings, complete } = found.assessment
  if (offending.size === 0 && !unseen) {
    const isWorthALine = findings.length > 0 || !complete
    return { ruling: { kind: 'forward' }, decision: isWorthALine ? 'logged' : 'forwarded' }
  }
  const { onThreat } = found.reaction
  // What was not judged is not passed with a warning where the policy fails closed.
  switch (unseen && onThreat !== 'redact' ? 'block' : onThreat) {
    case 'log':
      return { ruling: { kind: 'forward' }, decision: 'logged' }
    case 'warn': {
      const message = warn(found.message, found.subject, noticeOf(found, 'warned'))
      return { ruling: { kind: 'replace', message }, decision: 'warned' }
    }
    case 'redact':
      return (await clean(found, 'redacted')) ?? refuse(found)
    case 'block':
      return (await clean(found, 'blocked')) ?? refuse(found)
  }
}

/**
 * A message without its offending pieces or entries, when what is left is harmless. A message that is to
 * be blocked is cleaned only where it is a list of definitions, or must not be kept from its receiver.
 */
async function clean(found: Case, action: 'redacted' | 'blocked'): Promise<Settled | undefined> {
  const { subject, judge, reaction } = found
  const removes = action === 'blocked' && subject.listKey !== undefined
  if (action === 'blocked' && !removes && !subject.mustPass) return undefined
  const decision = removes ? 'blocked' : 'redacted'
  let { message, pieces, assessment } = found
  for (let round = 0; round < MAX_ROUNDS && assessment.offending.size > 0; round++) {
    const notice = noticeOf(found, decision)
    const cleaned = removes
      ? removeEntries(message, assessment.offending, subject, notice)
      : redact(message, assessment.offending, pieces, subject, notice)
    if (cleaned === undefined) return undefined
    message = cleaned
    pieces = piecesOf(message, subject.listKey)
    assessment = await assess(pieces.pieces, judge, reaction)
  }
  if (assessment.offending.size > 0 || assessment.unseen) return undefined
  return { ruling: { kind: 'replace', message }, decision }
}

function refuse(found: Case): Settled {
  const { message, subject } = found
  const decision = 'blocked'
  if (subject.kind === 'notification') return { ruling: { kind: 'drop' }, decision }
  const notice = noticeOf(found, decision)
  const text = blockedText(notice, found.assessment.threat)
  const answer = subject.takesToolResult
    ? refusedResult(text, notice, message)
    : blockedError(text, notice, message)
  const kind = subject.kind === 'request' ? 'answer' : 'replace'
  return { ruling: { kind, message: answer }, decision }
}

function noticeOf(found: Case, action: Notice['action']): Notice {
  const { findings, complete } = found.assessment
  return {
    action,
    scan_point: found.subject.point,
    rule_ids: findings.map(({ rule_id }) => rule_id),
    severity: highestSeverity(findings.map(({ severity }) => severity)),
    complete,
    correlation_id: found.correlationId,
  }
}
