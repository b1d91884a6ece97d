import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { RuleInfo } from '../core/rule-info.ts'
import type { Scanner } from '../core/scanner.ts'
import { answer, parseArguments, published } from './tool-answer.ts'

const Arguments = z.strictObject({
  rule_id: z.string().describe('An id as scan_prompt returns it, such as pi-001 or ml-pi'),
})

export function registerGetRuleInfo(server: McpServer, scanner: Scanner): void {
  server.registerTool(
    'get_rule_info',
    {
      title: 'Explain a rule',
      description:
        'What a rule id from scan_prompt stands for: what it finds, what to do, where it errs. ' +
        'Never its pattern, never an example.',
      inputSchema: published(Arguments),
      outputSchema: RuleInfo,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    (args) => answer(() => scanner.ruleInfo(parseArguments(Arguments, args).rule_id)),
  )
}
