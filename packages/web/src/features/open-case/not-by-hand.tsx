import { Link } from 'react-router'
import { publicChannel } from '../../api/public-channel.ts'
import type { MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A matter whose cases no officer opens: how they come to be. */
export function NotByHand({ matter }: { matter: MatterView }) {
  const { t } = useSpeech()
  return (
    <Notice look="amber" title={t.openCase.notByHand} live>
      <OtherWays matter={matter} />
    </Notice>
  )
}

/** The ways in which a case of a matter comes to be besides an officer's. */
export function OtherWays({ matter }: { matter: MatterView }) {
  const { t, say } = useSpeech()
  return (
    <>
      {matter.schedule !== undefined && <p>{t.openCase.scheduled(t.schedule(matter.schedule))}</p>}
      {publicChannel(matter) === 'report' && (
        <p>
          {t.openCase.forCitizen}
          <Link to={`/report/${matter.id}`}>{say(matter.reportLabel)}</Link>
        </p>
      )}
    </>
  )
}
