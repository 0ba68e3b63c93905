// A case: the picture on top; what is known, who owes what, what was done. What one may do comes from the server.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useLocation, useParams } from 'react-router'
import { caseQuery, matterQuery } from '../../api/queries.ts'
import type { CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { caseName } from '../../ui/case-name.ts'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { CaseProvider } from './case-context.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseHead } from './case-head.tsx'
import { CasePicture } from './case-picture.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { Corrections } from './corrections.tsx'
import { Links } from './links.tsx'
import { MovedOn } from './moved-on.tsx'
import { NewerVersion } from './newer-version.tsx'
import { Objections } from './objections.tsx'
import { Obligations } from './obligations.tsx'
import { OtherActs } from './other-acts.tsx'
import { ReportText } from './report-text.tsx'
import './case.css'
import './owed.css'

interface CasePageProps {
  /** The files and the documents of the case, which are features of their own. */
  readonly files?: (view: CaseView) => ReactNode
  readonly documents?: (view: CaseView) => ReactNode
}

/** A case at its address. */
export function CasePage({ files, documents }: CasePageProps) {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(caseQuery(id))
  if (data !== undefined)
    return <Case key={data.caseId} view={data} files={files?.(data)} documents={documents?.(data)} />
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  return <Loading />
}

function Case({ view, files, documents }: { view: CaseView; files: ReactNode; documents: ReactNode }) {
  const speech = useSpeech()
  const { data: matter } = useQuery(matterQuery(view.matter))
  usePageTitle(`${caseName(view, speech).name} ${view.number}`)
  useScrollToFragment()
  return (
    <CaseProvider view={view} matter={matter}>
      <div className="case wide-page">
        <CaseHead />
        <NewerVersion />
        <MovedOn />
        <CasePicture />
        <div className="case-columns">
          <div className="case-left">
            <CaseFacts />
            <ReportText />
            {files}
            <Links />
          </div>
          <div className="case-middle">
            <Obligations />
            <OtherActs />
            {documents}
          </div>
          <div className="case-right">
            <CaseTimeline />
            <Objections />
            <Corrections />
          </div>
        </div>
      </div>
    </CaseProvider>
  )
}

/** The fragment names something that is drawn only once the case has arrived. */
function useScrollToFragment(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView({ block: 'start' })
  }, [hash])
}
