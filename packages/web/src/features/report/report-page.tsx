// A report or an application: a form made from the matter's facts. What was said on the first page comes along.
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from 'react-router'
import { readAsked } from '../../api/asked.ts'
import { publicChannel } from '../../api/public-channel.ts'
import { matterQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { NotOpen } from './not-open.tsx'
import { ReportForm } from './report-form.tsx'
import './report.css'

export function ReportPage() {
  const { matter = '' } = useParams()
  const { data, error, refetch } = useQuery(matterQuery(matter))
  const asked = readAsked(useLocation().hash)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (data === undefined) return <Loading />
  return (
    <div className="report">
      <ReportHead matter={data} />
      {publicChannel(data) === undefined ? (
        <NotOpen matter={data} />
      ) : (
        <ReportForm matter={data} text={asked.text} facts={asked.facts} />
      )}
    </div>
  )
}

function ReportHead({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  const { nameOf } = useList()
  const [lead, ...others] = matter.leads
  usePageTitle(say(matter.reportLabel))
  return (
    <header className="page-head">
      <p className="faint small">
        {t.matter.number(matter.number)} · <Link to={`/list/${matter.id}`}>{say(matter.title)}</Link>
      </p>
      <h1>{say(matter.reportLabel)}</h1>
      <p className="soft">{say(matter.summary)}</p>
      <p className="faint small">
        {publicChannel(matter) !== undefined &&
          (lead !== undefined && others.length === 0 ? t.report.goesTo(nameOf(lead)) : t.report.goesToOne)}
      </p>
    </header>
  )
}
