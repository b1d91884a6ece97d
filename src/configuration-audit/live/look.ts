import type { Capability } from '../capabilities.ts'
import type { Effect, RatedTool } from './rating.ts'

/** What came of connecting to a server. None of its texts is kept, only names and counts. */
export type LiveLook = {
  /** `declined`: nobody allowed it. `sign-in`: it shows nothing to strangers. */
  state: 'read' | 'failed' | 'declined' | 'sign-in'
  /** In our words: why it was not read, or not all of it. */
  reason: string | undefined
  tools: RatedTool[]
  prompts: number
  /** With the templates of resources. */
  resources: number
  /** What of it tries to steer the model: `instructions`, `tool NAME`, `prompt NAME`. */
  steering: string[]
  /** Whether all of it was read and scanned. */
  isComplete: boolean
}

export function notRead(state: 'failed' | 'declined' | 'sign-in', reason: string): LiveLook {
  return { state, reason, tools: [], prompts: 0, resources: 0, steering: [], isComplete: false }
}

/** What some tool must be able to do for a guess by the server's name to stand. */
const NEEDED: Record<Capability, readonly Effect[]> = {
  private: ['reads', 'code'],
  untrusted: ['reads', 'network'],
  sends: ['writes', 'network', 'code'],
  shell: ['code'],
  code: ['code'],
  files: ['reads', 'writes', 'destructive'],
}

/** What a server can do, by its tools: what they show, and of what its names promise what they can do. */
export function liveCapabilities(
  guessed: ReadonlySet<Capability>,
  { tools, resources }: LiveLook,
): Set<Capability> {
  const effects = new Set(tools.flatMap((tool) => tool.effects))
  if (resources > 0) effects.add('reads')
  const kept = [...guessed].filter((one) => NEEDED[one].some((effect) => effects.has(effect)))
  return new Set([...kept, ...tools.flatMap(({ capabilities }) => capabilities)])
}
