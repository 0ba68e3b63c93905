import { useList } from '../../api/use-list.ts'
import { useSpeech } from '../../language/language.tsx'

/** Whom to call before anything else. */
export function Emergency() {
  const { say } = useSpeech()
  const { list } = useList()
  return list?.emergency === undefined ? null : <p className="emergency">{say(list.emergency)}</p>
}
