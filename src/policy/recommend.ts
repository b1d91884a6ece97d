import type { Action, Verdict } from '../core/verdict.ts'

const ACTIONS: Record<Verdict, Action> = { safe: 'allow', suspicious: 'warn', threat: 'block' }

/** What an agent should do with a text, given its verdict. */
export function recommendAction(verdict: Verdict): Action {
  return ACTIONS[verdict]
}

/**
 * A text that was not fully seen is never called safe: a broken or late detector fails to
 * `suspicious`, so that the reader is warned, and not to `threat`, so that long texts are not blocked.
 */
export function failClosed(verdict: Verdict, complete: boolean): Verdict {
  return complete || verdict !== 'safe' ? verdict : 'suspicious'
}
