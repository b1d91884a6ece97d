import type { Config } from '../config.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { createLog } from '../log.ts'
import { VERSION } from '../paths.ts'
import { requireClassifier } from '../scan/require-classifier.ts'
import { serve } from '../server/serve.ts'
import { createWorkerScanner } from '../worker-scanner.ts'

/** `sallyport serve`: the MCP server over stdio, until the client goes. */
export async function runServe(config: Config): Promise<ExitCode> {
  const log = createLog(config.log_level)
  const scanner = createWorkerScanner(config, log)
  const serving = serve(scanner, { version: VERSION, maxTextLength: config.max_text_length })
  try {
    // Answering the client comes first; a scanner that cannot load ends the server when it is known.
    await requireClassifier(scanner, config.classifier)
    const { classifier } = await scanner.ready()
    log('info', `serving MCP on stdio, classifier ${classifier}`)
    await serving.closed
    return EXIT.clean
  } finally {
    await serving.close()
    await scanner.close()
  }
}
