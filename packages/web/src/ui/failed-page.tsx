import { failureOf } from '../api/client.ts'
import { useSpeech } from '../language/language.tsx'
import { Button, ButtonLink } from './button.tsx'
import { explainFailure } from './notice.tsx'

/** A page that could not be read: why, and where to go from here. */
export function FailedPage({ error, again }: { error: unknown; again: () => void }) {
  const speech = useSpeech()
  const { t } = speech
  const { title, help } = explainFailure(error, speech)
  return (
    <div className="stack">
      <h1>{title}</h1>
      {help !== undefined && <p className="soft">{help}</p>}
      <p className="row">
        {failureOf(error).kind !== 'refused' && (
          <Button kind="primary" onClick={again}>
            {t.state.again}
          </Button>
        )}
        <ButtonLink to="/">{t.state.home}</ButtonLink>
      </p>
    </div>
  )
}
