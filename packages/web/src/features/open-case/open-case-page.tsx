// Opening a case: which matter, how it came in, what it is about, the facts that it needs. The matter is in the address.
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { matterQuery } from '../../api/queries.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed, Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Panel } from '../../ui/panel.tsx'
import { MatterChoice } from './matter-choice.tsx'
import { NotByHand } from './not-by-hand.tsx'
import { officerChannels } from './officer-channels.ts'
import { OpenCaseForm } from './open-case-form.tsx'
import '../../ui/facts/field.css'
import './open-case.css'

export function OpenCasePage() {
  const { t } = useSpeech()
  const [params, setParams] = useSearchParams()
  const matter = params.get('matter') ?? ''
  usePageTitle(t.openCase.page)
  return (
    <div className="open-case stack">
      <h1>{t.openCase.heading}</h1>
      <Panel>
        <MatterChoice
          matter={matter}
          onChoose={next => setParams(next === '' ? {} : { matter: next }, { replace: true })}
        />
      </Panel>
      {matter === '' ? <p className="soft">{t.openCase.chooseFirst}</p> : <Chosen key={matter} id={matter} />}
    </div>
  )
}

function Chosen({ id }: { id: string }) {
  const { data: matter, error, refetch } = useQuery(matterQuery(id))
  if (error !== null) return <Failed error={error} again={() => refetch()} />
  if (matter === undefined) return <Loading />
  return officerChannels(matter).length === 0 ? <NotByHand matter={matter} /> : <OpenCaseForm matter={matter} />
}
