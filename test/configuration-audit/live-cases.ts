import type { AuditCode } from '../../src/configuration-audit/codes.ts'
import { type LiveLook, notRead } from '../../src/configuration-audit/live/look.ts'
import { type Hints, rated } from './live/rated.ts'

/** What each server of one file said. */
export type LiveCase = { name: string; looks: Record<string, LiveLook> }
type Cases = { triggers: LiveCase[]; passes: LiveCase[] }

const read = (more: Partial<LiveLook> = {}): LiveLook => ({
  ...{ state: 'read', reason: undefined, tools: [], prompts: 0, resources: 0 },
  ...{ steering: [], isComplete: true },
  ...more,
})
const one = (name: string, look: LiveLook): LiveCase => ({ name, looks: { demo: look } })
const tool = (name: string, parameters: string[] = [], hints: Hints = {}) =>
  read({ tools: [rated(name, parameters, hints)] })
const two = (name: string, a: LiveLook, b: LiveLook): LiveCase => ({ name, looks: { a, b } })

export const LIVE_CASES: Record<Extract<AuditCode, `SPA-0${string}`>, Cases> = {
  'SPA-001': {
    triggers: [
      one('instructions that steer', read({ steering: ['instructions'] })),
      one('a tool that steers', read({ steering: ['tool weather'] })),
    ],
    passes: [one('nothing that steers', read()), one('not read', notRead('failed', 'it ended'))],
  },
  'SPA-002': {
    triggers: [one('a failure', notRead('failed', 'ended with code 1'))],
    passes: [
      one('a server that was read', read()),
      one('one that nobody allowed', notRead('declined', 'was not allowed')),
      one('one that asks who we are', notRead('sign-in', 'asks for a sign-in')),
    ],
  },
  'SPA-003': {
    triggers: [one('a part that was not read', read({ isComplete: false }))],
    passes: [one('all read', read()), one('nothing read', notRead('failed', 'ended'))],
  },
  'SPA-004': {
    triggers: [
      one('a reader that deletes', tool('delete_file', ['path'], { readOnly: true })),
      one('a reader that runs commands', tool('helper', ['command'], { readOnly: true })),
      one('a harmless removal', tool('drop_table', ['name'], { destructive: false })),
      one('a closed world with addresses', tool('download_url', ['url'], { openWorld: false })),
    ],
    passes: [
      one('a reader that reads', tool('get_delete_log', [], { readOnly: true })),
      one('a sum that is called add', tool('add', ['a', 'b'], { readOnly: true })),
      one('no claims', tool('delete_file', ['path'])),
      one('an honest claim', tool('delete_file', ['path'], { destructive: true })),
    ],
  },
  'SPA-005': {
    triggers: [two('one name twice', tool('send_mail'), tool('send_mail'))],
    passes: [
      two('two names', tool('send_mail'), tool('read_mail')),
      two('names that are not shown', tool('number 1'), tool('number 1')),
    ],
  },
}
