import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { FamilyId } from '../core/finding.ts'
import { Sensitivity, Source } from '../core/verdict.ts'

const FileEntry = z.strictObject({ sha256: z.string().length(64), bytes: z.int().positive() })
const Probability = z.number().min(0).max(1)

/** What ships beside a model. `evaluation` and `training` are for readers, not for the scanner. */
const Manifest = z.looseObject({
  name: z.string().min(1),
  files: z.strictObject({ 'model.onnx': FileEntry, 'tokenizer.json': FileEntry }),
  /** Order of the model's outputs: whether the text attacks its reader, then by which family. */
  labels: z.tuple([z.literal('attack')], FamilyId),
  /** The token that says where a text comes from. */
  sources: z.record(Source, z.int().min(0)),
  window: z.strictObject({ tokens: z.int().min(16), overlap: z.int().min(0) }),
  calibration: z.strictObject({ slope: z.number(), intercept: z.number() }),
  /** What a finding of the rules adds to the log odds; `npm run eval:weights` fits it. */
  beside_rules: z.strictObject({ soft: z.number().min(0), hard: z.number().min(0) }),
  presets: z.record(Sensitivity, z.strictObject({ suspicious: Probability, threat: Probability })),
  canary: z.strictObject({ attack: z.string().min(1), benign: z.string().min(1) }),
})
export type Manifest = z.infer<typeof Manifest>

/** Reads a model folder's manifest and checks that its files are the ones it names. */
export function readManifest(folder: string): Manifest {
  const parsed = Manifest.safeParse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`manifest.json: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const manifest = parsed.data
  for (const [name, expected] of Object.entries(manifest.files)) {
    const bytes = readFileSync(join(folder, name))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (sha256 !== expected.sha256) {
      throw new Error(
        `${name}: expected sha256 ${expected.sha256} (${expected.bytes} bytes), ` +
          `got ${sha256} (${bytes.length} bytes); install the package again`,
      )
    }
  }
  return manifest
}
