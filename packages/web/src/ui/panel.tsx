import type { ReactNode } from 'react'
import './panel.css'

/** A white sheet with a hairline, named by its heading. */
export function Panel({
  title,
  aside,
  id,
  flush = false,
  children,
}: {
  title?: ReactNode
  aside?: ReactNode
  id?: string
  /** Rows that bring their own margins and run to the edge. */
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className="panel" id={id}>
      {title !== undefined && (
        <header className="panel-head">
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      <div className={flush ? 'panel-flush' : 'panel-body'}>{children}</div>
    </section>
  )
}
