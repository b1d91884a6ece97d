// @ts-check
import { figure, median } from './figure.mjs'
import { runScript } from './process.mjs'

/** Threads and windows a run; the first is what src/classifier does. */
const VARIANTS = [
  { threads: 1, batch: 1 },
  { threads: 1, batch: 8 },
  { threads: 2, batch: 1 },
  { threads: 2, batch: 8 },
]
const ROUNDS = 3
const AIM_MS = 8

/** The model alone, window by window and in batches, then whole scans with it. */
export async function benchClassifier() {
  /** @type {{ threads: number, batch: number, ms: number[], logits: number[] }[]} */
  const measured = VARIANTS.map((variant) => ({ ...variant, ms: [], logits: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    // The order turns each round, so that no variant always runs on the warmer machine.
    for (const variant of round % 2 === 0 ? measured : measured.toReversed()) {
      const args = [String(variant.threads), String(variant.batch)]
      const { value } = await runScript('measure-windows.mjs', args)
      variant.ms.push(median(value.msPerWindow))
      variant.logits = value.logits
    }
  }
  const single = measured[0]?.logits ?? []
  const figures = measured.map(({ threads, batch, ms, logits }) =>
    figure(`one 128-token window, ${threads} thread(s), batch of ${batch}`, 'ms', ms, {
      ...(batch === 1 && threads === 1 ? { aim: AIM_MS } : {}),
      note: `attack logit differs from a single run by up to ${furthest(logits, single)}`,
    }),
  )
  return [...figures, ...(await benchScans())]
}

async function benchScans() {
  const figures = []
  for (const size of [1, 10, 100]) {
    const { value } = await runScript('measure-scan.mjs', [String(size)])
    /** @type {{ total: number, classifier: number }[]} */
    const timings = value
    const totals = timings.map(({ total }) => total)
    const perKb = timings.map(({ classifier }) => classifier / size)
    figures.push(figure(`whole scan with classifier, ${size} KB prose`, 'ms', totals))
    figures.push(figure(`classifier per KB, of ${size} KB prose`, 'ms', perKb))
  }
  return figures
}

/** @param {number[]} a @param {number[]} b */
function furthest(a, b) {
  return Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0)))).toPrecision(2)
}
