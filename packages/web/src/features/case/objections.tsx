import { useState } from 'react'
import { useList } from '../../api/use-list.ts'
import type { AllowedAct, CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ActForm } from './act-form.tsx'
import { actsOnObjection } from './acts-on.ts'
import { useCase } from './case-context.tsx'

/** Objections of departments about responsibility, and how each ended. */
export function Objections() {
  const { t } = useSpeech()
  const { view } = useCase()
  if (view.objections.length === 0 && !view.allowed.some(({ act }) => act === 'object')) return null
  return (
    <Panel title={t.case.objections}>
      {view.objections.length === 0 && <p className="soft small">{t.case.objectionsHelp}</p>}
      <ul className="objections">
        {view.objections.map(objection => (
          <Objection key={`${objection.duty} ${objection.at}`} objection={objection} />
        ))}
      </ul>
    </Panel>
  )
}

function Objection({ objection }: { objection: CaseView['objections'][number] }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { view } = useCase()
  const { duty, title, by, at, reason, proposes, ended } = objection
  return (
    <li>
      <p>
        <strong>{t.case.objectionOf(nameOf(by), say(title))}</strong>
      </p>
      <p className="faint small">{formatInstant(at, language)}</p>
      <p>{reason}</p>
      {proposes !== undefined && <p className="soft">{t.case.proposes(nameOf(proposes))}</p>}
      {ended === undefined ? (
        <ObjectionActs allowed={actsOnObjection(duty, view)} about={say(title)} />
      ) : (
        <p className="soft">
          <Tag look="green">{t.case.ended[ended.how] ?? ended.how}</Tag>{' '}
          {ended.bearer !== undefined && t.case.endedBearer(nameOf(ended.bearer))} {ended.reason}
        </p>
      )}
    </li>
  )
}

function ObjectionActs({ allowed, about }: { allowed: readonly AllowedAct[]; about: string }) {
  const { t } = useSpeech()
  const [shown, setShown] = useState<AllowedAct['act']>()
  const current = allowed.find(({ act }) => act === shown)
  if (current !== undefined) {
    return (
      <ActForm allowed={current} about={about} kept={`objection-${current.duty}`} onClose={() => setShown(undefined)} />
    )
  }
  return (
    <p className="row">
      {allowed.map(({ act }) => (
        <Button key={act} kind="quiet" onClick={() => setShown(act)}>
          {t.act[act]}
        </Button>
      ))}
    </p>
  )
}
