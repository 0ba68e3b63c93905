import { useState } from 'react'
import { Button } from '../button.tsx'

/** Copies a text, and says so. */
export function CopyButton({ text, label, copied }: { text: string; label: string; copied: string }) {
  const [done, setDone] = useState(false)
  // Only a page that came over HTTPS may copy; on others the text is there to be marked.
  if (navigator.clipboard === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
  }
  return (
    <>
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status" className="faint small">
        {done && copied}
      </span>
    </>
  )
}
