import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { FamilyId, Severity } from '../core/finding.ts'
import { Reference } from '../core/references.ts'
import type { Scanner } from '../core/scanner.ts'
import { answer, parseArguments, published } from './tool-answer.ts'

const Arguments = z.strictObject({})

const Families = z.strictObject({
  families: z.array(
    z.strictObject({
      id: FamilyId,
      name: z.string(),
      description: z.string(),
      active_rules: z.int().min(0),
      highest_severity: Severity.nullable(),
      references: z.array(Reference),
    }),
  ),
})

export function registerListThreatFamilies(server: McpServer, scanner: Scanner): void {
  server.registerTool(
    'list_threat_families',
    {
      title: 'List threat families',
      description: 'The classes of threat the scanner knows, counted from the rules it has loaded.',
      inputSchema: published(Arguments),
      outputSchema: Families,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    (args) =>
      answer(async () => {
        parseArguments(Arguments, args)
        return { families: await scanner.families() }
      }),
  )
}
