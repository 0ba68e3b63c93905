// What of the world outside this server may reach, and through what: off until it is configured.

/** How mails are sent. */
export interface MailRules {
  /** `smtp://…` or `smtps://…`, with a name and password where the server wants them. */
  readonly url: string
  /** The sender. */
  readonly from: string
}

/** What goes outside. */
export interface OutsideRules {
  readonly mail?: MailRules
  /** Where people reach this server, for the links in mails; without it mails have none. */
  readonly publicUrl?: string
  /** Networks that webhooks may call although they are private: addresses, or `10.1.0.0/16`. */
  readonly allowedNetworks: readonly string[]
}

/** What an administrator has configured: `SMTP_URL`, `MAIL_FROM`, `PUBLIC_URL`, `WEBHOOK_ALLOWED_NETWORKS`. Throws on what cannot be meant. */
export function outsideRules(environment: Readonly<Record<string, string | undefined>>): OutsideRules {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL: publicUrl, WEBHOOK_ALLOWED_NETWORKS: allowed } = environment
  if (url && !/^smtps?:$/.test(new URL(url).protocol)) throw new Error('SMTP_URL begins with smtp:// or smtps://')
  if (url && !from) throw new Error('SMTP_URL needs MAIL_FROM, the address that mails come from')
  if (publicUrl && !/^https?:$/.test(new URL(publicUrl).protocol)) throw new Error('PUBLIC_URL begins with https://')
  return {
    ...(url && from && { mail: { url, from } }),
    ...(publicUrl && { publicUrl: publicUrl.replace(/\/+$/, '') }),
    allowedNetworks: (allowed ?? '').split(/[\s,]+/).filter(network => network !== ''),
  }
}
