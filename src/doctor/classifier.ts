import { createClassifierDetector } from '../classifier/detector.ts'
import { readManifest } from '../classifier/manifest.ts'
import type { Config } from '../config.ts'
import type { Detector } from '../core/detector.ts'
import { EXIT } from '../exit-codes.ts'
import { MODEL_FOLDER } from '../paths.ts'
import { CLASSIFIER_THREADS } from '../preset.ts'
import type { Check } from './check.ts'
import { inPackage, REINSTALL } from './installation.ts'

/** The model's files against their hashes, then the layer as a scan loads it, canaries and all. */
export async function checkClassifier({
  classifier,
  sensitivity,
}: Config): Promise<{ checks: Check[]; detector: Detector | undefined }> {
  const model = checkModel()
  const looked = { part: 'classifier', name: 'classifier' } as const
  if (classifier === 'off') {
    const check: Check = { ...looked, status: 'ok', detail: 'switched off, as configured' }
    return { checks: [model, check], detector: undefined }
  }
  let reason = 'unknown reason'
  const detector = createClassifierDetector({
    folder: MODEL_FOLDER,
    sensitivity,
    threads: CLASSIFIER_THREADS,
    onUnavailable: (why) => {
      reason = why
    },
  })
  if ((await detector.ready()) === 'ok') {
    const detail = `${detector.version()} loads, both canaries pass, ${sensitivity}`
    return { checks: [model, { ...looked, status: 'ok', detail }], detector }
  }
  const isModel = model.status === 'problem'
  const check: Check = {
    ...looked,
    status: 'problem',
    detail: isModel ? 'does not load: its model files are wrong' : `does not load: ${reason}`,
    mend: 'until then the rules judge alone;',
    command: isModel ? REINSTALL : inPackage('npm install onnxruntime-node'),
    exit: EXIT.config,
  }
  return { checks: [model, check], detector: undefined }
}

function checkModel(): Check {
  const looked = { part: 'model', name: 'model files' } as const
  try {
    const { files } = readManifest(MODEL_FOLDER)
    const hashes = Object.entries(files).map(([name, { sha256 }]) => `${name} sha256 ${sha256}`)
    return { ...looked, status: 'ok', detail: hashes.join(', ') }
  } catch (cause) {
    return {
      ...looked,
      status: 'problem',
      detail: describe(cause),
      mend: 'bring the files of the package back:',
      command: REINSTALL,
      exit: EXIT.config,
    }
  }
}

/** JSON.parse quotes what it could not read. */
function describe(cause: unknown): string {
  if (cause instanceof SyntaxError) return 'manifest.json: expected JSON'
  return cause instanceof Error ? cause.message : 'the files cannot be read'
}
