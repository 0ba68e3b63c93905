// What a document says, what it lacks, and its files.
import type { DocumentView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { fileAddress } from './queries.ts'

interface DocumentTextProps {
  readonly caseId: string
  readonly document: DocumentView
  readonly pdf: boolean
}

export function DocumentText({ caseId, document, pdf }: DocumentTextProps) {
  const { t } = useSpeech()
  return (
    <>
      <section className="document-paper" lang="zh" aria-label={t.documents.text}>
        <Blanks text={document.lines.join('\n')} />
      </section>
      <MissingList document={document} />
      <p className="row no-print">
        <a className="button button-secondary button-small" href={fileAddress(caseId, document, 'docx')} download>
          {t.documents.word}
        </a>
        {pdf && (
          <a className="button button-secondary button-small" href={fileAddress(caseId, document, 'pdf')} download>
            {t.documents.pdf}
          </a>
        )}
      </p>
      <p className="faint small document-hash">
        {t.documents.hash}
        {t.colon}
        {document.hash}
      </p>
    </>
  )
}

/** The words, in which what is still to be filled in is marked. */
const Blanks = ({ text }: { text: string }) =>
  partsOf(text).map(({ from, words, blank }) => (blank ? <mark key={from}>{words}</mark> : words))

/** The words and the blanks between them, each with the place where it begins. */
function partsOf(text: string) {
  let from = 0
  return text.split(/(〔待填〕|〔签发时编号〕)/).map((words, at) => {
    const part = { from, words, blank: at % 2 === 1 }
    from += words.length
    return part
  })
}

function MissingList({ document: { missing, leftOut } }: { document: DocumentView }) {
  const { t, say } = useSpeech()
  return (
    <>
      {missing.length > 0 && (
        <section aria-label={t.documents.missing}>
          <h4 className="documents-title">{t.documents.missing}</h4>
          <ul className="document-missing">
            {missing.map(({ label, required }) => (
              <li key={label.zh}>
                {say(label)}{' '}
                <span className={required ? 'document-lacking' : 'faint'}>
                  {required ? t.documents.mustHave : t.documents.mayLack}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section aria-label={t.documents.leftOut}>
          <h4 className="documents-title">{t.documents.leftOut}</h4>
          <ul className="document-missing">
            {leftOut.map(({ text, why }) => (
              <li key={text}>
                <span lang="zh">{text}</span>
                {t.colon}
                {why === 'repealed' ? t.documents.repealed : t.documents.unread}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
