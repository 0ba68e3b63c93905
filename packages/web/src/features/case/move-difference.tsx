import type { ReactNode } from 'react'
import { useList } from '../../api/use-list.ts'
import type { MovePreviewView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatInstant } from '../../ui/dates.ts'

type Owed = MovePreviewView['gone'][number]

/** What would be owed otherwise under the list in force, and what of the case it does not know. */
export function MoveDifference({ preview }: { preview: MovePreviewView }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { from, to, possible, lead, gone, arising, changed, dropped, forgotten } = preview
  if (!possible) return <p className="soft">{t.case.moveImpossible}</p>
  const say1 = ({ title, bearer, due }: Owed) =>
    [nameOf(bearer), say(title), due === undefined ? '' : t.case.moveDue(formatInstant(due, language))]
      .filter(Boolean)
      .join(' · ')
  const same = [gone, arising, changed, dropped, forgotten].every(each => each.length === 0)
  const movedLead = lead !== undefined && lead.before !== lead.after
  return (
    <section className="move-difference">
      <p>{t.case.movePreview(from.version, to.version)}</p>
      {same && !movedLead && <p className="soft">{t.case.moveSame}</p>}
      {movedLead && <p>{t.case.moveLead(nameOf(lead.before), nameOf(lead.after))}</p>}
      <Part title={t.case.moveArising} rows={arising.map(say1)} />
      <Part title={t.case.moveGone} rows={gone.map(say1)} />
      <Part
        title={t.case.moveChanged}
        rows={changed.map(({ before, after }) => t.case.correctedFrom(say1(before), say1(after)))}
      />
      <Part title={t.case.moveDropped} rows={dropped.map(({ title }) => say(title))} />
      <Part title={t.case.moveForgotten} rows={forgotten.map(({ label }) => say(label))} />
    </section>
  )
}

function Part({ title, rows }: { title: string; rows: readonly string[] }): ReactNode {
  if (rows.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {rows.map(row => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </>
  )
}
