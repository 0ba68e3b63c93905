// The files of a case: what the reporter sent and what departments added, and how content the reporter is.
import { useQuery } from '@tanstack/react-query'
import { attachmentsQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { AttachmentsView, CaseView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'
import { sizeText } from '../../ui/files/size-text.ts'
import { Failed } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AttachForm } from './attach-form.tsx'
import { Preview } from './preview.tsx'
import './attachments.css'

/** The files of the case that a page shows. */
export function Attachments({ view }: { view: CaseView }) {
  const { t } = useSpeech()
  const { data, error, refetch } = useQuery(attachmentsQuery(view.caseId, view.version))
  const mayAttach = view.allowed.some(({ act }) => act === 'attach')
  if (error !== null) return <Failed error={error} again={() => refetch()} />
  if (data === undefined || (data.count === 0 && !mayAttach && data.satisfaction.length === 0)) return null
  const hidden = data.count - data.attachments.length
  return (
    <>
      <Panel title={t.attachments.heading}>
        {data.count === 0 && <p className="soft">{t.attachments.none}</p>}
        {hidden > 0 && <p className="soft">{t.attachments.hidden(hidden)}</p>}
        <ul className="attachments">
          {data.attachments.map(file => (
            <li key={file.id}>
              <Attachment caseId={view.caseId} file={file} />
            </li>
          ))}
        </ul>
        {data.attachments.length > 0 && <p className="faint small no-print">{t.attachments.recorded}</p>}
        {mayAttach && <AttachForm view={view} />}
      </Panel>
      <Satisfaction said={data.satisfaction} />
    </>
  )
}

type File = AttachmentsView['attachments'][number]

function Attachment({ caseId, file }: { caseId: string; file: File }) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  const path = `/api/cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(file.id)}`
  return (
    <>
      <a href={path} download={file.name} aria-label={t.attachments.download(file.name)}>
        {file.name}
      </a>
      <p className="faint small">
        {sizeText(file.size, t)} ·{' '}
        {file.from === 'reporter' ? t.attachments.fromReporter : `${nameOf(file.department ?? '')} ${file.person}`} ·{' '}
        <time dateTime={file.at}>{formatDay(file.at, language)}</time>
      </p>
      <p className="faint small attachment-hash" title={t.attachments.fingerprint(file.hash)}>
        {t.attachments.fingerprint(`${file.hash.slice(0, 16)}…`)}
      </p>
      {file.preview && <Preview path={`${path}/preview`} name={file.name} />}
    </>
  )
}

function Satisfaction({ said }: Pick<{ said: AttachmentsView['satisfaction'] }, 'said'>) {
  const { t, language } = useSpeech()
  if (said.length === 0) return null
  return (
    <Panel title={t.satisfaction.given}>
      <ul className="attachments">
        {said.map(({ score, words, at }) => (
          <li key={at}>
            <p>{t.satisfaction.score(score, t.satisfaction.scores[score - 1] ?? '')}</p>
            {words !== undefined && <p>{words}</p>}
            <p className="faint small">
              <time dateTime={at}>{formatDay(at, language)}</time>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
