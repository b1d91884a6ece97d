import { LRUCache } from 'lru-cache'
import type { AuditLog } from '../../audit/record.ts'
import { MAX_TEXT_LENGTH } from '../../core/limits.ts'
import type { Scanner } from '../../core/scanner.ts'
import { type EffectivePolicy, effectivePolicy } from '../../policy/effective.ts'
import type { GatewayPolicy } from '../../policy/gateway-policy.ts'
import { createRateGate } from '../../policy/rate-gate.ts'
import { chooseEngine } from '../../rules/engine.ts'
import type { Inspector, Message, Passage } from '../passage.ts'
import { type Prepared, ruleBeforeScan } from './before-scan.ts'
import { entryOf, type Outcome } from './entry.ts'
import { createJudge, type Judgement } from './judge.ts'
import { look, settle } from './settle.ts'
import { type Subject, subjectOf } from './subject.ts'
import { compileToolRules, type ToolRules } from './tool-rules.ts'
import { createTurns, type TakeTurn } from './turns.ts'

type InspectorParts = {
  scanner: Scanner
  policy: GatewayPolicy
  audit: AuditLog
  log: (level: 'warn', message: string) => void
  /** UTF-16 units that the scanner takes at once, where it is configured to take fewer. */
  maxTextLength?: number
}

/** Turns are each server's own: one that sends much holds up nobody else. */
type Upstream = { policy: EffectivePolicy; rules: ToolRules; takeTurn: TakeTurn }

/** Milliseconds for one message: half of what a request may take by default. */
const INSPECTION_BUDGET_MS = 15_000
/** Bytes of a message whose scan takes so long that the next such must not use up its time with waiting. */
const LONG_MESSAGE_BYTES = 16_384
const LONG_AT_ONCE = 2
/** Judgements that are kept: servers together have hundreds of definitions, and as many names. */
const MAX_CACHED_JUDGEMENTS = 4_096
/** UTF-16 units of a message's names and short values together, which the next message may have again. */
const MAX_CACHED_LENGTH = 200

/** Rules on each message as docs/GATEWAY-POLICY.md says: deny, allow, needs a human, rate, scan. */
export function createInspector(parts: InspectorParts): Inspector {
  const engine = chooseEngine()
  const takeRate = createRateGate()
  const scanMessage = createMessageScan(parts)
  const upstreams = new Map<string, Upstream>()

  function upstreamOf(name: string): Upstream {
    const known = upstreams.get(name)
    if (known !== undefined) return known
    const policy = effectivePolicy(parts.policy, name)
    const rules = compileToolRules(policy, engine)
    const made = { policy, rules, takeTurn: createTurns(LONG_AT_ONCE) }
    upstreams.set(name, made)
    return made
  }

  return {
    async rule(passage) {
      const started = performance.now()
      const subject = subjectOf(passage)
      const upstream = upstreamOf(passage.upstream)
      const { policy } = upstream
      const before = await ruleBeforeScan(passage, subject, upstream, takeRate)
      const outcome =
        'ruling' in before
          ? before
          : join(passage, before, await scanMessage(passage, before.message, subject, upstream))
      // A stream of progress in which nothing was found would drown the log.
      if (subject.kind !== 'notification' || outcome.decision !== 'forwarded') {
        const milliseconds = performance.now() - started
        parts.audit.append(entryOf(passage, subject, outcome, policy.labels, milliseconds))
      }
      return outcome.ruling
    },
  }
}

type MessageScan = (
  passage: Passage,
  message: Message,
  subject: Subject,
  upstream: Upstream,
) => Promise<Outcome>

function createMessageScan(parts: InspectorParts): MessageScan {
  const entries = new LRUCache<string, Judgement>({ max: MAX_CACHED_JUDGEMENTS })
  return async (passage, message, subject, { policy, takeTurn }) => {
    if (!policy.scans(subject.point)) return NOTHING_FOUND
    const endTurn = passage.bytes > LONG_MESSAGE_BYTES ? await takeTurn() : undefined
    return scan(passage, message, subject, policy).finally(endTurn)
  }

  async function scan(
    { upstream, correlationId, signal }: Passage,
    message: Message,
    subject: Subject,
    policy: EffectivePolicy,
  ): Promise<Outcome> {
    const reaction = policy.reactionAt(subject.point)
    const judge = createJudge({
      scanner: parts.scanner,
      source: subject.source,
      threshold: reaction.threshold,
      suppressions: policy.suppressions,
      maxTextLength: parts.maxTextLength ?? MAX_TEXT_LENGTH,
      deadline: performance.now() + INSPECTION_BUDGET_MS,
      signal,
      cache: { entries, scope: upstream, maxLength: cachedLength(subject) },
    })
    const found = await look({ message, subject, reaction, correlationId, judge })
    const { findings, complete } = found.assessment
    const settled = await settle(found)
    if (!complete && settled.ruling.kind === 'forward') {
      parts.log(
        'warn',
        `gateway: ${upstream}: a message passed that was not fully scanned (${correlationId})`,
      )
    }
    return { ...settled, findings, complete, binaries: found.pieces.binaries }
  }
}

/** Definitions and instructions come again at every listing, whatever their length. */
function cachedLength({ source }: Subject): number {
  return source === 'tool_description' ? Number.POSITIVE_INFINITY : MAX_CACHED_LENGTH
}

const NOTHING_FOUND: Outcome = {
  ruling: { kind: 'forward' },
  decision: 'forwarded',
  findings: [],
  complete: true,
  binaries: 0,
}

/** What the scan decides stands; else what was decided before it. */
function join(passage: Passage, { message, decision }: Prepared, scanned: Outcome): Outcome {
  const isChanged = scanned.ruling.kind === 'forward' && message !== passage.message
  return {
    ...scanned,
    ruling: isChanged ? { kind: 'replace', message } : scanned.ruling,
    decision: scanned.decision === 'forwarded' ? decision : scanned.decision,
  }
}
