import { failureOf } from '../../api/client.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed } from '../notice.tsx'

/** A refusal about an account, with how long one has to wait where one must. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useSpeech()
  if (error === null || error === undefined) return null
  const failure = failureOf(error)
  const seconds = failure.kind === 'refused' ? failure.refusal.data.seconds : undefined
  return <Failed error={error}>{typeof seconds === 'number' && <p>{t.entry.wait(seconds)}</p>}</Failed>
}
