// Part of `npm run build`: the pack as one file that loads quickly. See src/rules/pack-file.ts.
import { writeFileSync } from 'node:fs'
import { COMPILED_PACK, RULES_FOLDER, VERSION } from '../src/paths.ts'
import { loadPack } from '../src/rules/pack-file.ts'

writeFileSync(COMPILED_PACK, JSON.stringify(loadPack(RULES_FOLDER, VERSION)))
