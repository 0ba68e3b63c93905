import { z } from 'zod'
import { scenariosFile } from '../scenario/scenario-schema.ts'
import { documentForm } from './document-schema.ts'
import { calendarYear, department, instrument, listFile, outOfScope, parameter } from './list-schema.ts'
import { matterFile, procedureFile } from './matter-schema.ts'

/** The JSON Schema of each kind of file of a list, by the kind's name, made from the schemas that read it. */
export function listSchemas(): Readonly<Record<string, unknown>> {
  const files = {
    list: listFile,
    departments: z.array(department),
    instruments: z.array(instrument),
    parameters: z.array(parameter),
    calendar: calendarYear,
    'out-of-scope': z.array(outOfScope),
    documents: z.array(documentForm),
    procedure: procedureFile,
    matter: matterFile,
    scenarios: scenariosFile,
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
    ]),
  )
}
