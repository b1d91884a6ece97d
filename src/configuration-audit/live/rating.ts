import type { Capability } from '../capabilities.ts'
import {
  ADDRESS_PARAMETERS,
  CODE_NAMES,
  CODE_PARAMETERS,
  CODE_WORDS,
  COMMAND_PARAMETERS,
  LOSS_WORDS,
  NETWORK_WORDS,
  PATH_PARAMETERS,
  PRIVATE_WORDS,
  QUERY_PARAMETERS,
  QUERY_WORDS,
  RUN_VERBS,
  SHELL_WORDS,
  VERBS,
  type Verbs,
} from './tool-words.ts'

/** What a tool can do, the harmless first. */
export const EFFECTS = ['reads', 'writes', 'destructive', 'network', 'code'] as const
export type Effect = (typeof EFFECTS)[number]

/** What a server says of a tool. All of it may be a lie. */
export type ToolDefinition = {
  name: string
  description: string
  /** `isFree`: any text may be given for it. */
  parameters: readonly { name: string; isFree: boolean }[]
  /** MCP's hints; undefined where the server is silent. */
  readOnly: boolean | undefined
  destructive: boolean | undefined
  openWorld: boolean | undefined
}

export type RatedTool = {
  name: string
  /** In the order of EFFECTS; none when nothing tells. */
  effects: Effect[]
  /** Whether its hints claim less than its name and its parameters show. */
  isContradicted: boolean
  capabilities: Capability[]
}

/** What the name and the parameters show; what is `sure` is believed against every claim. */
type Evidence = { shown: Set<Effect>; sure: Set<Effect>; capabilities: Set<Capability> }

/** Rates a tool by its name and its parameters. Its hints and its description are believed when they admit more. */
export function rateTool(tool: ToolDefinition): RatedTool {
  const evidence: Evidence = { shown: new Set(), sure: new Set(), capabilities: new Set() }
  const name = wordsOf(tool.name.slice(0, MAX_NAME_LENGTH))
  addVerbs(evidence, name, tool)
  addCode(evidence, name, tool)
  addNetwork(evidence, name, tool)
  addAdmitted(evidence, tool)
  addCapabilities(evidence, name, tool)
  return {
    name: tool.name,
    effects: EFFECTS.filter((effect) => evidence.shown.has(effect)),
    isContradicted: isContradicted(evidence.sure, tool),
    capabilities: [...evidence.capabilities],
  }
}

/** UTF-16 units of names and descriptions that are read. */
const MAX_NAME_LENGTH = 200
const MAX_DESCRIPTION_LENGTH = 2_000
const JOINTS = new Set(['and', 'or', 'then'])

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

const verbsOf = (word: string) => VERBS.find(({ words }) => words.has(word))

/** The verb of each part of a name: in `get_delete_log` it is `get`, in `list_and_delete` there are two. */
function verbsIn(name: readonly string[]): (Verbs | 'run')[] {
  const found: (Verbs | 'run')[] = []
  let isOpen = true
  for (const word of name) {
    if (JOINTS.has(word)) isOpen = true
    const verb = RUN_VERBS.has(word) ? 'run' : verbsOf(word)
    if (!isOpen || verb === undefined) continue
    found.push(verb)
    isOpen = false
  }
  return found
}

function addVerbs({ shown, sure }: Evidence, name: readonly string[], tool: ToolDefinition): void {
  for (const verb of verbsIn(name)) {
    if (verb === 'run') continue
    // An unsure word against a claim that nothing speaks against: the claim is believed.
    const isReading = verb.effects[0] === 'reads'
    if (!verb.isSure && !isReading && tool.readOnly === true) continue
    for (const effect of verb.effects) {
      shown.add(effect)
      if (verb.isSure) sure.add(effect)
    }
  }
}

function addCode(evidence: Evidence, name: readonly string[], tool: ToolDefinition): void {
  const { shown, sure, capabilities } = evidence
  const isRun = verbsIn(name).includes('run')
  const code = codeOf(name, tool, isRun)
  const isQuery = takesFree(tool, QUERY_PARAMETERS) || (isRun && hasAny(name, QUERY_WORDS))
  if (code !== undefined) {
    for (const set of [shown, sure]) set.add('code')
    capabilities.add(code).add('sends')
  } else if (isQuery) {
    for (const effect of ['reads', 'writes', 'destructive'] as const) shown.add(effect)
    capabilities.add('private')
  } else if (isRun && tool.readOnly !== true) {
    // A job of some service: what it does is not told, but that it does something.
    shown.add('writes')
  }
}

/** What kind of code a tool runs, if it does. */
function codeOf(
  name: readonly string[],
  tool: ToolDefinition,
  isRun: boolean,
): 'shell' | 'code' | undefined {
  const only = name.length === 1 ? (name[0] ?? '') : ''
  const isReading = verbsIn(name).some((verb) => verb !== 'run' && verb.effects[0] === 'reads')
  if (takesFree(tool, COMMAND_PARAMETERS) && !isReading) return 'shell'
  if (CODE_NAMES.has(only)) return SHELL_WORDS.has(only) ? 'shell' : 'code'
  if (!isRun) return undefined
  if (hasAny(name, SHELL_WORDS)) return 'shell'
  return hasAny(name, CODE_WORDS) || takesFree(tool, CODE_PARAMETERS) ? 'code' : undefined
}

const hasAny = (name: readonly string[], words: ReadonlySet<string>) =>
  name.some((word) => words.has(word))

function takesFree({ parameters }: ToolDefinition, words: ReadonlySet<string>): boolean {
  return parameters.some(({ name, isFree }) => isFree && words.has(wordsOf(name).join('_')))
}

function addNetwork(
  { shown, sure }: Evidence,
  name: readonly string[],
  tool: ToolDefinition,
): void {
  const isNamed = hasAny(name, NETWORK_WORDS)
  const takesAddress = takesFree(tool, ADDRESS_PARAMETERS)
  if (isNamed || takesAddress) shown.add('network')
  if (isNamed && takesAddress) sure.add('network')
}

/** What the server says of the tool beyond what its name shows. */
function addAdmitted({ shown }: Evidence, tool: ToolDefinition): void {
  const told = wordsOf(tool.description.slice(0, MAX_DESCRIPTION_LENGTH))
  const losing = tool.destructive === true || hasAny(told, LOSS_WORDS)
  if (tool.readOnly === true) {
    if (shown.size === 0) shown.add('reads')
  } else {
    if (losing) shown.add('destructive')
    if (losing || tool.readOnly === false) shown.add('writes')
  }
  if (tool.openWorld === true) shown.add('network')
}

function addCapabilities(
  { shown, capabilities }: Evidence,
  name: readonly string[],
  tool: ToolDefinition,
): void {
  if (shown.has('network')) capabilities.add('sends')
  if (!shown.has('reads')) return
  if (shown.has('network')) capabilities.add('untrusted')
  if (takesFree(tool, PATH_PARAMETERS)) capabilities.add('private').add('files')
  if (hasAny(name, PRIVATE_WORDS)) capabilities.add('private')
}

function isContradicted(sure: ReadonlySet<Effect>, tool: ToolDefinition): boolean {
  const has = (...effects: Effect[]) => effects.some((effect) => sure.has(effect))
  return (
    (tool.readOnly === true && has('writes', 'destructive', 'code')) ||
    (tool.destructive === false && has('destructive', 'code')) ||
    (tool.openWorld === false && has('network'))
  )
}
