import type { Detector } from '../core/detector.ts'
import type { Layer } from '../core/finding.ts'

/** Stands in for a detector that was switched off. */
export function absentDetector(layer: Layer): Detector {
  return {
    layer,
    version: () => null,
    ready: async () => 'disabled',
    rules: () => [],
    detect: async () => ({ evidence: [], risk: 0, complete: true }),
    close: async () => {},
  }
}
