import { useList } from '../../api/use-list.ts'
import type { CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCase } from './case-context.tsx'
import { FactTable } from './fact-table.tsx'

/** What is known, who recorded it, when, on which duty. */
export function CaseFacts() {
  const { t } = useSpeech()
  const { view } = useCase()
  return (
    <Panel title={t.case.facts}>
      {view.facts.length === 0 ? (
        <p className="faint">{t.case.noFacts}</p>
      ) : (
        <dl className="case-facts">
          {view.facts.map(fact => (
            <CaseFact key={fact.id} fact={fact} />
          ))}
        </dl>
      )}
    </Panel>
  )
}

function CaseFact({ fact }: { fact: CaseView['facts'][number] }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const { view, matter } = useCase()
  const declared = matter?.facts.find(({ id }) => id === fact.id)
  const duty = view.standings.find(each => each.duty === fact.duty)
  const origin = [
    duty === undefined ? undefined : say(duty.title),
    formatDay(fact.at, language),
    fact.department === undefined ? t.case.stated : nameOf(fact.department),
    fact.earlier > 0 && t.case.earlier(fact.earlier),
  ]
  return (
    <div>
      <dt>{say(fact.label)}</dt>
      <dd>
        {Array.isArray(fact.value) && declared?.columns !== undefined ? (
          <FactTable
            label={say(fact.label)}
            rows={fact.value}
            columns={declared.columns}
            hidden={fact.hiddenColumns ?? []}
          />
        ) : (
          <span className={fact.hidden ? 'soft' : 'case-fact-value'}>
            {fact.hidden ? t.case.hidden : say(fact.text)}
          </span>
        )}
        {fact.sensitive !== undefined && (
          <p>
            <Tag look="seal">{t.case.sensitive[fact.sensitive] ?? fact.sensitive}</Tag>
          </p>
        )}
        <p className="faint small">{fact.hidden ? t.case.hiddenHelp : origin.filter(Boolean).join(' · ')}</p>
      </dd>
    </div>
  )
}
