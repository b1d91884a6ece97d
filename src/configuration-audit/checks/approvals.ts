import type { ClientFile } from '../../clients/client-file.ts'
import { at, type ConfigNode, child, text, texts } from '../../clients/syntax/config-node.ts'
import type { AuditCode } from '../codes.ts'
import type { Found, Subject } from '../subject.ts'

/** Lists of tools that a client calls without a question, by its name for them. */
const LISTS = [
  'autoApprove',
  'alwaysAllow',
  'autoApproveTools',
  'always_allow',
  'approved_tools',
  'allowedTools',
]
/** Switches that approve every tool of one server. */
const SWITCHES: readonly (readonly [string, string | boolean])[] = [
  ['trust', true],
  ['autoApproveAll', true],
  ['autoApprove', true],
  ['alwaysAllow', true],
  ['default_tools_approval_mode', 'approve'],
]
const CHANGES =
  /write|delete|remove|exec|run|shell|command|push|merge|send|create|update|drop|deploy|install|move|edit|query|kill|pay|transfer/i

/** Which tools of a server are called without asking. */
export function checkApprovals(subject: Subject): Found[] {
  const { entry } = subject.server
  const approved = LISTS.flatMap((name) => texts(child(entry, name)))
  const isAll =
    approved.includes('*') || SWITCHES.some(([name, on]) => scalar(child(entry, name)) === on)
  const codes: AuditCode[] = isAll ? ['SPA-702'] : []
  if (!isAll && approved.length > 0) codes.push('SPA-701')
  if (approved.some((tool) => changes(tool, subject))) codes.push('SPA-704')
  return codes.map((code) => ({ code, file: subject.file, subject, place: 'approvals' }))
}

/** By what the server itself shows, where it was asked; else by the tool's name. */
function changes(tool: string, { live }: Subject): boolean {
  const rated = live?.tools.find(({ name }) => name === tool)
  if (rated === undefined) return CHANGES.test(tool.slice(0, 200))
  return rated.effects.some((effect) => effect !== 'reads' && effect !== 'network')
}

/** Settings of a whole client, by their path; in VS Code dots are part of a key. */
const SETTINGS: readonly (readonly [readonly string[], readonly (string | boolean)[]])[] = [
  [['approval_policy'], ['never']],
  [['sandbox_mode'], ['danger-full-access']],
  [['GOOSE_MODE'], ['auto']],
  [['enableAllProjectMcpServers'], [true]],
  [['permissions', 'defaultMode'], ['bypassPermissions']],
  [['chat.tools.autoApprove'], [true]],
  [['chat.tools.global.autoApprove'], [true]],
  [['agent', 'always_allow_tool_actions'], [true]],
  [['general', 'defaultApprovalMode'], ['yolo']],
]

/** Whether a client asks at all. */
export function checkClientApprovals(file: ClientFile): Found[] {
  const isOff = SETTINGS.some(([path, off]) => {
    const value = scalar(at(file.root, path))
    return value !== undefined && off.includes(value)
  })
  return isOff ? [{ code: 'SPA-703', file, place: 'settings of the client' }] : []
}

function scalar(node: ConfigNode | undefined): string | boolean | undefined {
  if (node?.kind === 'scalar' && typeof node.value === 'boolean') return node.value
  return text(node)
}
