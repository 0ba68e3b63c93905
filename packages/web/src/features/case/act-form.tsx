import type { ActFormProps } from './act-form-props.ts'
import { AgreeForm } from './agree-form.tsx'
import { BearerForm } from './bearer-form.tsx'
import { DischargeForm } from './discharge-form.tsx'
import { LinkForm } from './link-form.tsx'
import { MoveForm } from './move-form.tsx'
import { ObjectForm } from './object-form.tsx'
import { RecordForm } from './record-form.tsx'
import { SettleForm } from './settle-form.tsx'
import { VoidForm } from './void-form.tsx'
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
      return <AgreeForm {...props} />
    case 'rule':
      return <BearerForm {...props} />
    case 'settle':
      return <SettleForm {...props} />
    case 'void':
      return <VoidForm {...props} />
    case 'link':
      return <LinkForm {...props} />
    case 'move':
      return <MoveForm {...props} />
    case 'correct':
    case 'record':
      return <RecordForm {...props} />
    default:
      return <WordsForm {...props} />
  }
}
