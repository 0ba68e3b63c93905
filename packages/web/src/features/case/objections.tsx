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
  const { duty, title, by, at, reason, ended } = objection
  return (
    <li>
      <p>
        <strong>{t.case.objectionOf(nameOf(by), say(title))}</strong>
      </p>
      <p className="faint small">{formatInstant(at, language)}</p>
      <p>{reason}</p>
      <Grounds objection={objection} />
      {ended === undefined ? (
        <ObjectionActs allowed={actsOnObjection(duty, view)} about={say(title)} />
      ) : (
        <p className="soft">
          <Tag look="green">{t.case.ended[ended.how] ?? ended.how}</Tag>{' '}
          {ended.bearer !== undefined && t.case.endedBearer(nameOf(ended.bearer))} {ended.reason}
          {ended.signatures !== undefined && (
            <span className="small">
              {' '}
              {t.case.signedBy(
                ended.signatures.map(({ department, name }) => `${nameOf(department)} ${name}`).join('，'),
              )}
            </span>
          )}
        </p>
      )}
    </li>
  )
}

/** What it relies on, what the lead tried, and what each department wrote, side by side. */
function Grounds({ objection }: { objection: CaseView['objections'][number] }) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  const { matter } = useCase()
  const { clause, proposes, opinions, referred } = objection
  const words = matter?.clauses.find(({ id }) => id === clause)?.text ?? clause
  return (
    <>
      {words !== undefined && <p className="soft small">{t.case.reliesOn(words)}</p>}
      {proposes !== undefined && (
        <p className="soft">{proposes === 'none' ? t.case.proposesNobody : t.case.proposes(nameOf(proposes))}</p>
      )}
      {referred !== undefined && (
        <p className="soft">
          {t.case.referredOn(formatInstant(referred.at, language))} {referred.tried}
        </p>
      )}
      {opinions.length > 0 && (
        <section aria-label={t.case.opinions}>
          <dl className="opinions">
            {opinions.map(({ department, text, at }) => (
              <div key={department}>
                <dt>{nameOf(department)}</dt>
                <dd>
                  {text} <span className="faint small">{formatInstant(at, language)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
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
