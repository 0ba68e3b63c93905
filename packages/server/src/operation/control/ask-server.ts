import { readControlFile } from './control-file.ts'

/** What a running server answered; undefined where no server of this data folder can be asked. */
export async function askServer(dataFolder: string, what: 'backup' | 'verify', given: unknown): Promise<unknown> {
  const place = await readControlFile(dataFolder)
  if (place === undefined) return undefined
  try {
    const answer = await fetch(`http://127.0.0.1:${place.port}/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${place.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(given),
    })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new ServerFailed((said as { code?: string }).code ?? String(answer.status))
    return said
  } catch (error) {
    if (error instanceof ServerFailed) throw error
    return undefined
  }
}

/** The running server was asked and could not do it. */
export class ServerFailed extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The running server could not do it: ${code}`)
    this.code = code
  }
}
