import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { failureOf, send } from '../../api/client.ts'
import type { CalculatedView, FactView, MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Calculated } from '../../ui/calculated.tsx'
import { FactFields } from '../../ui/facts/fact-fields.tsx'
import { type Problems, problemsIn } from '../../ui/facts/fact-problems.ts'
import { possiblyShown } from '../../ui/facts/fact-shown.ts'
import { toFacts, type Values } from '../../ui/facts/fact-values.ts'
import { problemsOfRefusal } from '../../ui/facts/refused-facts.ts'
import { Failed } from '../../ui/notice.tsx'

/** The matter's calculations, each a form with its steps. */
export function Calculators({ matter }: { matter: MatterView }) {
  const { say } = useSpeech()
  return matter.calculations.map(calculation => (
    <details key={calculation.id} className="calculator">
      <summary>{say(calculation.title)}</summary>
      <Calculator matter={matter} calculation={calculation} />
    </details>
  ))
}

interface CalculatorProps {
  readonly matter: MatterView
  readonly calculation: MatterView['calculations'][number]
}

function Calculator({ matter, calculation }: CalculatorProps) {
  const { t } = useSpeech()
  const [values, setValues] = useState<Values>({})
  const [problems, setProblems] = useState<Problems>({})
  const facts = calculation.asks.flatMap(id => matter.facts.filter(fact => fact.id === id))
  const shown = possiblyShown(facts, values)
  const required = (fact: FactView) => !calculation.optional.includes(fact.id)
  const calculating = useMutation({
    mutationFn: () =>
      send<CalculatedView>(`/matters/${matter.id}/calculations/${calculation.id}`, { facts: toFacts(shown, values) }),
    onError: error => {
      const failure = failureOf(error)
      if (failure.kind === 'refused') setProblems(problemsOfRefusal(failure.refusal, t))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsIn(shown, values, required, t)
    setProblems(found)
    if (Object.keys(found).length === 0) calculating.mutate()
  }
  return (
    <form className="stack calculator-form" onSubmit={submit} noValidate>
      <FactFields
        form={`calculate-${calculation.id}`}
        facts={shown}
        values={values}
        problems={problems}
        required={required}
        asker="staff"
        onChange={setValues}
      />
      <Button kind="primary" type="submit">
        {t.calculation.submit}
      </Button>
      {calculating.error !== null && <Failed error={calculating.error} />}
      <div aria-live="polite">{calculating.data !== undefined && <Calculated view={calculating.data} />}</div>
    </form>
  )
}
