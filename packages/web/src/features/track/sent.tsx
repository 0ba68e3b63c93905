import type { SentView, TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { sizeText } from '../../ui/files/size-text.ts'
import { Panel } from '../../ui/panel.tsx'

/** What the reporter sent so far, for them to read again; folded, because others may look at the same screen. */
export function Sent({ view }: { view: TrackView }) {
  const { t, language } = useSpeech()
  return (
    <Panel title={t.later.sent}>
      <ul className="track-sent">
        {view.sent.map((sent, index) => (
          <li key={`${sent.at} ${sent.text} ${sent.answers}`}>
            <details>
              <summary>
                {kindOf(sent, index, t)} · <time dateTime={sent.at}>{formatInstant(sent.at, language)}</time>
                {sent.files.length > 0 && ` · ${t.later.files(sent.files.length)}`}
              </summary>
              {sent.text !== undefined && <p className="track-words">{sent.text}</p>}
              {sent.files.map(({ name, size }) => (
                <p key={name}>
                  {name} <span className="faint small">{sizeText(size, t)}</span>
                </p>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function kindOf({ answers }: SentView, index: number, t: ReturnType<typeof useSpeech>['t']): string {
  if (answers !== undefined) return t.later.sentAnswer
  return index === 0 ? t.later.sentFirst : t.later.sentLater
}
