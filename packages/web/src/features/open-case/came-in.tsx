import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Choices } from '../../ui/facts/choices.tsx'
import type { Problems } from '../../ui/facts/fact-problems.ts'
import { describedBy, Field } from '../../ui/facts/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { OtherWays } from './not-by-hand.tsx'
import type { OfficerChannel } from './officer-channels.ts'

interface CameInProps {
  readonly matter: MatterView
  /** Those that the matter allows to an officer. */
  readonly channels: readonly OfficerChannel[]
  readonly channel: OfficerChannel | undefined
  readonly onChannel: (channel: OfficerChannel) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly problems: Problems
}

/** How the case came in, and what it is about. */
export function CameIn({ matter, channels, channel, onChannel, text, onText, problems }: CameInProps) {
  const { t } = useSpeech()
  const [only, ...more] = channels
  const about = { id: 'open-text', label: t.openCase.about, help: t.openCase.aboutHelp, problem: problems.text }
  return (
    <Panel>
      {only !== undefined && more.length === 0 ? (
        <p>{t.openCase.onlyChannel(t.openCase.channels[only])}</p>
      ) : (
        <Choices
          id="open-channel"
          label={t.openCase.channel}
          required
          problem={problems.channel}
          choices={channels.map(each => ({ value: each, label: t.openCase.channels[each] }))}
          value={channel}
          onChange={next => onChannel(next as OfficerChannel)}
        />
      )}
      <div className="soft small open-other">
        <OtherWays matter={matter} />
      </div>
      <Field {...about} required>
        <textarea
          id={about.id}
          className="field-input"
          rows={4}
          maxLength={20_000}
          value={text}
          aria-required
          aria-invalid={about.problem !== undefined || undefined}
          aria-describedby={describedBy(about)}
          onChange={event => onText(event.target.value)}
        />
      </Field>
    </Panel>
  )
}
