import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'

/** Beneath a card of the picture: what the duty is and when it arises. */
export function DutyInBrief({ matter, duty }: { matter: MatterView; duty: string }) {
  const { t, say } = useSpeech()
  const found = matter.duties.find(({ id }) => id === duty)
  if (found === undefined) return null
  return (
    <>
      <p>{say(found.plain)}</p>
      <p className="soft">
        {t.matter.when}
        {t.colon}
        {say(found.when)}
      </p>
    </>
  )
}
