import type { UploadRulesView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../button.tsx'
import { explainFailure } from '../notice.tsx'
import { sizeText } from './size-text.ts'
import { TryLater } from './try-later.tsx'
import { tooLarge, type UploadEntry, type Uploads } from './use-uploads.ts'

/** The files of a form, each with how far it is. */
export function FileList({ uploads, rules }: { uploads: Uploads; rules: UploadRulesView }) {
  const { t } = useSpeech()
  if (uploads.entries.length === 0) return null
  return (
    <ul className="files-list" aria-label={t.files.list}>
      {uploads.entries.map(entry => (
        <li key={entry.key} className={entry.error === undefined ? '' : 'files-refused'}>
          <div className="files-about">
            <span className="files-name">{entry.name}</span>{' '}
            <span className="faint small">{sizeText(entry.size, t)}</span>
            <Standing entry={entry} rules={rules} />
          </div>
          {entry.error !== undefined && entry.error !== tooLarge && (
            <Button kind="quiet" small aria-label={t.files.again(entry.name)} onClick={() => uploads.again(entry.key)}>
              {t.state.again}
            </Button>
          )}
          <Button kind="quiet" small aria-label={t.files.remove(entry.name)} onClick={() => uploads.remove(entry.key)}>
            ✕
          </Button>
        </li>
      ))}
    </ul>
  )
}

const whole = 100

function Standing({ entry: { name, id, share, error }, rules }: { entry: UploadEntry; rules: UploadRulesView }) {
  const speech = useSpeech()
  const { t } = speech
  if (error !== undefined) {
    const { title, help } =
      error === tooLarge ? { title: t.files.tooLarge(sizeText(rules.largestFile, t)) } : explainFailure(error, speech)
    return (
      <div className="files-problem small" role="alert">
        <strong>{t.files.refused}</strong>
        {t.colon}
        {title} {help}
        <TryLater error={error} />
      </div>
    )
  }
  if (id !== undefined) return <p className="files-sent small">✓ {t.files.sent}</p>
  if (share === 0) return <p className="faint small">{t.files.waiting}</p>
  const percent = Math.floor(share * whole)
  return (
    <p className="small">
      <progress max={whole} value={percent} aria-label={t.files.sending(name, percent)} />{' '}
      {percent === whole ? t.files.checking : `${percent}%`}
    </p>
  )
}
