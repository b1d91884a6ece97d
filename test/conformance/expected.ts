import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Results } from './suite.ts'

/** How the reference server is reached: without the gateway, or behind it. */
const Way = z.enum(['direct', 'stdio', 'http'])

const Entry = z.strictObject({
  version: z.string(),
  way: Way,
  scenario: z.string(),
  checks: z.record(z.string(), z.string()),
  reason: z.string().min(20),
})

/** Statuses that say nothing against a server. */
const NEUTRAL = new Set(['SUCCESS', 'INFO', 'SKIPPED'])

/** What `expected.yaml` says of a way: the status of each check that is not as it should be. */
export function expected(version: string, way: z.infer<typeof Way>): Record<string, string> {
  const entries = z
    .array(Entry)
    .parse(parse(readFileSync(new URL('expected.yaml', import.meta.url), 'utf8')))
  const those = entries.filter((entry) => entry.version === version && entry.way === way)
  return Object.fromEntries(
    those.flatMap(({ scenario, checks }) =>
      Object.entries(checks).map(([check, status]) => [`${scenario}/${check}`, status]),
    ),
  )
}

/** The checks that the server does not pass. */
export function failures(results: Results): Record<string, string> {
  const failed = [...results].filter(([, status]) =>
    status.split(' ').some((each) => !NEUTRAL.has(each)),
  )
  return Object.fromEntries(failed)
}

/** The checks that come to something else than directly. */
export function differences(direct: Results, behind: Results): Record<string, string> {
  const checks = [...new Set([...direct.keys(), ...behind.keys()])]
  const differing = checks.filter((check) => direct.get(check) !== behind.get(check))
  return Object.fromEntries(differing.map((check) => [check, behind.get(check) ?? 'MISSING']))
}
