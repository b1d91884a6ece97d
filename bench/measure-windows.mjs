// @ts-check
// node bench/measure-windows.mjs <threads> <prose|attacks>: milliseconds a window of the model alone, and until it is
// ready (runtime, tokenizer, session), straight through onnxruntime-node.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { prose } from './inputs.mjs'
import { ROOT, report } from './process.mjs'
import { repeated } from './texts.mjs'

const WINDOWS = 32
const ROUNDS = 5
const LENGTH = 60_000
const [threads = '1', kind = 'prose'] = process.argv.slice(2)
const folder = join(ROOT, 'models/minilm-l6-v2')
const { window, sources, canary } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

const began = performance.now()
const { InferenceSession, Tensor } = await import('onnxruntime-node')
const file = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8'))
const tokenizer = new Tokenizer({ ...file, added_tokens: [], post_processor: null }, {})
const session = await InferenceSession.create(join(folder, 'model.onnx'), {
  intraOpNumThreads: Number(threads),
  interOpNumThreads: 1,
  logSeverityLevel: 4,
})
const msUntilReady = performance.now() - began

const text = kind === 'prose' ? prose(LENGTH, 1) : repeated(`${canary.attack} `)(LENGTH)
const { ids } = tokenizer.encode(text, { add_special_tokens: false })
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

await run()
const msPerWindow = []
for (let round = 0; round < ROUNDS; round++) {
  const started = performance.now()
  await run()
  msPerWindow.push((performance.now() - started) / WINDOWS)
}
report({ msPerWindow, msUntilReady })

async function run() {
  const shape = [1, window.tokens]
  for (const row of windows) {
    await session.run({
      input_ids: new Tensor('int64', BigInt64Array.from(row, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(row.length).fill(1n), shape),
    })
  }
}
