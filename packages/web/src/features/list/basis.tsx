import type { InstrumentView, MatterView } from '../../api/views.ts'
import { useSpeech } from '../../language/language.tsx'
import { Verbatim } from '../../ui/quote.tsx'
import { CurrencyTag, Tag } from '../../ui/tag.tsx'
import { SourceLine } from './source-line.tsx'

/** What the list cites, verbatim; then each instrument and whether it is still law. */
export function Basis({ matter }: { matter: MatterView }) {
  const { t } = useSpeech()
  const titleOf = (id: string) => matter.instruments.find(each => each.id === id)?.title ?? id
  return (
    <>
      <h3 className="label">{t.matter.basisVerbatim}</h3>
      <Verbatim text={matter.basisText} />
      <h3 className="label basis-now">{t.matter.instruments}</h3>
      <ul className="instruments">
        {matter.instruments.map(instrument => (
          <Instrument key={instrument.id} instrument={instrument} titleOf={titleOf} />
        ))}
      </ul>
    </>
  )
}

function Instrument({ instrument, titleOf }: { instrument: InstrumentView; titleOf: (id: string) => string }) {
  const { t, say, language } = useSpeech()
  const { title, en, number, cited, status, since, by, replacedBy, source, note } = instrument
  return (
    <li className="instrument">
      <div>
        <p className="song" lang="zh-CN">
          {title}
        </p>
        {language === 'en' && <p className="song soft">{en}</p>}
        <p className="faint small">
          {[number, cited ? t.matter.cited : t.matter.notCited].filter(Boolean).join(' · ')}
        </p>
        {replacedBy.length > 0 && <p className="small">{t.replacedBy(replacedBy.map(titleOf).join(t.and))}</p>}
        <details className="small">
          <summary>{t.matter.source}</summary>
          {by !== undefined && <p className="soft">{by}</p>}
          {note !== undefined && <p className="soft">{say(note)}</p>}
          <SourceLine source={source} />
        </details>
      </div>
      <p className="instrument-state">
        <CurrencyTag currency={status} />
        {since !== 'unknown' && <time dateTime={since}>{since}</time>}
        {source.status === 'to-verify' && <Tag look="dashed">{t.checked['to-verify']}</Tag>}
      </p>
    </li>
  )
}
