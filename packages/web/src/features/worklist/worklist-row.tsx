import { Link } from 'react-router'
import { owedAnchor } from '../../api/owed-anchor.ts'
import { useList } from '../../api/use-list.ts'
import type { WorklistRow as Row } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { caseName } from '../../ui/case-name.ts'
import { DueDate } from '../../ui/due.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Selection } from './use-selection.ts'

/** What is owed, in which case, why, and by when. */
export function WorklistRow({ row, selection }: { row: Row; selection: Selection }) {
  const speech = useSpeech()
  const { t, say } = speech
  const { nameOf } = useList()
  const title = say(row.title)
  const { name, matter } = caseName(row, speech)
  return (
    <li className={row.overdue ? 'worklist-row worklist-row-overdue' : 'worklist-row'}>
      <span className="worklist-pick">
        {row.kind === 'acknowledge' && (
          <input
            type="checkbox"
            aria-label={t.work.select(`${title} ${row.number}`)}
            checked={selection.has(row)}
            onChange={() => selection.toggle(row)}
          />
        )}
      </span>
      <div className="worklist-what">
        <p>
          <Link className="worklist-title" data-row="" to={{ pathname: `/cases/${row.caseId}`, hash: owedAnchor(row) }}>
            {title}
          </Link>{' '}
          {row.modality === 'may' && <Tag look="dashed">{t.work.may}</Tag>}
        </p>
        <p className="soft small">{[name, matter, row.number].filter(part => part !== undefined).join(' · ')}</p>
        <p className="small faint">
          {row.from !== undefined && <>{t.work.from(nameOf(row.from))} · </>}
          {say(row.because)}
        </p>
      </div>
      <div className="worklist-due">
        {row.due === undefined ? (
          <span className="faint small">{t.work.noDue}</span>
        ) : (
          <DueDate due={row.due} overdue={row.overdue} soon={row.soon} />
        )}
      </div>
    </li>
  )
}
