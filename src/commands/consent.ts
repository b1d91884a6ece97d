import { SallyportError } from '../core/errors.ts'

export type Consent = { yes: boolean; dryRun: boolean }

/** Without a terminal nobody can be asked, and a question would wait for ever. */
export function requireTerminal({ yes, dryRun }: Consent): void {
  if (yes || dryRun || (process.stdin.isTTY && process.stdout.isTTY)) return
  throw new SallyportError(
    'USAGE',
    'expected a terminal to ask on, got none; --yes asks nothing, --dry-run only shows the changes',
  )
}

/** Whether what was shown shall be done; says so if not. */
export async function mayChange({ yes, dryRun }: Consent): Promise<boolean> {
  if (dryRun) {
    process.stdout.write('nothing is changed yet; --yes does it\n')
    return false
  }
  if (yes) return true
  const { confirmed } = await import('./init-questions.ts')
  if (await confirmed('Change these files?')) return true
  process.stdout.write('nothing is changed\n')
  return false
}
