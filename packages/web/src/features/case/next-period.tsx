import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import { useCase } from './case-context.tsx'

/** Repeated duties whose period is done: when the next one begins. Nothing is owed of it yet. */
export function NextPeriod() {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { view } = useCase()
  const upcoming = view.obligations.filter(obligation => obligation.upcoming)
  if (upcoming.length === 0) return null
  return (
    <section className="standings" aria-labelledby="next-period">
      <h3 className="label" id="next-period">
        {t.case.upcoming}
      </h3>
      <ul>
        {upcoming.map(({ id, bearer, title, since }) => (
          <li key={id} className="standing">
            <p>
              <Tag look="dashed">{nameOf(bearer)}</Tag> {say(title)}
            </p>
            <time className="standing-at faint small" dateTime={since}>
              {t.case.upcomingFrom(formatDay(since, language))}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
