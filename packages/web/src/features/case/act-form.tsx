import type { ActFormProps } from './act-form-props.ts'
import { BearerForm } from './bearer-form.tsx'
import { DischargeForm } from './discharge-form.tsx'
import { ObjectForm } from './object-form.tsx'
import { RecordForm } from './record-form.tsx'
import { SettleForm } from './settle-form.tsx'
import { WordsForm } from './words-form.tsx'

/** The form for an act that needs more than a press. */
export function ActForm(props: ActFormProps) {
  switch (props.allowed.act) {
    case 'discharge':
    case 'propose':
      return <DischargeForm {...props} />
    case 'object':
      return <ObjectForm {...props} />
    case 'agree':
    case 'rule':
      return <BearerForm {...props} />
    case 'settle':
      return <SettleForm {...props} />
    case 'record':
      return <RecordForm {...props} />
    default:
      return <WordsForm {...props} />
  }
}
