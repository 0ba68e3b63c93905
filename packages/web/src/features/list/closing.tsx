import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'

/** When a case of the matter may end: the list's double bookkeeping, in words. */
export function Closing({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  return (
    <>
      <p>
        <span className="faint">{t.matter.closedWhen}</span>
        {t.colon}
        {say(matter.closedWhen)}
      </p>
      {matter.closingNeeds.length > 0 && (
        <details className="closing-label">
          <summary>
            {t.matter.closingNeeds} {matter.closingNeeds.length}
          </summary>
          <ul className="closing">
            {matter.closingNeeds.map(({ when, needs }) => (
              <li key={`${when.zh} ${needs.zh}`}>
                <span className="soft">
                  {t.matter.ifSo} {say(when)}
                </span>{' '}
                <span aria-hidden="true">→</span> {t.matter.needs} {say(needs)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
