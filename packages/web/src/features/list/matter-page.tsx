// A matter of the list, whole: the published words, the law and whether it still holds, who does what, what is unsettled.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useParams } from 'react-router'
import { matterQuery } from '../../api/queries.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Panel } from '../../ui/panel.tsx'
import { Verbatim } from '../../ui/quote.tsx'
import { reveal } from '../../ui/reveal.ts'
import { Basis } from './basis.tsx'
import { Calculators } from './calculators.tsx'
import { Closing } from './closing.tsx'
import { Contents } from './contents.tsx'
import { Division } from './division.tsx'
import { Duties } from './duties.tsx'
import { Findings } from './findings.tsx'
import { MatterFacts } from './matter-facts.tsx'
import { MatterHead } from './matter-head.tsx'
import { MatterPicture } from './matter-picture.tsx'
import { Precedents } from './precedents.tsx'
import './matter.css'

export function MatterPage() {
  const { matter = '' } = useParams()
  const { data, error, refetch } = useQuery(matterQuery(matter))
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  return data === undefined ? <Loading /> : <Matter key={data.id} matter={data} />
}

function Matter({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  usePageTitle(say(matter.title))
  useRevealed()
  const parts = [
    { id: 'division', title: t.matter.division, shown: true, content: <Division matter={matter} /> },
    {
      id: 'picture',
      title: t.matter.picture,
      shown: true,
      flush: true,
      content: <MatterPicture matter={matter} />,
    },
    { id: 'basis', title: t.matter.basis, shown: true, content: <Basis matter={matter} /> },
    {
      id: 'case',
      title: t.matter.case,
      shown: true,
      content: <Verbatim text={matter.case.text} en={matter.case.en} />,
    },
    {
      id: 'findings',
      title: t.matter.findings,
      shown: matter.findings.length + matter.openQuestions.length > 0,
      content: <Findings matter={matter} />,
    },
    { id: 'duties', title: t.matter.duties, shown: true, flush: true, content: <Duties matter={matter} /> },
    { id: 'closing', title: t.matter.closing, shown: true, content: <Closing matter={matter} /> },
    { id: 'facts', title: t.matter.facts, shown: matter.facts.length > 0, content: <MatterFacts matter={matter} /> },
    {
      id: 'calculations',
      title: t.matter.calculations,
      shown: matter.calculations.length > 0,
      content: <Calculators matter={matter} />,
    },
    {
      id: 'precedents',
      title: t.matter.precedents,
      shown: matter.precedents.length > 0,
      content: <Precedents matter={matter} />,
    },
  ].filter(({ shown }) => shown)
  return (
    <div className="matter wide-page">
      <MatterHead matter={matter} />
      <Contents parts={parts} />
      <div className="matter-parts">
        {parts.map(({ id, title, content, flush }) => (
          <Panel key={id} id={id} title={title} flush={flush === true}>
            {content}
          </Panel>
        ))}
      </div>
    </div>
  )
}

/** A link within the page may lead to something that is folded. */
function useRevealed(): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash !== '') reveal(decodeURIComponent(hash.slice(1)))
  }, [hash])
}
