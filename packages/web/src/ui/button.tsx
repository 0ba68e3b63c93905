import type { ButtonHTMLAttributes } from 'react'
import { Link, type LinkProps } from 'react-router'
import './button.css'

/** What a press does to the page: the one act it is for, another act, something small beside text. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet'

export function Button({
  kind = 'secondary',
  small = false,
  type = 'button',
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { kind?: ButtonKind; small?: boolean }) {
  return <button type={type} className={`button button-${kind}${small ? ' button-small' : ''}`} {...rest} />
}

/** A link that looks like a button, because it leads to the next step. */
export function ButtonLink({ kind = 'secondary', ...rest }: Omit<LinkProps, 'className'> & { kind?: ButtonKind }) {
  return <Link className={`button button-${kind}`} {...rest} />
}
