import type { AuditLog } from '../../audit/record.ts'
import { errorAnswer } from '../answers.ts'
import type { Id } from '../message.ts'
import type { Inspector, Passage, Ruling } from '../passage.ts'
import { entryOf } from './entry.ts'
import { subjectOf } from './subject.ts'

const WHY =
  'the audit log cannot be written, and the configuration lets nothing pass without a record'

/** Lets nothing pass while the log cannot be written. What is refused is recorded when it can be again. */
export function requireLog(
  inspector: Inspector,
  { audit, isFailing }: { audit: Pick<AuditLog, 'append'>; isFailing: () => boolean },
): Inspector {
  return {
    async rule(passage) {
      const subject = subjectOf(passage)
      // Without these, a session would be broken after the log has recovered.
      if (!isFailing() || (subject.mustPass && subject.kind === 'notification')) {
        return inspector.rule(passage)
      }
      const ruling = refusal(passage, subject.kind)
      const outcome = {
        ruling,
        decision: 'failed',
        findings: [],
        complete: false,
        binaries: 0,
      } as const
      audit.append(entryOf(passage, subject, outcome, {}, 0))
      return ruling
    },
  }
}

function refusal({ message }: Passage, kind: 'request' | 'notification' | 'response'): Ruling {
  if (kind === 'notification') return { kind: 'drop' }
  const answer = errorAnswer(message.id as Id, 'internal', WHY).message
  return { kind: kind === 'request' ? 'answer' : 'replace', message: answer }
}
