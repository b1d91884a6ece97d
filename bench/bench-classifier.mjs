// @ts-check
import { figure, median } from './figure.mjs'
import { runScript } from './process.mjs'

/** The first stage lets most windows of prose go; attacks pass all layers. One thread is what src/classifier uses. */
const VARIANTS = [
  { threads: 1, text: 'prose' },
  { threads: 1, text: 'attacks' },
  { threads: 2, text: 'prose' },
  { threads: 2, text: 'attacks' },
]
const ROUNDS = 3
const AIM_MS = 8
const READY_AIM_MS = 600

/** The model alone, window by window, then whole scans with it. */
export async function benchClassifier() {
  /** @type {{ threads: number, text: string, ms: number[] }[]} */
  const measured = VARIANTS.map((variant) => ({ ...variant, ms: [] }))
  /** @type {number[]} */
  const untilReady = []
  for (let round = 0; round < ROUNDS; round++) {
    // The order turns each round, so that no variant always runs on the warmer machine.
    for (const variant of round % 2 === 0 ? measured : measured.toReversed()) {
      const args = [String(variant.threads), variant.text]
      const { value } = await runScript('measure-windows.mjs', args)
      variant.ms.push(median(value.msPerWindow))
      untilReady.push(value.msUntilReady)
    }
  }
  const figures = measured.map(({ threads, text, ms }) =>
    figure(`a 128-token window of ${text}, ${threads} thread(s)`, 'ms', ms, {
      ...(threads === 1 ? { aim: AIM_MS } : {}),
    }),
  )
  const ready = figure('runtime, tokenizer and session ready', 'ms', untilReady, {
    aim: READY_AIM_MS,
  })
  return [ready, ...figures, ...(await benchScans())]
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
