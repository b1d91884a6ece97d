import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'

/** A labelled text; other fields of its line are not needed here. */
const Labelled = z.object({
  text: z.string().min(1),
  label: z.enum(['malicious', 'benign', 'neither']),
  kind: z.string(),
  source: z.string(),
})
export type Labelled = z.infer<typeof Labelled> & { part: Part }

export const PARTS = ['train', 'dev'] as const
export type Part = (typeof PARTS)[number]

/** The folder of labelled texts named on the command line: `--data DIR` with train/ and dev/ of .jsonl.gz. */
export function dataFolder(): string {
  const at = process.argv.indexOf('--data')
  const folder = at === -1 ? process.env.SALLYPORT_DATA : process.argv[at + 1]
  if (folder === undefined) {
    process.stderr.write('expected --data DIR, a folder with train/ and dev/ of *.jsonl.gz\n')
    process.exit(2)
  }
  return folder
}

/** The labelled texts of one part, source by source in alphabetical order. */
export function* readPart(folder: string, part: Part): Generator<Labelled> {
  const files = readdirSync(join(folder, part)).filter((name) => name.endsWith('.jsonl.gz'))
  for (const file of files.sort()) {
    const lines = gunzipSync(readFileSync(join(folder, part, file)))
      .toString('utf8')
      .split('\n')
    for (const line of lines) {
      if (line !== '') yield { ...Labelled.parse(JSON.parse(line)), part }
    }
  }
}
