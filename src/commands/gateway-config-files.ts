import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readGatewayConfig } from './gateway-load.ts'
import { GATEWAY_TEMPLATE } from './gateway-template.ts'
import { writeNew } from './new-file.ts'

/** `sallyport gateway generate-config [-o FILE]` */
export function runGenerateConfig(file: string | undefined): ExitCode {
  if (file === undefined) {
    process.stdout.write(GATEWAY_TEMPLATE)
    return EXIT.clean
  }
  writeNew(file, GATEWAY_TEMPLATE)
  process.stdout.write('Wrote a configuration. Name your servers in it, then check it:\n')
  process.stdout.write(`  sallyport gateway validate-config ${file}\n`)
  return EXIT.clean
}

/** `sallyport gateway validate-config FILE` */
export function runValidateConfig(file: string): ExitCode {
  const { upstreams } = readGatewayConfig(file)
  const names = Object.keys(upstreams)
  process.stdout.write(
    names.length === 0
      ? 'The configuration is valid. It names no upstream server.\n'
      : `The configuration is valid. Upstream servers: ${names.join(', ')}\n`,
  )
  return EXIT.clean
}
