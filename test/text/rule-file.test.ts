import { expect, test } from 'vitest'
import { isRuleFile } from '../../src/text/rule-file.ts'

test.each([
  [
    'Sigma',
    'title: Shell\nlogsource:\n  product: linux\ndetection:\n  condition: keywords\nlevel: high',
  ],
  ['Semgrep', 'rules:\n- id: eval\n  pattern: eval(...)\n  message: no\n  severity: ERROR'],
  ['ours', "id: pi-1\nseverity: high\npattern: 'x'\ntests:\n  match:\n    - x"],
  ['JSON', '{\n  "pattern": "x",\n  "severity": "high"\n}'],
])('a rule file of %s is one', (_, text) => expect(isRuleFile(text)).toBe(true))

test.each([
  ['prose', 'The pattern: always the same. Its severity: high.'],
  ['a page with one key', 'pattern: knit two, purl two'],
  ['a mail', 'Subject: hello\nPriority: high\n\nRun this.'],
  ['front matter', '---\ntitle: Guide\ntags: a\n---\nText'],
])('%s is none', (_, text) => expect(isRuleFile(text)).toBe(false))
