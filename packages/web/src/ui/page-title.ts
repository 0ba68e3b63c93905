import { useEffect } from 'react'
import { useSpeech } from '../language/language.tsx'

/** Names the browser's tab after the page. */
export function usePageTitle(page: string | undefined): void {
  const { t } = useSpeech()
  useEffect(() => {
    document.title = page === undefined ? t.product : t.title(page)
  }, [page, t])
}
