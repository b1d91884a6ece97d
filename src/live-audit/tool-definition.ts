import type { ToolDefinition } from '../configuration-audit/live/rating.ts'
import { isObject } from '../gateway/message.ts'

/** Parameters of one tool that are looked at. */
const MAX_PARAMETERS = 200

/** An entry of `tools/list`, whatever it holds, as what the rating reads. */
export function toolDefinition(entry: unknown): ToolDefinition {
  const tool = isObject(entry) ? entry : {}
  const schema = isObject(tool.inputSchema) ? tool.inputSchema : {}
  const properties = isObject(schema.properties) ? schema.properties : {}
  const hints = isObject(tool.annotations) ? tool.annotations : {}
  return {
    name: textOf(tool.name),
    description: textOf(tool.description),
    parameters: Object.entries(properties)
      .slice(0, MAX_PARAMETERS)
      .map(([name, property]) => ({ name, isFree: isFree(property) })),
    readOnly: flagOf(hints.readOnlyHint),
    destructive: flagOf(hints.destructiveHint),
    openWorld: flagOf(hints.openWorldHint),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const flagOf = (value: unknown) => (typeof value === 'boolean' ? value : undefined)

/** Whether a parameter takes any text: neither a number or a switch nor one of a few words. */
function isFree(property: unknown): boolean {
  if (!isObject(property)) return true
  return property.enum === undefined && !FIXED.has(textOf(property.type))
}

const FIXED = new Set(['number', 'integer', 'boolean', 'null'])
