import type { Answer } from '@remit/core'
import { useSpeech } from '../../language/language.tsx'

/** Beneath a card of the picture: the sentence for citizens, and the tests that decide. */
export function WhyInAnswer({ answer, duty }: { answer: Answer | undefined; duty: string }) {
  const { say } = useSpeech()
  if (answer?.answer !== 'settled') return null
  const found = answer.roles.flatMap(role => role.duties).find(each => each.duty === duty)
  if (found === undefined) return null
  return (
    <>
      <p>{say(found.plain)}</p>
      {found.grounds.length > 0 && (
        <ul className="because-list">
          {found.grounds.map(ground => (
            <li key={`${ground.key} ${ground.text.zh}`}>{say(ground.text)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
