// @ts-check
// node bench/measure-windows.mjs <threads> <batch>: milliseconds a window of the model alone, and its
// first outputs, straight through onnxruntime-node.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { prose } from './inputs.mjs'
import { ROOT, report } from './process.mjs'

const WINDOWS = 32
const ROUNDS = 5
const [threads = 1, batch = 1] = process.argv.slice(2).map(Number)
const folder = join(ROOT, 'models/minilm-l6-v2')
const { window, sources } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

const file = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8'))
const tokenizer = new Tokenizer({ ...file, added_tokens: [], post_processor: null }, {})
const { ids } = tokenizer.encode(prose(60_000, 1), { add_special_tokens: false })
const size = window.tokens - 3
const { '[CLS]': start, '[SEP]': end } = file.model.vocab
const windows = Array.from({ length: WINDOWS }, (_, index) => [
  start,
  sources.unknown,
  ...ids.slice(index * size, (index + 1) * size),
  end,
])
if (windows.at(-1)?.length !== window.tokens)
  throw new Error('expected a text that fills the windows')

const session = await InferenceSession.create(join(folder, 'model.onnx'), {
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  logSeverityLevel: 4,
})
const logits = await run()
const msPerWindow = []
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now()
  await run()
  msPerWindow.push((performance.now() - started) / WINDOWS)
}
report({ msPerWindow, logits, tokens: window.tokens })

/** The attack logit of each window. */
async function run() {
  const outputs = []
  for (let from = 0; from < WINDOWS; from += batch) {
    const rows = windows.slice(from, from + batch)
    const shape = [rows.length, window.tokens]
    const { logits } = await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(rows.flat().length).fill(1n), shape),
    })
    if (!(logits?.data instanceof Float32Array)) throw new Error('expected float32 logits')
    const labels = logits.data.length / rows.length
    outputs.push(...logits.data.filter((_, index) => index % labels === 0))
  }
  return outputs
}
