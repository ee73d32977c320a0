import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixtureSite, startFixtureSite } from '../fixtures/site.ts'

let site: FixtureSite

beforeAll(async () => {
  site = await startFixtureSite()
})
afterAll(async () => site?.close())

const get = (path: string) => fetch(site.address + path)
const RELEASE = '/sv/publikationer/monitoring-register-2023Q4-1/serviceuppgifter/funktionshinderservice'

describe('a chart as a file', () => {
  test('is linked under its chart, at the permanent address of its release and in the language of the page', async () => {
    const html = await (await get('/sv/serviceuppgifter/funktionshinderservice')).text()
    const address = '/sv/publikationer/monitoring-register-2024Q1-1/serviceuppgifter/funktionshinderservice'
    expect(html).toContain(`href="${address}/utveckling.svg"`)
    expect(html).toContain(`href="${address}/omraden.svg?period=2024Q1"`)
  })

  test.each(['utveckling.svg', 'omraden.svg'])(
    '%s stands alone: title, summary, source, licence, mark of invented data',
    async (file) => {
      const answer = await get(`${RELEASE}/${file}`)
      const svg = await answer.text()

      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="monitoring-register-2023Q4-1-disability-.*\.sv\.svg"$/,
      )
      expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
      expect(svg).toMatch(/<title id="title">Funktionshinderservice: /)
      expect(svg).toMatch(/<desc id="summary">[^<]{20,}<\/desc>/)
      expect(svg).toContain('Uppföljningsregistret för socialvården, monitoring-register-2023Q4-1')
      expect(svg).toContain('CC BY 4.0')
      expect(svg).toContain('Keksittyjä esimerkkitietoja · Påhittade exempeluppgifter · Invented example data')
      expect(svg).not.toContain('var(--')
    },
  )

  test('of an unknown task is not found', async () => {
    expect((await get('/sv/serviceuppgifter/okand/omraden.svg')).status).toBe(404)
  })
})
