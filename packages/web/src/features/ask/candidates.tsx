import { useList } from '../../api/use-list.ts'
import type { AskView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Tag } from '../../ui/tag.tsx'

interface CandidatesProps {
  readonly candidates: AskView['candidates']
  readonly onChoose: (matter: string) => void
}

/** Unsure: the two or three matters that it may be. */
export function Candidates({ candidates, onChoose }: CandidatesProps) {
  const { t } = useSpeech()
  return (
    <Panel title={t.ask.candidates}>
      <p className="soft">{t.ask.candidatesHelp}</p>
      <CandidateList candidates={candidates} onChoose={onChoose} />
    </Panel>
  )
}

export function CandidateList({ candidates, onChoose }: CandidatesProps) {
  const { t, say } = useSpeech()
  const { matter } = useList()
  return (
    <ul className="candidates">
      {candidates.map(candidate => {
        const summary = matter(candidate.matter)?.summary
        return (
          <li key={candidate.matter}>
            <button type="button" onClick={() => onChoose(candidate.matter)}>
              <span className="candidate-title">{say(candidate.title)}</span>{' '}
              <Tag>{t.ask.confidence(Math.round(candidate.score * 100))}</Tag>
              {summary !== undefined && <span className="candidate-summary">{say(summary)}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Above an answer that is little better than a guess: what else it may be, before anybody reads on. */
export function DoubtfulCandidates({ view, onChoose }: { view: AskView; onChoose: (matter: string) => void }) {
  const { t } = useSpeech()
  return (
    <Panel title={t.ask.doubtful}>
      <p className="soft">{t.ask.candidatesHelp}</p>
      <CandidateList candidates={view.candidates} onChoose={onChoose} />
    </Panel>
  )
}

/** Whether an answer's matter is little better than a guess. */
export function isDoubtful(view: AskView): boolean {
  const best = view.candidates.find(({ matter }) => matter === view.matter)
  return best !== undefined && best.score < surely && view.candidates.length > 1
}

/** Below this share of all that the words point to, the matter is a guess. */
const surely = 0.4

/** Beneath an answer: what else it may be, if it may well be something else. */
export function OtherCandidates({ view, onChoose }: { view: AskView; onChoose: (matter: string) => void }) {
  const { t, say } = useSpeech()
  const others = view.candidates.filter(({ matter, score }) => matter !== view.matter && score >= 0.05)
  if (others.length === 0) return null
  return (
    <p className="others small faint no-print">
      {t.ask.others}{' '}
      {others.map(({ matter, title }) => (
        <button key={matter} type="button" className="button button-quiet" onClick={() => onChoose(matter)}>
          {say(title)}
        </button>
      ))}
    </p>
  )
}
