import { Link } from 'react-router'
import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { RoleTag, Tag } from '../../ui/tag.tsx'
import { type Found, sayFoundIn } from './search-list.ts'

/** A matter in the index. */
export function ListRow({ found: { matter, in: places }, searching }: { found: Found; searching: boolean }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  const others = matter.departments.filter(id => !matter.leads.includes(id))
  return (
    <li className="list-row">
      <span className="list-number">{matter.number}</span>
      <div>
        <h2 className="list-title">
          <Link to={`/list/${matter.id}`}>{say(matter.title)}</Link>
        </h2>
        <p className="soft">{say(matter.summary)}</p>
        {searching && (
          <p className="faint small">
            {t.list.foundIn}
            {t.colon}
            {places.map(place => sayFoundIn(place, t)).join(t.and)}
          </p>
        )}
      </div>
      <div className="list-bodies small">
        <p>
          <RoleTag part="lead" /> {matter.leads.map(nameOf).join(t.and)}
        </p>
        {others.length > 0 && (
          <p className="soft">
            <RoleTag part="supporting" /> {others.map(nameOf).join(t.and)}
          </p>
        )}
      </div>
      <p className="list-marks">
        {matter.findings > 0 && <Tag look="amber">{t.list.findings(matter.findings)}</Tag>}
        {matter.openQuestions > 0 && <Tag look="dashed">{t.list.openQuestions(matter.openQuestions)}</Tag>}
      </p>
    </li>
  )
}
