import { failureOf } from '../../api/client.ts'
import { type Phrase, useSpeech } from '../../language/language.tsx'
import { formatInstant } from '../dates.ts'

/** What a refusal says of when there is room again, and whom to call meanwhile. Nothing for other errors. */
export function TryLater({ error }: { error: unknown }) {
  const { t, say, language } = useSpeech()
  const failure = failureOf(error)
  if (failure.kind !== 'refused' || typeof failure.refusal.data.again !== 'string') return null
  const { again, department, contact, emergency } = failure.refusal.data as {
    again: string
    department?: Phrase
    contact?: Phrase
    emergency?: Phrase
  }
  return (
    <>
      <p>{t.again.at(formatInstant(again, language))}</p>
      {department !== undefined && contact !== undefined && (
        <p>
          {t.again.call(say(department))} <strong>{say(contact)}</strong>
        </p>
      )}
      {emergency !== undefined && <p>{say(emergency)}</p>}
    </>
  )
}
