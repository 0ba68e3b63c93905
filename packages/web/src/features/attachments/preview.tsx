import { useState } from 'react'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'

/** A picture, fetched only when somebody asks for it: each look is recorded. */
export function Preview({ path, name }: { path: string; name: string }) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <div className="no-print">
      <Button kind="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.attachments.close : t.attachments.preview(name)}
      </Button>
      {open && <img className="attachment-preview" src={path} alt={name} />}
    </div>
  )
}
