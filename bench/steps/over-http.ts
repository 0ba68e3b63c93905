// The same acts through a server on a port, as browsers would send them.
import { sixActs } from './six-acts.ts'

let keys = 0

/** Signs in the two people of the acts and returns how to do all six in a case. */
export async function actorsAt(address: string): Promise<(caseId: string) => Promise<number>> {
  const cookies = new Map<string, string>()
  for (const { by } of sixActs) if (!cookies.has(by.person)) cookies.set(by.person, await signIn(address, by.person))
  return async caseId => {
    let seen = 1
    for (const { by, command } of sixActs) {
      const { type, ...rest } = command
      const act =
        type === 'discharge' && by.role === 'officer' && 'duty' in command && command.duty === 'accept'
          ? 'propose'
          : type
      const body = JSON.stringify({ act, ...rest, seen, key: `bench http ${++keys}`.padEnd(24, '.') })
      const answer = await fetch(`${address}/api/cases/${caseId}/acts`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', cookie: cookies.get(by.person) ?? '' },
      })
      const said = (await answer.json()) as { version: number }
      if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(said)}`)
      seen = said.version
    }
    return sixActs.length
  }
}

async function signIn(address: string, person: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ person }),
    headers: { 'content-type': 'application/json' },
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
