import type { EventType } from '@remit/core'
import { useSpeech } from '../../language/language.tsx'
import { FieldGroup } from '../../ui/facts/field.tsx'

type Chosen = readonly EventType[] | 'all'

/** What a webhook is told: everything, or events of some types. */
export function EventChoice({
  chosen,
  onChoose,
  problem,
}: {
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  problem: string | undefined
}) {
  const { t } = useSpeech()
  const types = Object.keys(t.events) as EventType[]
  const some = chosen === 'all' ? [] : chosen
  const toggle = (type: EventType) =>
    onChoose(some.includes(type) ? some.filter(each => each !== type) : [...some, type])
  return (
    <FieldGroup id="webhook-types" label={t.webhooks.told} problem={problem}>
      <div className="choices">
        <label className="choice">
          <input type="radio" name="webhook-told" checked={chosen === 'all'} onChange={() => onChoose('all')} />
          {t.webhooks.everything}
        </label>
        <label className="choice">
          <input type="radio" name="webhook-told" checked={chosen !== 'all'} onChange={() => onChoose([])} />
          {t.webhooks.only}
        </label>
      </div>
      {chosen !== 'all' && (
        <div className="event-choices">
          {types.map(type => (
            <label key={type} className="event-choice">
              <input type="checkbox" checked={some.includes(type)} onChange={() => toggle(type)} />
              {t.events[type]}
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}
