import {
  type RatedTool,
  rateTool,
  type ToolDefinition,
} from '../../../src/configuration-audit/live/rating.ts'

export type Hints = Partial<Pick<ToolDefinition, 'readOnly' | 'destructive' | 'openWorld'>>

/** The rating of a tool whose parameters take any text. */
export function rated(
  name: string,
  parameters: readonly string[] = [],
  hints: Hints = {},
  description = '',
): RatedTool {
  return rateTool({
    name,
    description,
    parameters: parameters.map((each) => ({ name: each, isFree: true })),
    ...{ readOnly: undefined, destructive: undefined, openWorld: undefined },
    ...hints,
  })
}
