import { auditLogFile } from '../audit/place.ts'
import { withSnapshot } from '../audit/snapshot.ts'
import { verifyLog } from '../audit/verify.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { print } from './log-line.ts'

/** `sallyport log verify`: whether every record is there, whole and in order; the first that is not. */
export async function runLogVerify(file: string | undefined): Promise<ExitCode> {
  const { records, files, last, broken } = await withSnapshot(
    auditLogFile(file, process.env),
    verifyLog,
  )
  const whole = `${count(records, 'record')} in ${count(files, 'file')}`
  if (broken === undefined) {
    const end = records === 0 ? '' : `\nlast record ${last.seq}, hash ${last.hash}`
    await print(`verified: ${whole}${end}\n`)
    return EXIT.clean
  }
  const where = broken.line === 0 ? broken.file : `${broken.file} line ${broken.line}`
  const before =
    records === 0 ? 'nothing before it' : `before it ${whole}, up to record ${last.seq}`
  await print(`broken: ${where}: ${broken.problem}\n${before}\n`)
  return EXIT.threat
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
