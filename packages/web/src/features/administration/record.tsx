import { useInfiniteQuery } from '@tanstack/react-query'
import { useList } from '../../api/use-list.ts'
import type { AccountEventRow, Role } from '../../api/views.ts'
import { type Speech, useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Empty, Failed, Loading } from '../../ui/notice.tsx'
import { accountEventsQuery } from './queries.ts'

/** What was done to accounts, newest first. */
export function AccountRecord() {
  const speech = useSpeech()
  const { t } = speech
  const { nameOf } = useList()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(accountEventsQuery)
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const events = data.pages.flatMap(page => page.events)
  if (events.length === 0) return <Empty>{t.administration.noRecord}</Empty>
  return (
    <>
      <p className="faint">{t.administration.recordHelp}</p>
      <table className="record">
        <thead>
          <tr>
            <th scope="col">{t.administration.when}</th>
            <th scope="col">{t.administration.by}</th>
            <th scope="col">{t.administration.did}</th>
            <th scope="col">{t.administration.whom}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(event => (
            <tr key={event.id}>
              <td className="record-when">{formatInstant(event.at, speech.language)}</td>
              <td>{event.byName}</td>
              <td>
                {t.administration.acts[event.act]}
                <span className="faint small record-detail">{detailOf(event, speech, nameOf)}</span>
              </td>
              <td>{event.whomName}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <p>
          <Button onClick={() => void fetchNextPage()}>{t.administration.more}</Button>
        </p>
      )}
    </>
  )
}

/** The department and the roles that were given, where the act gave some. */
function detailOf({ data }: AccountEventRow, { t }: Speech, nameOf: (department: string) => string): string {
  const { department, roles } = data
  if (typeof department !== 'string' || !Array.isArray(roles)) return ''
  const place = department === '' ? t.account.county : nameOf(department)
  const held = (roles as readonly { role: Role }[]).map(({ role }) => t.roles[role])
  return [place, ...(held.length === 0 ? [t.administration.noRoles] : held)].join(' · ')
}
