import type { MarkedSpan } from '../../api/views.ts'

/** A text with the words marked that were looked for. */
export function Marked({ text }: { text: readonly MarkedSpan[] }) {
  let at = 0
  return text.map(span => {
    const key = at
    at += span.text.length
    return span.hit === true ? <mark key={key}>{span.text}</mark> : <span key={key}>{span.text}</span>
  })
}
