import type { Picture } from '@remit/core'
import { useSpeech } from '../../language/language.tsx'

/** The picture for those who listen: one row a duty, in the order in which duties can arise. */
export function LanesAsTable({ picture }: { picture: Picture }) {
  const { t, say } = useSpeech()
  const laneOf = (department: string) => picture.lanes.find(lane => lane.department === department)
  const cards = [...picture.cards].sort((a, b) => a.column - b.column || a.y - b.y)
  return (
    <div className="picture-table unseen">
      <table>
        <caption>{t.picture.table(say(picture.title))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.picture.duty}</th>
            <th scope="col">{t.picture.department}</th>
            <th scope="col">{t.picture.standing}</th>
            <th scope="col">{t.picture.when}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(card => {
            const lane = laneOf(card.department)
            return (
              <tr key={card.duty}>
                <th scope="row">{say(card.title)}</th>
                <td>{lane && say(lane.label)}</td>
                <td>{t.picture.marks[card.mark]}</td>
                <td>{say(card.subtitle)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
