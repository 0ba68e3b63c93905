import { useId } from 'react'
import { useList } from '../api/use-list.ts'
import { useSpeech } from '../language/language.tsx'
import type { Theme } from './display.ts'

const themes: readonly Theme[] = ['auto', 'light', 'dark']

export function Foot({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const { t, say } = useSpeech()
  const { list } = useList()
  const id = useId()
  return (
    <footer className="foot">
      <div className="foot-inside">
        <div>
          {list !== undefined && (
            <>
              <p>
                {t.shell.listOf(say(list.place))} · {t.shell.edition(list.version, list.effective)}
              </p>
              <p>
                {t.shell.source}
                {t.colon}
                <span className="song" lang="zh-CN">
                  {list.source.title}
                </span>
              </p>
              {list.demonstration && <p>{t.shell.demonstrationMeans}</p>}
            </>
          )}
        </div>
        <p className="foot-settings">
          <label htmlFor={id}>{t.shell.theme}</label>{' '}
          <select id={id} value={theme} onChange={event => onTheme(event.target.value as Theme)}>
            {themes.map(each => (
              <option key={each} value={each}>
                {t.shell.themes[each]}
              </option>
            ))}
          </select>
        </p>
      </div>
    </footer>
  )
}
