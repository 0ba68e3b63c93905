// What surrounds each page: the head with its menu, the foot with the list's edition and the settings.
import { type ReactNode, useEffect, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useSpeech } from '../language/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { useDisplay } from './display.ts'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import './shell.css'

export function Shell({ children }: { children?: ReactNode }) {
  const { t } = useSpeech()
  const { pathname } = useLocation()
  const [display, change] = useDisplay()

  useEffect(() => {
    if (pathname !== '' && window.location.hash === '') window.scrollTo(0, 0)
  }, [pathname])

  return (
    <>
      {/* Not a link to #main: the fragment holds what was asked and must not be written over. */}
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t.shell.skip}
      </button>
      <Head large={display.large} onLarge={large => change({ large })} />
      <Offline />
      <main id="main" tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
      <Foot theme={display.theme} onTheme={theme => change({ theme })} />
    </>
  )
}

/** Says so while the browser has no network. */
function Offline() {
  const { t } = useSpeech()
  const [offline, setOffline] = useState(() => !navigator.onLine)
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return (
    <div className="offline" role="status">
      {offline && <Notice look="amber">{t.state.offline}</Notice>}
    </div>
  )
}
