// What the reporter takes away. Opened again later, the receipt is made from what the code can tell.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { trackQuery } from '../../api/queries.ts'
import { useList } from '../../api/use-list.ts'
import type { ReceiptView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { FailedPage } from '../../ui/failed-page.tsx'
import { Loading } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { QrCode } from './qr-code.tsx'
import './report.css'

export function ReceiptPage() {
  const { t } = useSpeech()
  const { code = '' } = useParams()
  const given = useLocation().state as ReceiptView | null
  const { data, error, refetch } = useQuery({ ...trackQuery(code), enabled: given === null })
  usePageTitle(t.receipt.page)
  if (error !== null) return <FailedPage error={error} again={() => refetch()} />
  if (given !== null) return <Receipt receipt={given} />
  if (data === undefined) return <Loading />
  return <Receipt receipt={{ code, number: data.number, at: data.opened, lead: data.lead }} />
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { t, language } = useSpeech()
  const { nameOf } = useList()
  const path = `/track/${receipt.code}`
  return (
    <section className="panel receipt">
      <div>
        <h1>{t.receipt.heading}</h1>
        <dl className="receipt-facts">
          <dt>{t.receipt.code}</dt>
          <dd className="receipt-code">{receipt.code}</dd>
          <dt>{t.receipt.number}</dt>
          <dd>{receipt.number}</dd>
          <dt>{t.receipt.lead}</dt>
          <dd>{nameOf(receipt.lead)}</dd>
          <dt>{t.receipt.at}</dt>
          <dd>
            <time dateTime={receipt.at}>{formatInstant(receipt.at, language, '')}</time>
          </dd>
        </dl>
        <p className="soft">{t.receipt.keep}</p>
        <p className="row no-print receipt-actions">
          <ButtonLink kind="primary" to={path}>
            {t.receipt.follow}
          </ButtonLink>
          <CopyCode code={receipt.code} />
          <Button onClick={() => window.print()}>{t.receipt.print}</Button>
          <ButtonLink kind="quiet" to="/">
            {t.receipt.another}
          </ButtonLink>
        </p>
      </div>
      <QrCode text={new URL(path, window.location.origin).href} label={t.receipt.qr} />
    </section>
  )
}

function CopyCode({ code }: { code: string }) {
  const { t } = useSpeech()
  const [copied, setCopied] = useState(false)
  if (navigator.clipboard === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{copied ? t.receipt.copied : t.receipt.copy}</span>
    </Button>
  )
}
