import {
  type Calculated,
  type Calculation,
  calculate,
  evaluate,
  factReader,
  type Matter,
  ok,
  type ResponsibilityList,
  type Result,
  refuse,
} from '@remit/core'
import { shownSteps } from '../calculated-steps.ts'
import { type Run, textOf } from '../command.ts'
import { openList } from '../open-list.ts'
import type { Unusable } from '../outcome.ts'
import { readFactsOption } from '../read-json.ts'
import { readMatterFacts, wrongFacts } from '../read-matter-facts.ts'
import { sayCalculated } from '../say-calculated.ts'
import { namedMatter, unknownName } from '../unknown-name.ts'

/** `remit calculate MATTER CALCULATION --facts JSON`: what the law fixes, step by step. */
export const calculateCommand: Run = async (given, terminal) => {
  const [matterId = '', id = ''] = given.words
  const opened = await openList(given)
  if (!opened.ok) return opened
  const { list } = opened.value
  const matter = namedMatter(list, matterId)
  if (!matter.ok) return matter
  const calculation = Object.hasOwn(matter.value.calculations, id) ? matter.value.calculations[id] : undefined
  if (calculation === undefined) return refuse(noCalculation(matter.value, id))
  const raw = await readFactsOption(textOf(given, 'facts'))
  if (!raw.ok) return raw
  const calculated = calculateFor(list, matter.value, id, calculation, raw.value)
  if (!calculated.ok) return calculated
  terminal.out(
    given.json
      ? `${JSON.stringify(asJson(calculated.value, calculation))}\n`
      : sayCalculated({
          list,
          matter: matter.value,
          calculation,
          calculated: calculated.value,
          language: given.language,
        }),
  )
  return ok(0)
}

function noCalculation({ title, calculations }: Matter, id: string): Unusable {
  const known = Object.keys(calculations)
  if (known.length > 0) return unknownName('calculation', id, known)
  return {
    code: 'nothing-to-calculate',
    text: { zh: `${title.zh}没有计算`, en: `There is nothing to calculate in ${title.en}` },
    mend: { zh: '换一个事项。', en: 'Name another matter.' },
  }
}

function calculateFor(
  list: ResponsibilityList,
  matter: Matter,
  id: string,
  calculation: Calculation,
  raw: Readonly<Record<string, unknown>>,
): Result<Calculated, Unusable> {
  const facts = readMatterFacts(matter, raw)
  if (!facts.ok) return facts
  const read = factReader(matter.facts, facts.value)
  const calculated = calculate({
    id,
    calculation,
    declarations: matter.facts,
    facts: facts.value,
    parameters: list.parameters,
    holds: condition => evaluate(condition, read),
  })
  if (calculated.ok) return calculated
  const { code, data } = calculated.error
  if (code === 'facts-wrong') return refuse(wrongFacts(matter, data.problems))
  const { step, formula, fault } = data
  return refuse({
    code,
    text: {
      zh: `用这些事实算不出“${step}”：${formula}（${fault.code}）`,
      en: `These facts lead to no “${step}”: ${formula} (${fault.code})`,
    },
    mend: { zh: `检查：${calculation.asks.join('、')}`, en: `Check: ${calculation.asks.join(', ')}` },
    data: { step, formula, fault },
  })
}

/** A result that is not known yet is the word `unknown`; `missing` names the fact or the figure that it waits for. */
function asJson({ result, steps, missing }: Calculated, calculation: Calculation): unknown {
  const shown = shownSteps(steps)
  const values = new Map(shown.map(({ id, value }) => [id, value]))
  return {
    format: 'remit-calculate/1',
    result: Object.fromEntries(
      calculation.results.map(id => [id, values.get(id) ?? (id in result ? result[id] : 'unknown')]),
    ),
    steps: shown,
    missing,
  }
}
