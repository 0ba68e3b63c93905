import { useSpeech } from '../language/language.tsx'
import { Button } from './button.tsx'
import './chips.css'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** Reads on, where there is more. */
export function LoadMore({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { pages: Pages }) {
  const { t } = useSpeech()
  if (!hasNextPage) return null
  return (
    <div className="load-more no-print">
      <Button aria-disabled={isFetchingNextPage || undefined} onClick={() => !isFetchingNextPage && fetchNextPage()}>
        {isFetchingNextPage ? t.find.loadingMore : t.find.more}
      </Button>
    </div>
  )
}
