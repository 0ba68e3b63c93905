import { useSpeech } from '../../language/language.tsx'
import { CopyButton } from '../../ui/account/copy-button.tsx'
import { Button } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Handed } from './handed.ts'

/** A link to hand over, shown this once. */
export function HandedLink({ handed: { name, token, expires }, onDone }: { handed: Handed; onDone: () => void }) {
  const { t, language } = useSpeech()
  const address = `${window.location.origin}/welcome#${token}`
  return (
    <Notice look="green" title={t.administration.linkFor(name)} live>
      <p className="handed-link">{address}</p>
      <p className="small">{t.administration.linkHelp(formatInstant(expires, language))}</p>
      <p className="form-end">
        <CopyButton text={address} label={t.administration.copy} copied={t.administration.copied} />
        <Button kind="quiet" onClick={onDone}>
          {t.administration.done}
        </Button>
      </p>
    </Notice>
  )
}
