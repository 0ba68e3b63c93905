import { type FormEvent, useId, useState } from 'react'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Button } from '../../ui/button.tsx'
import { markWords } from './mark-words.ts'

interface AskBoxProps {
  readonly asked: string
  /** The words of what was asked that decided. */
  readonly words: AskView['words']
  readonly asking: boolean
  readonly onAsk: (text: string) => void
}

/** One large box. Behind the letters lies a copy of the text in which the words that decided are marked. */
export function AskBox({ asked, words, asking, onAsk }: AskBoxProps) {
  const { t } = useSpeech()
  const [text, setText] = useState(asked)
  const [empty, setEmpty] = useState(false)
  const id = useId()
  const marked = text === asked ? words : []
  const pieces = markWords(text, marked)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const written = text.trim()
    setEmpty(written === '')
    if (written === '') document.getElementById(id)?.focus()
    else onAsk(written)
  }

  return (
    <form className="ask-form" onSubmit={submit}>
      <label className="unseen" htmlFor={id}>
        {t.ask.box}
      </label>
      <div className="ask-box">
        <div className="ask-box-copy" aria-hidden="true">
          {pieces.map(piece => (piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}
          {'\n'}
        </div>
        <textarea
          id={id}
          value={text}
          rows={2}
          maxLength={4000}
          placeholder={t.ask.placeholder}
          aria-invalid={empty || undefined}
          aria-describedby={`${id}-help`}
          onChange={event => setText(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
          }}
        />
      </div>
      <div className="ask-form-foot">
        <p id={`${id}-help`} className="faint small">
          {empty ? <span className="ask-empty">{t.ask.nothingWritten}</span> : t.ask.promise}
          {marked.length > 0 && (
            <>
              {' '}
              <span aria-hidden="true">{t.ask.marked}</span>
              <span className="unseen">
                {t.ask.markedWords(
                  pieces
                    .filter(piece => piece.marked)
                    .map(piece => piece.text)
                    .join(t.and),
                )}
              </span>
            </>
          )}
        </p>
        <Button kind="primary" type="submit" aria-disabled={asking || undefined}>
          {asking ? t.ask.asking : t.ask.submit}
        </Button>
      </div>
    </form>
  )
}
