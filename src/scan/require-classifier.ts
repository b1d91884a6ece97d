import { SallyportError } from '../core/errors.ts'
import type { Scanner } from '../core/scanner.ts'

export const CLASSIFIER_REMEDY =
  'Rules go on without it; to mend it, run `npm install onnxruntime-node` where sallyport is installed'

/** Resolves when the classifier is ready; rejects when it is not and the configuration requires it. */
export async function requireClassifier(
  scanner: Scanner,
  mode: 'on' | 'off' | 'required',
): Promise<void> {
  const { classifier } = await scanner.ready()
  if (mode === 'required' && classifier !== 'ok') {
    throw new SallyportError(
      'CLASSIFIER_UNAVAILABLE',
      `expected the classifier to be ok, it is ${classifier}; ${CLASSIFIER_REMEDY}`,
    )
  }
}
