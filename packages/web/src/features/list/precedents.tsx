import { useList } from '../../api/use-list.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { formatDay } from '../../ui/dates.ts'

/** How disputes about the matter were settled. */
export function Precedents({ matter }: { matter: MatterView }) {
  const { t, say, language } = useSpeech()
  const { nameOf } = useList()
  const titleOf = (id: string) => {
    const duty = matter.duties.find(each => each.id === id)
    return duty === undefined ? id : say(duty.title)
  }
  return (
    <ul className="findings">
      {matter.precedents.map(({ caseNumber, duty, bearer, reason, at, amendment }) => (
        <li key={`${caseNumber} ${duty}`}>
          <p>{t.matter.precedent(titleOf(duty), nameOf(bearer))}</p>
          <p className="soft">{reason}</p>
          {amendment !== undefined && (
            <p className="soft small">
              {t.matter.amendment} <code>{`${amendment.path}: ${amendment.from} → ${amendment.to}`}</code>
            </p>
          )}
          <p className="faint small">
            {caseNumber} · {formatDay(at, language)}
          </p>
        </li>
      ))}
    </ul>
  )
}
