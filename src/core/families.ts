import type { FamilyId } from './finding.ts'

export type Family = {
  id: FamilyId
  name: string
  description: string
  /** OWASP LLM Top 10 (2025) ids and MITRE ATLAS technique ids. */
  references: { owasp: readonly OwaspId[]; atlas: readonly string[] }
}

/** OWASP Top 10 for LLM Applications, 2025. https://genai.owasp.org/llm-top-10/ */
export const OWASP = {
  LLM01: 'Prompt Injection',
  LLM02: 'Sensitive Information Disclosure',
  LLM03: 'Supply Chain',
  LLM04: 'Data and Model Poisoning',
  LLM05: 'Improper Output Handling',
  LLM06: 'Excessive Agency',
  LLM07: 'System Prompt Leakage',
  LLM08: 'Vector and Embedding Weaknesses',
  LLM09: 'Misinformation',
  LLM10: 'Unbounded Consumption',
} as const
export type OwaspId = keyof typeof OWASP

export const FAMILIES: readonly Family[] = [
  {
    id: 'PI',
    name: 'Prompt injection',
    description: 'Text that tries to replace, override or add to the instructions of its reader.',
    references: { owasp: ['LLM01'], atlas: ['AML.T0051'] },
  },
  {
    id: 'JB',
    name: 'Jailbreak',
    description: 'Text that talks a model out of its safety rules.',
    references: { owasp: ['LLM01'], atlas: ['AML.T0054'] },
  },
  {
    id: 'DE',
    name: 'Data exfiltration',
    description:
      'Text that asks for a system prompt, secrets or private data, or has them sent out.',
    references: { owasp: ['LLM02', 'LLM07'], atlas: ['AML.T0056', 'AML.T0057', 'AML.T0086'] },
  },
  {
    id: 'RP',
    name: 'Role-play manipulation',
    description: 'A persona or fiction that carries instructions the model would otherwise refuse.',
    references: { owasp: ['LLM01'], atlas: ['AML.T0054'] },
  },
  {
    id: 'CS',
    name: 'Context switching',
    description: 'Fake turns, delimiters or endings that pretend the conversation has moved on.',
    references: { owasp: ['LLM01'], atlas: ['AML.T0051.001'] },
  },
  {
    id: 'SE',
    name: 'Social engineering',
    description:
      'Authority, urgency, false approval or a lure that makes an agent act against its user.',
    references: { owasp: ['LLM01', 'LLM06'], atlas: ['AML.T0052'] },
  },
  {
    id: 'TA',
    name: 'Token abuse',
    description: 'Chat-template and special tokens, or floods of tokens, placed in ordinary text.',
    references: { owasp: ['LLM01', 'LLM10'], atlas: ['AML.T0051'] },
  },
  {
    id: 'CI',
    name: 'Code injection',
    description: 'Shell, SQL, template or network payloads meant to be run by an agent.',
    references: { owasp: ['LLM05', 'LLM06'], atlas: ['AML.T0050'] },
  },
  {
    id: 'TP',
    name: 'Tool poisoning',
    description: 'Tool descriptions and results that steer other tools or hide what they do.',
    references: { owasp: ['LLM01', 'LLM03'], atlas: ['AML.T0053'] },
  },
  {
    id: 'OB',
    name: 'Obfuscation',
    description: 'Encodings and invisible characters that hide instructions from a human reader.',
    references: { owasp: ['LLM01'], atlas: ['AML.T0068'] },
  },
  {
    id: 'SL',
    name: 'Secret leak',
    description: 'Credentials in a text that is about to be read, stored or sent on.',
    references: { owasp: ['LLM02'], atlas: ['AML.T0055'] },
  },
  {
    id: 'MP',
    name: 'Memory and retrieval poisoning',
    description: 'Text that plants lasting instructions in memory, notes or a search index.',
    references: { owasp: ['LLM04', 'LLM08'], atlas: ['AML.T0070', 'AML.T0080'] },
  },
]
