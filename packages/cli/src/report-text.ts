import { ok, type Result, refuse } from '@remit/core'
import type { Unusable } from './outcome.ts'

const mostCharacters = 20_000

/** What somebody says happened; refused when it is longer than anybody reads. */
export function readReportText(written: string): Result<string, Unusable> {
  const text = written.trim()
  return text.length > mostCharacters ? refuse(tooLong) : ok(text)
}

const tooLong: Unusable = {
  code: 'too-long',
  text: { zh: `太长，最多 ${mostCharacters} 个字`, en: `Too long; at most ${mostCharacters} characters` },
  mend: { zh: '写得短一些。', en: 'Write it shorter.' },
}
