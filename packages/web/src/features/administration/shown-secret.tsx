import { useSpeech } from '../../language/language.tsx'
import { CopyButton } from '../../ui/account/copy-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A secret that was just made, and of which webhook. */
export interface WebhookSecret {
  readonly name: string
  readonly secret: string
  /** Whether it takes the place of another. */
  readonly instead: boolean
}

/** The secret of a webhook, shown this once. */
export function ShownSecret({ of: { name, secret, instead }, onDone }: { of: WebhookSecret; onDone: () => void }) {
  const { t } = useSpeech()
  return (
    <Notice look="green" title={t.webhooks.secretFor(name)} live>
      <p className="handed-link">{secret}</p>
      <p className="small">
        {t.webhooks.secretHelp} {instead && t.webhooks.secretOverlap}
      </p>
      <p className="form-end">
        <CopyButton text={secret} label={t.webhooks.copy} copied={t.webhooks.copied} />
        <Button kind="quiet" onClick={onDone}>
          {t.webhooks.done}
        </Button>
      </p>
    </Notice>
  )
}
