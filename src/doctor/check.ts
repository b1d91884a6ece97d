import type { ExitCode } from '../exit-codes.ts'

type Part =
  | 'node'
  | 'engine'
  | 'configuration'
  | 'rules'
  | 'model'
  | 'classifier'
  | 'trial'
  | 'gateway'
  | 'audit log'
  | 'client'

type Looked = { part: Part; name: string; detail: string }
/** What to do, in words, and where there is one the command that does it. */
type Mend = { mend: string; command?: string }

/** One thing that was looked at. Advice is for what works and could be better. */
export type Check = Looked &
  (
    | { status: 'ok' }
    | ({ status: 'advice' } & Mend)
    | ({ status: 'problem'; exit: ExitCode } & Mend)
  )
