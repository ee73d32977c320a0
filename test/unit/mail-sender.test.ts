import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailSender, type OutgoingMail } from '../../src/register/mail/mail-sender.ts'
import { mailSettings } from '../../src/register/mail/mail-settings.ts'
import { startMailServer, type TestMailServer } from '../fixtures/mail-server.ts'

let server: TestMailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

const LETTER: OutgoingMail = {
  number: 12,
  to: 'reviewer@example.invalid',
  subject: 'Tarkastuksen määräaika lähestyy',
  body: 'Hei,\n\nlukuja.\n',
  language: 'fi, sv',
  at: '2024-11-14T08:00:00.000Z',
}
const settings = (url: string) =>
  mailSettings('production', {
    SMTP_URL: url,
    MAIL_FROM: 'Tietopolku <rekisteri@example.fi>',
    PUBLIC_URL: 'https://register.example.fi/',
  })

describe('letters by SMTP', () => {
  test('go to one receiver, from the address that is set, under an id that names letter and site', async () => {
    await mailSender({ root: '/nowhere' }, settings(server.url)).send(LETTER)
    const message = server.received.at(-1) ?? ''
    expect(message).toMatch(/^From: Tietopolku <rekisteri@example.fi>$/m)
    expect(message).toMatch(/^To: reviewer@example.invalid$/m)
    expect(message).toMatch(/^Message-ID: <letter-12@register.example.fi>$/m)
    expect(message).toMatch(/^Auto-Submitted: auto-generated$/m)
  })

  test('a line break in a subject or an address begins no header', async () => {
    const evil = { ...LETTER, subject: 'Hei\r\nBcc: everybody@example.invalid', to: 'a@example.invalid\r\nCc: b@example.invalid' }
    await mailSender({ root: '/nowhere' }, settings(server.url))
      .send(evil)
      .catch(() => undefined)
    const all = server.received.join('\n')
    expect(all).not.toMatch(/^(Bcc|Cc):/m)
  })

  test('a receiver whom the server refuses is told by the code of the refusal', async () => {
    const refused = mailSender({ root: '/nowhere' }, settings(server.url)).send({ ...LETTER, to: 'refused@example.invalid' })
    await expect(refused).rejects.toMatchObject({ responseCode: 550 })
  })

  test('a server that does not answer is told as such', async () => {
    await expect(mailSender({ root: '/nowhere' }, settings('smtp://127.0.0.1:1')).send(LETTER)).rejects.toMatchObject({
      code: expect.stringMatching(/^E/),
    })
  })
})

describe('where letters go', () => {
  test('a synthetic register never sends, whatever is set', () => {
    expect(mailSettings('synthetic', { SMTP_URL: 'smtp://mail.example.fi' }).smtpUrl).toBeNull()
    expect(mailSender({ root: '/nowhere' }, mailSettings('synthetic', { SMTP_URL: 'smtp://mail.example.fi' })).kind).toBe('files')
  })

  test('a production register without a server writes files too', () => {
    expect(mailSender({ root: '/nowhere' }, mailSettings('production', {})).kind).toBe('files')
  })
})
