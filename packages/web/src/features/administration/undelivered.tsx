// What could not be sent after every attempt, with the way to have it tried once more.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import type { UndeliveredRow } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Refused } from '../../ui/account/refused.tsx'
import { Button } from '../../ui/button.tsx'
import { formatMoment } from '../../ui/dates.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { deliveryProblem } from './delivery-problem.ts'
import { undeliveredQuery } from './queries.ts'

export function Undelivered() {
  const { t } = useSpeech()
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(undeliveredQuery)
  const again = useMutation({
    mutationFn: (id: string) => send(`/undelivered/${encodeURIComponent(id)}/again`, {}),
    onSettled: () => cache.invalidateQueries(undeliveredQuery),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <>
      <p className="faint">{t.undelivered.help}</p>
      <Refused error={again.error} />
      <p role="status" className="undelivered-status">
        {again.isSuccess && t.undelivered.sentAgain}
      </p>
      <Panel flush={data.length > 0}>
        {data.length === 0 ? (
          <p className="faint">{t.undelivered.none}</p>
        ) : (
          <ul className="accounts">
            {data.map(row => (
              <Item key={row.id} row={row} onAgain={() => again.mutate(row.id)} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}

function Item({ row: { queue, problem, at }, onAgain }: { row: UndeliveredRow; onAgain: () => void }) {
  const { t, language } = useSpeech()
  const what = t.undelivered.queues[queue]
  const when = formatMoment(at, language)
  return (
    <li className="webhook">
      <p className="account-name">{what}</p>
      <div className="webhook-about">
        <p className="small">{deliveryProblem(problem, t)}</p>
        <p className="small faint">
          {t.undelivered.at}
          {t.colon}
          <time dateTime={at}>{when}</time>
        </p>
      </div>
      <Button small aria-label={t.undelivered.againOne(what, when)} onClick={onAgain}>
        {t.undelivered.again}
      </Button>
    </li>
  )
}
