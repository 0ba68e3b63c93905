// The very edge: a bug in a page shows a sentence and the way on instead of nothing. React offers this to classes only.
import { Component, type ReactNode } from 'react'
import { useSpeech } from '../language/language.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Sorry /> : this.props.children
  }
}

function Sorry() {
  const { t } = useSpeech()
  return (
    <Notice look="seal" title={t.state.unexpected} live>
      <p>{t.state.unexpectedHelp}</p>
      <p>
        <Button onClick={() => window.location.reload()}>{t.state.reload}</Button>
      </p>
    </Notice>
  )
}
