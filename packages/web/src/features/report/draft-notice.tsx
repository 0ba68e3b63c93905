import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Says that the form shows what this device kept, and how to be rid of it. */
export function DraftNotice({ onClear }: { onClear: () => void }) {
  const { t } = useSpeech()
  return (
    <Notice title={t.draft.restored}>
      <p>{t.draft.restoredHelp}</p>
      <p>
        <Button small onClick={onClear}>
          {t.draft.clear}
        </Button>
      </p>
    </Notice>
  )
}
