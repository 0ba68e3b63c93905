import type { SourceView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'

/** Where something was read, whether its text was seen, and when. */
export function SourceLine({ source: { title, url, status, checkedOn } }: { source: SourceView }) {
  const { t } = useSpeech()
  return (
    <p className="faint small">
      {t.matter.source}
      {t.colon}
      {url === undefined ? (
        <span lang="zh-CN">{title}</span>
      ) : (
        <a href={url} lang="zh-CN" rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      )}{' '}
      · {t.checked[status]} · {t.checkedOn(checkedOn)}
    </p>
  )
}
