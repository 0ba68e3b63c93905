import { readFile } from 'node:fs/promises'
import { ok, type Problem, readScenarios, refuse, runScenario, type Scenario } from '@remit/core'
import { type Run, textOf } from '../command.ts'
import type { Unusable } from '../outcome.ts'
import { sayProblem } from '../say-problem.ts'
import { type Played, reportOf, sayRun } from '../say-run.ts'
import { type ScenarioFile, scenarioFiles } from '../scenario-files.ts'
import { showProgress } from '../show-progress.ts'

/** `remit run SCENARIOS.yaml|FOLDER …`: plays stories; says of each whether it went as told. */
export const runCommand: Run = async (given, terminal) => {
  const told = { list: textOf(given, 'list'), matter: textOf(given, 'matter') }
  const files: ScenarioFile[] = []
  for (const path of given.words) {
    const found = await scenarioFiles(path, told)
    if (!found.ok) return found
    files.push(...found.value)
  }
  const progress = showProgress(terminal)
  const played: Played[] = []
  for (const [at, file] of files.entries()) {
    progress.at(file.matter.id, at + 1, files.length)
    const scenarios = readScenarios(file.path, await readFile(file.path, 'utf8'))
    if (!scenarios.ok) {
      progress.end()
      return refuse(unusableScenarios(scenarios.error))
    }
    played.push(...scenarios.value.map(scenario => play(file, scenario)))
  }
  progress.end()
  const states = given.options.states === true
  terminal.out(
    given.json ? `${JSON.stringify(reportOf(played, states))}\n` : sayRun(played, { states, language: given.language }),
  )
  return ok(played.every(({ result }) => result.passed) ? 0 : 1)
}

const play = ({ list, matter }: ScenarioFile, scenario: Scenario): Played => ({
  matter,
  scenario,
  result: runScenario(list, matter, scenario),
})

function unusableScenarios(problems: readonly Problem[]): Unusable {
  const say = (language: 'zh' | 'en'): string =>
    problems.map(problem => `  ${sayProblem(problem, language)}`).join('\n')
  return {
    code: 'scenarios-unusable',
    text: { zh: `案例不能使用：\n${say('zh')}`, en: `The stories cannot be used:\n${say('en')}` },
    mend: { zh: '改正后再运行。', en: 'Mend them and run again.' },
    data: problems,
  }
}
