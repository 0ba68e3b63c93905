import type { AllowedAct } from '../../api/views.ts'

/** What every form of an act is given. */
export interface ActFormProps {
  readonly allowed: AllowedAct
  /** What it is about, in words: names the form. */
  readonly about: string
  /** Begins the ids of the form's fields. */
  readonly kept: string
  readonly onClose: () => void
}
