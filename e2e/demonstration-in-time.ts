// A demonstration whose clock the journey sets, so that a story of months is told on its own dates.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Running, stop } from './demonstration.ts'

/** A server that lives at the time it is told. */
export interface RunningInTime extends Running {
  /** Sets the county's wall clock, `YYYY-MM-DDTHH:mm`. */
  readonly setTime: (wallClock: string) => Promise<void>
}

/** Starts it at each of the given times in turn, so that the cases that come round by the calendar are there; then for people to sign in. */
export async function startInTime(openings: readonly string[]): Promise<RunningInTime> {
  const child = fork(join(import.meta.dirname, 'demonstration-in-time-process.ts'), openings, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const { address } = (await answerOf(child)) as { address: string }
  const setTime = async (wallClock: string): Promise<void> => {
    const answer = answerOf(child)
    child.send(wallClock)
    await answer
  }
  return { address, setTime, stop: () => stop(child) }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController()
  const { signal } = listening
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The demonstration ended with ${code}`)
  })
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal }), ended])
    return answer
  } finally {
    ended.catch(() => undefined)
    listening.abort()
  }
}
