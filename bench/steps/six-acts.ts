// The acts that take a case of the invented county from its opening to its end.
import type { CaseCommand } from '@remit/core'
import { type Change, changeCase } from '../../packages/server/src/cases/change-case.ts'
import { asRequest } from '../../packages/server/src/db/as-request.ts'
import type { Setting } from '../../packages/server/src/setting.ts'
import { head, officer } from './prepared-cases.ts'

const facts = { fouled: true, ill: 0, 'on-purpose': false }

/** Who does what, one after the other. */
export const sixActs: readonly { readonly by: typeof officer | typeof head; readonly command: CaseCommand }[] = [
  { by: officer, command: { type: 'discharge', duty: 'accept', outcome: 'accepted' } },
  { by: head, command: { type: 'approve', duty: 'accept' } },
  { by: officer, command: { type: 'discharge', duty: 'inspect', facts } },
  { by: officer, command: { type: 'discharge', duty: 'order', outcome: 'complied' } },
  { by: officer, command: { type: 'note', text: '已回访，水质合格。' } },
  { by: head, command: { type: 'close' } },
]

let keys = 0

/** Carries out a command as a request does: under its role, seeing what the person may see. */
export function changeAs(setting: Setting, change: Change): ReturnType<typeof changeCase> {
  const { person, department } = change.by
  const asker = { jurisdiction: setting.lists.current.jurisdiction, department, oversees: false, person }
  return asRequest(setting.db, asker, tx => changeCase({ ...setting, db: tx }, change))
}

/** Does all of them in a case, each in a transaction of its own. Returns how many were done. */
export async function doSixActs(setting: Setting, caseId: string): Promise<number> {
  let seen = 1
  for (const { by, command } of sixActs) {
    const done = await changeAs(setting, { caseId, seen, key: `bench act ${++keys}`.padEnd(24, '.'), by, command })
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.error)}`)
    seen = done.value.version
  }
  return sixActs.length
}

/** Acts a second when so many work at once, each on cases of their own, for so many seconds or until the cases run out. */
export async function actsPerSecond(
  act: (caseId: string) => Promise<number>,
  cases: readonly string[],
  { concurrency, seconds }: { concurrency: number; seconds: number },
): Promise<number> {
  const waiting = [...cases]
  let done = 0
  const begun = performance.now()
  const work = async (): Promise<void> => {
    while (performance.now() < begun + seconds * 1000) {
      const caseId = waiting.pop()
      if (caseId === undefined) return
      const acts = await act(caseId)
      done += acts
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  return done / ((performance.now() - begun) / 1000)
}
