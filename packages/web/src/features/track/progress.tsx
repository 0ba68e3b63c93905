import { useList } from '../../api/use-list.ts'
import type { TrackView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { DueDate } from '../../ui/due.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { AddForm } from './add-form.tsx'
import { Asked } from './asked.tsx'
import { Rate } from './rate.tsx'
import { Sent } from './sent.tsx'
import { Withdraw } from './withdraw.tsx'

const byDue = (now: TrackView['now']): TrackView['now'] =>
  [...now].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))

/** How a report stands, for the one who made it. */
export function Progress({ view, code }: { view: TrackView; code: string }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  return (
    <>
      <header className="track-head">
        <h1>{say(view.title)}</h1>
        <p className="row soft">
          <Tag look={view.closed === undefined ? 'amber' : 'green'}>
            {view.closed === undefined ? t.track.open : t.track.closed(formatDay(view.closed, language))}
          </Tag>
          <span>{t.track.number(view.number)}</span>
          <span>{t.track.opened(formatDay(view.opened, language))}</span>
        </p>
      </header>
      <Asked view={view} code={code} />
      <Rate view={view} code={code} />
      <Panel title={t.track.now} flush>
        {view.now.length === 0 ? (
          <p className="track-none soft">{t.track.nowNobody}</p>
        ) : (
          <ul className="track-now">
            {byDue(view.now).map(({ department, title, plain, due, overdue }) => (
              <li key={`${department} ${title.zh} ${due}`}>
                <div>
                  <p className="track-who">{nameOf(department)}</p>
                  <p>{say(plain)}</p>
                  {overdue && <p className="faint small">{t.track.late}</p>}
                </div>
                {due !== undefined && <DueDate due={due} overdue={overdue} />}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t.track.timeline}>
        <Timeline
          entries={view.timeline.map(({ at, department, text }, index) => ({
            id: String(index),
            at,
            text: say(text),
            by: department === undefined ? undefined : nameOf(department),
          }))}
        />
      </Panel>
      <Panel title={t.later.add}>
        <AddForm code={code} label={t.later.addText} help={t.later.addHelp} submit={t.later.send} />
      </Panel>
      <Sent view={view} />
      <Withdraw view={view} code={code} />
      <Panel title={t.track.contact}>
        <ul className="track-contacts">
          {view.contact.map(({ department, name, contact }) => (
            <li key={department}>
              {say(name)} {contact !== undefined && <strong>{say(contact)}</strong>}
            </li>
          ))}
        </ul>
      </Panel>
      <p className="row no-print">
        <ButtonLink to="/track">{t.track.other}</ButtonLink>
        <Button onClick={() => window.print()}>{t.matter.print}</Button>
      </p>
    </>
  )
}
