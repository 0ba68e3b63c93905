import { QrSquare } from '../../ui/qr-square.tsx'

/** A QR code with what it is for beneath it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <figure className="qr">
      <QrSquare text={text} label={label} />
      <figcaption className="small faint" aria-hidden="true">
        {label}
      </figcaption>
    </figure>
  )
}
