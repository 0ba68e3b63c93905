import { useList } from '../../api/use-list.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Tag } from '../../ui/tag.tsx'

/** The matter and how sure the answer is of it. */
export function AnswerHead({ view, matter, chosen }: { view: AskView; matter: string; chosen: boolean }) {
  const { t, say } = useSpeech()
  const found = useList().matter(matter)
  const candidate = view.candidates.find(each => each.matter === matter)
  const title = found?.title ?? candidate?.title
  return (
    <div className="answer-head">
      <h2 className="answer-title">{title !== undefined && say(title)}</h2>
      {chosen ? (
        <Tag>{t.ask.chosen}</Tag>
      ) : (
        candidate !== undefined && <Tag>{t.ask.confidence(Math.round(candidate.score * 100))}</Tag>
      )}
    </div>
  )
}
