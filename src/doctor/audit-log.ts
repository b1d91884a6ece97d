import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { findPlaceProblem } from '../audit/own-file.ts'
import { remedyOf } from '../audit/remedy.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import { type Verified, verifyLastFile } from '../audit/verify.ts'
import { asSallyportError } from '../core/errors.ts'
import { EXIT } from '../exit-codes.ts'
import type { Check } from './check.ts'
import { quoted } from './installation.ts'

const LOOKED = { part: 'audit log', name: 'audit log' } as const
const READABLE_BY_OTHERS = 0o077

/** Whether the gateway can write its log there, who else can read it, and whether its chain holds. */
export async function checkAuditLog(file: string): Promise<Check> {
  const problem = await findPlaceProblem(file)
  if (problem !== undefined) return placeProblem(file, problem)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return { ...LOOKED, status: 'ok', detail: `${file}: none yet` }
  if (process.platform !== 'win32' && (stats.mode & READABLE_BY_OTHERS) !== 0) {
    const detail = `${file}: others can read it`
    const mend = 'leave it to its owner:'
    return { ...LOOKED, status: 'advice', detail, mend, command: `chmod 600 ${quoted(file)}` }
  }
  try {
    return chainCheck(file, await withSnapshot(file, verifyLastFile))
  } catch (cause) {
    const { code, message } = asSallyportError(cause)
    const detail = `${file}: ${code}: ${message}`
    return { ...LOOKED, status: 'problem', detail, ...verifyIt(file), exit: EXIT.config }
  }
}

function chainCheck(file: string, { records, broken }: Verified): Check {
  if (broken === undefined) {
    const detail = `${file}: can be written, ${records} record(s) in its last file hold together`
    return { ...LOOKED, status: 'ok', detail }
  }
  const where = broken.line === 0 ? '' : ` line ${broken.line}`
  const detail = `${file}${where}: ${broken.problem}`
  return { ...LOOKED, status: 'problem', detail, ...verifyIt(file), exit: EXIT.config }
}

const verifyIt = (file: string) => ({
  mend: 'keep a copy of it, move it away, and see what else does not hold:',
  command: `sallyport log verify --file ${quoted(file)}`,
})

function placeProblem(file: string, code: string): Check {
  const commands: Record<string, string> = {
    WRITABLE_BY_ALL: `chmod 600 ${quoted(file)}`,
    FOLDER_WRITABLE_BY_ALL: `chmod 700 ${quoted(dirname(file))}`,
    ELOOP: `rm ${quoted(file)}`,
  }
  const command = commands[code]
  return {
    ...LOOKED,
    status: 'problem',
    detail: `${file}: ${remedyOf(code)}`,
    mend:
      command === undefined
        ? 'choose another place with SALLYPORT_LOG, or mend this one'
        : 'mend the place:',
    ...(command === undefined ? {} : { command }),
    exit: EXIT.config,
  }
}
