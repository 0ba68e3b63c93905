import { useSpeech } from '../../language/language.tsx'
import { Picture } from '../../ui/picture/picture.tsx'
import { reveal } from '../../ui/reveal.ts'
import { useCase } from './case-context.tsx'

/** How far the case has come; a card leads to what is owed. */
export function CasePicture() {
  const { t } = useSpeech()
  const { view } = useCase()
  return (
    <section className="panel case-picture" aria-label={t.case.picture}>
      <Picture
        picture={view.picture}
        explain={duty => <WhySo duty={duty} />}
        onOpen={duty => {
          const target = reveal(`owed-discharge-${duty}`) ?? reveal(`standing-${duty}`)
          target?.focus({ preventScroll: true })
        }}
      />
    </section>
  )
}

function WhySo({ duty }: { duty: string }) {
  const { t, say } = useSpeech()
  const { view } = useCase()
  const owed = view.obligations.find(each => each.duty === duty && each.kind === 'discharge')
  if (owed !== undefined) {
    return (
      <p>
        {t.case.because}
        {t.colon}
        {say(owed.because)}
      </p>
    )
  }
  const standing = view.standings.find(each => each.duty === duty)
  if (standing === undefined) return null
  if (standing.outcome !== undefined) return <p>{say(standing.outcome)}</p>
  if (standing.waitsFor.length === 0) return null
  return (
    <p>
      {t.case.waitsFor}
      {t.colon}
      {standing.waitsFor.map(say).join(t.semicolon)}
    </p>
  )
}
