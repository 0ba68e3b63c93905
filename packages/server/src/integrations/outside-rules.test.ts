import { expect, test } from 'vitest'
import { outsideRules } from './outside-rules.ts'

test('nothing goes outside until it is configured', () => {
  expect(outsideRules({})).toEqual({ allowedNetworks: [] })
  expect(outsideRules({ SMTP_URL: '', MAIL_FROM: '', WEBHOOK_ALLOWED_NETWORKS: '' })).toEqual({ allowedNetworks: [] })
})

test('what is configured is taken, and what cannot be meant is said', () => {
  expect(
    outsideRules({
      SMTP_URL: 'smtps://mail.county.example',
      MAIL_FROM: 'remit@county.example',
      PUBLIC_URL: 'https://remit.county.example/',
      WEBHOOK_ALLOWED_NETWORKS: '10.1.0.0/16, 10.2.0.1',
    }),
  ).toEqual({
    mail: { url: 'smtps://mail.county.example', from: 'remit@county.example' },
    publicUrl: 'https://remit.county.example',
    allowedNetworks: ['10.1.0.0/16', '10.2.0.1'],
  })
  expect(() => outsideRules({ SMTP_URL: 'smtp://mail.county.example' })).toThrow('MAIL_FROM')
  expect(() => outsideRules({ SMTP_URL: 'https://mail.county.example', MAIL_FROM: 'a@b.example' })).toThrow('smtp://')
  expect(() => outsideRules({ PUBLIC_URL: 'javascript:alert(1)' })).toThrow('https://')
})
