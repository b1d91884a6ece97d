import * as z from 'zod'
import { OWASP, type OwaspId } from './families.ts'

export const Reference = z.strictObject({ id: z.string(), name: z.string(), url: z.url() })
export type Reference = z.infer<typeof Reference>

/** The published names and pages behind OWASP LLM Top 10 and MITRE ATLAS ids. */
export function resolveReferences(references: {
  owasp: readonly OwaspId[]
  atlas: readonly string[]
}): Reference[] {
  return [
    ...references.owasp.map((id) => ({
      id: `${id}:2025`,
      name: `OWASP ${OWASP[id]}`,
      url: 'https://genai.owasp.org/llm-top-10/',
    })),
    ...references.atlas.map((id) => ({
      id,
      name: `MITRE ATLAS ${id}`,
      url: `https://atlas.mitre.org/techniques/${id}`,
    })),
  ]
}
