import type { Problem } from '../catalogue/problem.ts'
import { misfitsOf } from '../catalogue/schema-problem.ts'
import { readYaml } from '../catalogue/yaml-file.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Scenario, scenariosFile } from './scenario-schema.ts'

/** The stories of a `scenarios.yaml`, or what is wrong with it, with file, line and mend. */
export function readScenarios(file: string, text: string): Result<readonly Scenario[], readonly Problem[]> {
  const yaml = readYaml(file, text)
  if ('code' in yaml) return refuse([yaml])
  const parsed = scenariosFile.safeParse(yaml.data, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  return refuse(
    parsed.error.issues.flatMap(issue =>
      misfitsOf(issue).map(({ path, code, text: said, mend }) => ({
        level: 'error' as const,
        code,
        file,
        ...yaml.locate(path),
        path: path.join('.'),
        text: said,
        mend,
      })),
    ),
  )
}
