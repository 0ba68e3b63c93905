// The first page: what happened, and who is responsible. The question lives in the address, so that it can be reloaded.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Asked, readAsked, writeAsked } from '../../api/asked.ts'
import { useSpeech } from '../../language/language.tsx'
import { Failed } from '../../ui/notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Answer } from './answer.tsx'
import { AskBox } from './ask-box.tsx'
import { Beginnings } from './beginnings.tsx'
import { Emergency } from './emergency.tsx'
import { askQuery } from './queries.ts'
import './ask.css'

export function AskPage() {
  const { t } = useSpeech()
  const navigate = useNavigate()
  const asked = readAsked(useLocation().hash)
  const { data, error, isFetching, refetch } = useQuery(askQuery(asked))
  const answer = useRef<HTMLDivElement>(null)
  const toAnswer = useRef(false)
  usePageTitle(t.ask.page)

  const ask = (next: Asked) => navigate({ hash: writeAsked(next) })
  const somethingAsked = asked.text !== '' || asked.matter !== undefined

  useEffect(() => {
    if (!toAnswer.current || isFetching || data === undefined) return
    toAnswer.current = false
    answer.current?.focus()
    answer.current?.scrollIntoView({ block: 'nearest' })
  }, [data, isFetching])

  return (
    <div className="ask">
      <h1>
        {t.ask.heading.map(sentence => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h1>
      <AskBox
        key={asked.text}
        asked={asked.text}
        words={data?.text === asked.text ? data.words : []}
        asking={isFetching}
        onAsk={text => {
          toAnswer.current = true
          ask({ text, facts: {}, skip: [] })
        }}
      />
      <div ref={answer} tabIndex={-1} aria-busy={isFetching} className={isFetching ? 'asking' : undefined}>
        {error !== null && <Failed error={error} again={() => refetch()} />}
        {somethingAsked && error === null && data !== undefined && <Answer view={data} asked={asked} onAsk={ask} />}
      </div>
      {!somethingAsked && (
        <>
          <Emergency />
          <Beginnings onAsk={text => ask({ text, facts: {}, skip: [] })} />
        </>
      )}
    </div>
  )
}
