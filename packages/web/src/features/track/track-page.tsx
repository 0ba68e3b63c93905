// Following a report by its code: what was done, who has it now, by when.
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { trackQuery } from '../../api/queries.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { CodeForm } from './code-form.tsx'
import { Progress } from './progress.tsx'
import './track.css'

export function TrackPage() {
  const { t } = useSpeech()
  const { code } = useParams()
  usePageTitle(t.track.page)
  return (
    <div className="track">
      {code === undefined ? (
        <>
          <h1>{t.track.heading}</h1>
          <CodeForm code="" />
        </>
      ) : (
        <Tracked key={code} code={code} />
      )}
    </div>
  )
}

function Tracked({ code }: { code: string }) {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(trackQuery(code))
  if (error !== null) {
    return (
      <>
        <h1>{t.track.heading}</h1>
        <Failed error={error} again={() => refetch()} />
        <CodeForm code={code} />
      </>
    )
  }
  return data === undefined ? <Loading /> : <Progress view={data} code={code} />
}
