// Whether each duty rests on law that is in force on the list's date.
import type { Duty, Instrument, Matter, ResponsibilityList } from './list.ts'
import type { Problem } from './problem.ts'

/** How an instrument stands on a day: the last entry of its history that has begun. */
export function currencyOn(instrument: Instrument, on: string): Instrument['history'][number] {
  const begun = instrument.history.filter(({ from }) => from === 'unknown' || from <= on)
  const entry = begun.at(-1) ?? instrument.history[0]
  if (entry === undefined) throw new Error(`Instrument ${instrument.id} has no history`)
  return entry
}

/** Duties without a basis, or whose basis is no longer in force with nothing named in its place. */
export function checkLaw(list: ResponsibilityList, matter: Matter): readonly Problem[] {
  return [...Object.values(matter.duties).flatMap(duty => basisOf(list, matter, duty)), ...cited(list, matter)]
}

function basisOf(list: ResponsibilityList, matter: Matter, duty: Duty): Problem[] {
  const at = { path: `duties.${duty.id}.basis`, matter: matter.id, duty: duty.id }
  if (duty.basis.length === 0 && duty.modality === 'must') {
    return [
      {
        level: 'warning',
        code: 'no-basis',
        ...at,
        text: { zh: `${duty.title.zh}只有清单本身为依据`, en: `${duty.title.en} rests on the list alone` },
        mend: {
          zh: '引用法律依据；没有的，写成待明确问题。',
          en: 'Cite its law; where there is none, write an open question.',
        },
      },
    ]
  }
  const standing = duty.basis
    .map(({ instrument }) => list.instruments[instrument])
    .filter(instrument => instrument !== undefined)
  if (
    standing.length > 0 &&
    standing.every(instrument => currencyOn(instrument, list.effective).status === 'repealed')
  ) {
    return [
      {
        level: 'error',
        code: 'basis-repealed',
        ...at,
        text: { zh: `${duty.title.zh}的依据均已废止`, en: `Every basis of ${duty.title.en} has been repealed` },
        mend: { zh: '引用现行有效的依据。', en: 'Cite one that is in force.' },
      },
    ]
  }
  return []
}

const cited = (list: ResponsibilityList, matter: Matter): Problem[] =>
  matter.basis
    .map(id => list.instruments[id])
    .filter(instrument => instrument !== undefined)
    .filter(instrument => currencyOn(instrument, list.effective).status === 'repealed')
    .map(instrument => ({
      level: 'warning',
      code: 'cited-law-repealed',
      path: 'basis',
      matter: matter.id,
      text: {
        zh: `清单所引${instrument.title}已废止${successors(list, instrument, 'zh')}`,
        en: `${instrument.en}, which the list cites, has been repealed${successors(list, instrument, 'en')}`,
      },
      mend: { zh: '下一版清单改引现行规定。', en: 'Cite what is in force in the next version of the list.' },
    }))

const successors = (list: ResponsibilityList, { replacedBy }: Instrument, language: 'zh' | 'en'): string => {
  const names = replacedBy.map(id => list.instruments[id]).filter(instrument => instrument !== undefined)
  if (names.length === 0) return ''
  return language === 'zh'
    ? `，由${names.map(({ title }) => title).join('、')}取代`
    : `, replaced by ${names.map(({ en }) => en).join(', ')}`
}
