import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import type { DataFolder } from '../data-folder.ts'
import type { MailSettings } from './mail-settings.ts'

/** One message, ready to go. */
export interface OutgoingMail {
  /** Number in the outbox: the same letter always goes under the same id, so that a letter sent again after a crash is known as such. */
  readonly number: number
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly language: string
  readonly at: string
}

export interface MailSender {
  readonly kind: 'smtp' | 'files'
  /** @throws Error when the message could not be handed over. */
  send(mail: OutgoingMail): Promise<void>
}

const TIMEOUT_MS = 20_000

/** The way in which letters leave: by SMTP where a server is set, else as files below the data folder. */
export function mailSender(folder: Pick<DataFolder, 'root'>, settings: MailSettings): MailSender {
  return settings.smtpUrl === null ? fileSender(folder, settings) : smtpSender(settings.smtpUrl, settings)
}

function smtpSender(url: string, settings: MailSettings): MailSender {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    kind: 'smtp',
    send: async (mail) => {
      await transport.sendMail(messageOf(mail, settings))
    },
  }
}

/** Each message as `mail/000012.eml`, whole or not at all; written again after a crash it is the same file. */
function fileSender(folder: Pick<DataFolder, 'root'>, settings: MailSettings): MailSender {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    kind: 'files',
    send: async (mail) => {
      const { message } = await composer.sendMail(messageOf(mail, settings))
      const place = join(folder.root, 'mail')
      if (!existsSync(place)) mkdirSync(place, { recursive: true, mode: 0o700 })
      const file = join(place, `${String(mail.number).padStart(6, '0')}.eml`)
      writeFileSync(`${file}.unfinished`, message as Buffer, { mode: 0o600 })
      renameSync(`${file}.unfinished`, file)
    },
  }
}

function messageOf({ number, to, subject, body, language, at }: OutgoingMail, { from, site }: MailSettings): SendMailOptions {
  const host = new URL(site).hostname
  return {
    from,
    to: { name: '', address: to },
    subject,
    text: body,
    date: new Date(at),
    messageId: `<letter-${number}@${host}>`,
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    // Nothing in a text may make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
