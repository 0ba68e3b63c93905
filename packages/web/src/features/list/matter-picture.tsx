import { useState } from 'react'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Picture } from '../../ui/picture/picture.tsx'
import { reveal } from '../../ui/reveal.ts'
import { DutyInBrief } from './duty-in-brief.tsx'

/** Who comes when: the main duties, or all of them. A card leads to the duty's line. */
export function MatterPicture({ matter }: { matter: MatterView }) {
  const { t } = useSpeech()
  const { picture, mainPicture } = matter
  const [all, setAll] = useState(mainPicture === undefined)
  const explain = (duty: string) => <DutyInBrief matter={matter} duty={duty} />
  return (
    <>
      {mainPicture !== undefined && (
        <fieldset className="picture-choice no-print">
          <legend className="unseen">{t.matter.pictureOf}</legend>
          <button type="button" className="choice-button" aria-pressed={!all} onClick={() => setAll(false)}>
            {t.matter.mainDuties} <span className="faint">{mainPicture.cards.length}</span>
          </button>
          <button type="button" className="choice-button" aria-pressed={all} onClick={() => setAll(true)}>
            {t.matter.allDuties} <span className="faint">{picture.cards.length}</span>
          </button>
        </fieldset>
      )}
      <Picture
        key={String(all)}
        picture={all ? picture : (mainPicture ?? picture)}
        explain={explain}
        onOpen={duty => reveal(`duty-${duty}`)}
      />
    </>
  )
}
