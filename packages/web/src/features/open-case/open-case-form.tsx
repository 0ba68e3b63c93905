import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { failureOf, send } from '../../api/client.ts'
import { caseQuery } from '../../api/queries.ts'
import type { CaseView, FactView, MatterView, OpenRequest } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { surelyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { listProblems } from '../../ui/facts/list-problems.ts'
import { ProblemSummary } from '../../ui/facts/problem-summary.tsx'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import { Failed } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CameIn } from './came-in.tsx'
import { type OfficerChannel, officerChannels } from './officer-channels.ts'

const form = 'open'
const required = (fact: FactView) => fact.atOpening === 'require'

export function OpenCaseForm({ matter }: { matter: MatterView }) {
  const speech = useSpeech()
  const { t } = speech
  const navigate = useNavigate()
  const cache = useQueryClient()
  const channels = officerChannels(matter)
  const [channel, setChannel] = useState<OfficerChannel | undefined>(channels.length === 1 ? channels[0] : undefined)
  const [text, setText] = useState('')
  const [values, setValues] = useState<Values>({})
  const [problems, setProblems] = useState<Problems>({})
  // One key for one case: sent twice, it is opened once.
  const [key] = useState(() => crypto.randomUUID())

  const asked = matter.facts.filter(fact => !fact.derived && fact.atOpening !== 'never')
  const shown = surelyShown(asked, values, { channel })

  const opening = useMutation({
    mutationFn: (request: OpenRequest) => send<CaseView>('/cases', request),
    onSuccess: view => {
      cache.setQueryData(caseQuery(view.caseId).queryKey, view)
      for (const what of ['worklist', 'cases']) void cache.invalidateQueries({ queryKey: [what] })
      void navigate(`/cases/${view.caseId}`)
    },
    onError: error => {
      const failure = failureOf(error)
      if (failure.kind === 'refused') setProblems(problemsOfRefusal(failure.refusal, t))
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (opening.isPending) return
    opening.reset()
    const found: Problems = {
      ...(channel === undefined && { channel: t.field.choose }),
      ...(text.trim() === '' && { text: t.field.fill }),
      ...problemsIn(shown, values, required, t),
    }
    setProblems(found)
    if (channel === undefined || Object.keys(found).length > 0) return
    opening.mutate({ matter: matter.id, channel, text: text.trim(), facts: toFacts(shown, values), key })
  }

  const own = [
    { place: 'channel', field: 'open-channel', label: t.openCase.channel },
    { place: 'text', field: 'open-text', label: t.openCase.about },
  ].flatMap(({ place, ...rest }) => (problems[place] === undefined ? [] : [{ ...rest, problem: problems[place] }]))
  return (
    <form onSubmit={submit} noValidate className="stack">
      <ProblemSummary problems={[...own, ...listProblems(form, shown, problems, 'staff', speech)]} />
      {opening.error !== null && (
        <Failed error={opening.error}>
          <p>{t.report.kept}</p>
        </Failed>
      )}
      <CameIn
        matter={matter}
        channels={channels}
        channel={channel}
        onChannel={setChannel}
        text={text}
        onText={setText}
        problems={problems}
      />
      {shown.length > 0 && (
        <Panel title={t.openCase.facts}>
          <FactFields
            form={form}
            facts={shown}
            values={values}
            problems={problems}
            required={required}
            asker="staff"
            onChange={setValues}
          />
        </Panel>
      )}
      <p>
        <Button kind="primary" type="submit" aria-disabled={opening.isPending || undefined}>
          {opening.isPending ? t.form.sending : t.openCase.submit}
        </Button>
      </p>
    </form>
  )
}
